// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "support/random_text.hpp"
#include "support/temporary_folder.hpp"

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace referat::test {

/// A folder of invented minutes, agendas and records that people go on working in: the same changes for the same seed.
///
/// What is in it never depends on the order in which it came: no two minutes tell of the same meeting.
class ChangingFiles {
public:
    /// Begins with the minutes of so many meetings.
    ChangingFiles(unsigned seed, std::size_t meetings);

    /// Some files are added, written anew or removed.
    void change();

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }

private:
    void write_minutes(std::size_t meeting);
    void write_agenda(std::size_t meeting);
    void write_records();
    void remove_one();
    [[nodiscard]] std::string text(std::size_t words);
    [[nodiscard]] std::size_t some_meeting() { return random_.below(meetings_); }

    template <typename Container>
    const auto& pick(const Container& choices) {
        return choices[random_.below(std::size(choices))];
    }

    TemporaryFolder folder_;
    RandomText random_;
    std::size_t meetings_ = 0; ///< that were ever thought of
};

} // namespace referat::test
