// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/prepared_document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// Gathers the postings of one document.
///
/// A word is looked up once, however many prefixes it is counted under: from there a short list leads to its terms.
/// Postings are pairs of numbers. All memory is reused from document to document.
///
/// Thread safety: one thread at a time.
class PostingCollector {
public:
    /// Number of a prefix in the list.
    using Prefix = std::uint32_t;
    /// Number of a word in the present document.
    using Word = std::uint32_t;

    /// @param prefixes  at most max_prefix_bytes each, the first empty; of equal ones only one is used
    explicit PostingCollector(std::vector<std::string> prefixes);

    static constexpr std::size_t max_prefix_bytes = 16;

    [[nodiscard]] Word word(std::string_view word);

    /// A whole term, prefix included, that may be found but not ranked by. Its prefix is none of the list, or it would
    /// be another term than the same bytes of a prefix and a word.
    void add_filter(std::string_view term) { static_cast<void>(find_term(0, word(term))); }
    /// A term that is counted but has no place.
    void add_count(Prefix prefix, Word word, std::uint32_t wdf) { terms_[find_term(prefix, word)].wdf += wdf; }
    /// A term at a place, counted `wdf` times. Positions of a call sequence must not go back.
    void add_posting(Prefix prefix, Word word, std::uint32_t position, std::uint32_t wdf);
    /// A term that is not counted, at all places from `first` to `last`, which are behind those it has.
    void add_places(Prefix prefix, Word word, std::uint32_t first, std::uint32_t last);

    /// Moves everything gathered into `document`: its bytes, terms and positions are replaced. The collector is empty
    /// after.
    void finish(PreparedDocument& document);

private:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    struct KnownWord {
        std::uint32_t begin = 0; ///< into word_bytes_
        std::uint32_t size = 0;
        std::uint32_t hash = 0;
        std::uint32_t first_term = none; ///< of those that it is the end of
    };
    struct Term {
        Prefix prefix = 0;
        Word word = 0;
        std::uint32_t next = none; ///< of the same word
        std::uint32_t wdf = 0;
        std::uint32_t positions = 0;
        std::uint32_t last_position = 0;
    };
    struct Slot {
        std::uint32_t hash = 0;
        Word word = none;
    };
    struct Posting {
        std::uint32_t term = 0;
        std::uint32_t position = 0;
    };
    struct KnownPrefix {
        std::string bytes;
        std::uint32_t hash = 0;
    };

    std::uint32_t find_term(Prefix prefix, Word word);
    Word cut(Word word, std::string_view prefix);
    [[nodiscard]] std::string_view text(const KnownWord& word) const {
        return std::string_view(word_bytes_).substr(word.begin, word.size);
    }
    void grow();

    std::vector<KnownPrefix> prefixes_;
    std::string word_bytes_;
    std::vector<KnownWord> words_;
    std::vector<Term> terms_;
    std::vector<Posting> postings_;
    std::vector<Slot> slots_;         ///< of words_; the size is a power of two
    std::vector<std::uint32_t> next_; ///< of finish()
};

} // namespace referat::backend
