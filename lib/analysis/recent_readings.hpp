// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/word_reader.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace referat::analysis {

/// A reader that need not read again what a filter has just asked for.
///
/// A filter reads words of the text and words that it adds to it, and the end of the chain, which knows nothing of the
/// filter, reads all of them. To read a long compound takes as long as to find a hundred words in a ReadingCache.
///
/// Thread safety: one thread at a time.
class RecentReadings final : public WordReader {
public:
    /// Keeps a reference: `reader` must outlive this.
    explicit RecentReadings(WordReader& reader) : reader_(reader) {}

    /// The reading of `word`, as of read(), which is kept for a while. Valid until the next call.
    [[nodiscard]] const WordReading& keep(std::string_view word);

    /// Reads what is not kept, and does not keep it.
    void read(std::string_view word, WordReading& reading) override;
    [[nodiscard]] bool lists(std::string_view word) override { return reader_.lists(word); }

private:
    struct Entry {
        std::string word; ///< empty: none
        WordReading reading;
    };
    /// More than the suspended hyphens of most texts ask for; each word has one place.
    static constexpr std::size_t places = 128;

    [[nodiscard]] Entry& place_of(std::string_view word);

    WordReader& reader_;
    std::array<Entry, places> entries_;
};

} // namespace referat::analysis
