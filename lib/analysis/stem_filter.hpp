// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/stemmer.hpp"
#include "analysis/token_filter.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace referat::analysis {

/// Adds to every Word, Part and Joined token without digits its Stem, at the same place and range.
///
/// Stems are cached by term in a direct-mapped table of fixed size: running text repeats its words, and a hit costs a
/// hash and a comparison.
class StemFilter final : public TokenFilter {
public:
    /// Writes the spelling in which variants of a word meet before stemming.
    using LookupForm = void (*)(std::string_view term, std::string& out);

    /// Keeps a reference: `stemmer` must outlive the filter.
    StemFilter(Stemmer& stemmer, LookupForm lookup_form);
    void apply(std::string_view text, TokenList& tokens) override;

private:
    /// One cache line. Longer words are stemmed each time; they are one in a hundred.
    struct alignas(64) Entry {
        static constexpr std::size_t capacity = 31;
        std::array<char, capacity> word{};
        std::array<char, capacity> stem{};
        unsigned char word_size = 0; ///< 0: free
        unsigned char stem_size = 0;
    };
    // 2^15 entries, 2 MB.
    static constexpr std::size_t entry_count = std::size_t{1} << 15;

    /// Valid until the next call.
    [[nodiscard]] std::string_view stem_of(std::string_view term);

    Stemmer& stemmer_;
    LookupForm lookup_form_;
    std::vector<Entry> cache_;
    std::string form_;
    std::string stem_;
};

} // namespace referat::analysis
