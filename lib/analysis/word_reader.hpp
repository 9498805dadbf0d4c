// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace referat::analysis {

/// A part of a compound.
struct WordPart {
    std::string lemma;
    std::uint16_t begin = 0; ///< byte offset into the word
    std::uint16_t end = 0;   ///< linking letters behind it are outside
    bool is_joint = false;   ///< made of several parts that are in the list too: "styregruppe" in "sundhedsstyregruppe"
    bool operator==(const WordPart&) const = default;
};

/// What a chain knows about one word.
struct WordReading {
    std::vector<std::string> lemmas; ///< the words it may be a form of, most likely first; never empty
    std::vector<WordPart> parts;     ///< by begin, of a compound; the joint ones behind the others
    bool is_known = false;           ///< in the dictionary, or made of words that are
    bool is_listed = false;          ///< in the dictionary as it is, not only as a name
    bool is_stop_word = false;       ///< too common to rank by

    void clear() {
        lemmas.clear();
        parts.clear();
        is_known = false;
        is_listed = false;
        is_stop_word = false;
    }
    bool operator==(const WordReading&) const = default;
};

/// Reads words: what they are forms of and made of. One thread at a time.
class WordReader {
public:
    WordReader() = default;
    WordReader(const WordReader&) = delete;
    WordReader& operator=(const WordReader&) = delete;
    virtual ~WordReader() = default;

    /// Replaces `reading` by that of `word`, which is NFC, lower case and not empty.
    virtual void read(std::string_view word, WordReading& reading) = 0;

    /// Whether read() would say is_listed of `word`, for much less than a reading of what is in no dictionary.
    [[nodiscard]] virtual bool lists(std::string_view word) = 0;
};

} // namespace referat::analysis
