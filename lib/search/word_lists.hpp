// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/database_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace referat::search {

/// The words of an index by prefix, read once and kept, for what no ordered tree of terms can answer: which of them end
/// in given letters. Of 340 000 words, reading takes 45 ms and every look through the list some 10 ms. A word takes
/// about 30 bytes.
///
/// Thread safety: one thread at a time.
class WordLists {
public:
    /// Keeps a reference.
    explicit WordLists(const backend::DatabaseReader& reader) : reader_(reader) {}

    /// As DatabaseReader::for_each_word().
    void for_each(const std::string& prefix,
                  const std::function<void(std::string_view word, std::size_t frequency)>& visit);

private:
    struct List {
        std::string letters; ///< of all words, one after the other
        std::vector<std::size_t> ends;
        std::vector<std::uint32_t> frequencies;
    };

    const List& list_of(const std::string& prefix);

    const backend::DatabaseReader& reader_;
    std::map<std::string, List> lists_;
};

} // namespace referat::search
