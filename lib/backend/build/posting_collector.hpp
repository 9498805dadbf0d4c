// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/prepared_document.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// Gathers the postings of one document.
///
/// A word is looked up once, however many prefixes it is counted under: from there a row of numbers, one a prefix,
/// leads to its terms. Postings are pairs of numbers. All memory is reused from document to document.
///
/// Thread safety: one thread at a time.
class PostingCollector {
public:
    using Prefix = schema::WordPrefix;
    /// Number of a word in the present document.
    using Word = std::uint32_t;

    PostingCollector();

    [[nodiscard]] Word word(std::string_view word);

    /// A whole term, prefix included, that may be found but not ranked by. Its prefix is none of words, or it would be
    /// another term than the same bytes of a prefix and a word.
    void add_filter(std::string_view term) { static_cast<void>(find_term(0, word(term))); }
    /// A term that is counted but has no place.
    void add_count(Prefix prefix, Word word, std::uint32_t wdf) { find_term(prefix, word).wdf += wdf; }
    /// A term at a place, counted `wdf` times. Positions of a call sequence must not go back.
    void add_posting(Prefix prefix, Word word, std::uint32_t position, std::uint32_t wdf);
    /// A term that is not counted, at all places from `first` to `last`, which are behind those it has.
    void add_places(Prefix prefix, Word word, std::uint32_t first, std::uint32_t last);

    /// Moves everything gathered into `document`: its bytes, words, terms and positions are replaced. The collector is
    /// empty after.
    void finish(PreparedDocument& document);

private:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    struct Slot {
        std::uint32_t hash = 0;
        Word word = none;
    };
    struct Posting {
        std::uint32_t term = 0;
        std::uint32_t position = 0;
    };

    PreparedTerm& find_term(Prefix prefix, Word word);
    Word cut(Word word, std::string_view prefix);
    [[nodiscard]] std::string_view text(const PreparedWord& word) const {
        return std::string_view(word_bytes_).substr(word.begin, word.size);
    }
    void add_position(PreparedTerm& term, std::uint32_t position);
    void grow();

    const std::size_t prefix_count_ = schema::word_prefixes().size();
    std::string word_bytes_;
    std::vector<PreparedWord> words_;
    std::vector<std::uint32_t> terms_of_words_; ///< a row for each word: its terms, by their prefix
    std::vector<PreparedTerm> terms_;           ///< while they are gathered, first_position is the last position
    std::vector<Posting> postings_;
    std::vector<Slot> slots_;         ///< of words_; the size is a power of two
    std::vector<std::uint32_t> next_; ///< of finish()
};

} // namespace referat::backend
