// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/token_filter.hpp"
#include "analysis/word_reader.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace referat::analysis {

/// Marks stop words, and adds to every Word, Part and Joined token without digits its Lemmas, at the same place and
/// range, and the Components of a compound, each over its own letters; over the whole word where those cannot be told
/// (a Joined word stands for letters elsewhere, and decomposed letters fold to fewer bytes).
///
/// Readings are cached by term in a table of fixed size: running text repeats its words, and a hit costs a hash and a
/// comparison. A term may stand in one of four places; the newest takes the place of the oldest.
class ReadingFilter final : public TokenFilter {
public:
    /// Keeps a reference: `reader` must outlive the filter.
    explicit ReadingFilter(WordReader& reader);
    void apply(std::string_view text, TokenList& tokens) override;

private:
    /// Two cache lines: the term, then of every lemma and part its kind, range, size and text. What is longer is read
    /// each time; that is one word in a hundred.
    struct alignas(128) Entry {
        static constexpr std::size_t capacity = 126;
        unsigned char term_size = 0;
        unsigned char size = 0; ///< of term and readings; the highest bit marks a stop word
        std::array<char, capacity> bytes{};
    };
    // 2^12 sets of four: 2 MB, as much as a core's second cache holds.
    static constexpr std::size_t set_count = std::size_t{1} << 12;
    static constexpr std::size_t ways = 4;
    struct Set {
        std::array<std::uint32_t, ways> tags{}; ///< from the hash of the term; 0: free
        std::uint32_t next = 0;                 ///< the way to be used next
    };

    /// Where the reading of `term` stands, read if need be; nullptr if it is too long to be kept.
    [[nodiscard]] const Entry* find(std::string_view term);
    void append_cached(const Entry& entry, const Draft& word, TokenList& tokens) const;
    void append_reading(const Draft& word, TokenList& tokens) const;
    bool store(std::string_view term, Entry& entry) const;

    WordReader& reader_;
    std::vector<Set> sets_;
    std::vector<Entry> entries_; ///< by set and way
    WordReading reading_;
};

} // namespace referat::analysis
