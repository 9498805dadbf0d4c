// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/analyzer.hpp>
#include <referat/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace referat::analysis {

/// A token in the making; its term lies in the list that made it.
struct Draft {
    std::size_t begin = 0; ///< byte offset into the analysed text
    std::size_t end = 0;
    std::size_t term_begin = 0;
    std::uint32_t position = 0;
    std::uint32_t owner = 0;     ///< 1 + index of the identifier that a Part belongs to; 0: none
    std::uint16_t term_size = 0; ///< max_term_bytes at most
    TokenKind kind = TokenKind::Word;
    bool stop_word = false;
    bool hyphenates =
        true; ///< may be joined with its hyphenated neighbours; false inside identifiers that are whole already
};

/// The tokens of one text while the filters work on them.
///
/// The first word_count() drafts are the words of the text in order: word i has position i. Each is a Word or, inside
/// an identifier or hyphenated word, a Part. Whatever filters append stands at the position of a word and covers its
/// range. So a filter finds a word's neighbours without searching, and the order of appending does not matter. All
/// memory is kept from text to text.
class TokenList {
public:
    void clear();

    /// Adds the next word, before anything is appended; false, and nothing is added, if no letter of `raw` is left in
    /// its term.
    /// @param raw  the text of draft.begin..draft.end, from which the term is folded.
    bool add_word(Draft draft, std::string_view raw);

    /// Appends a token at the place of a word. `term` may point into this list; it is cut to max_term_bytes.
    void append(Draft draft, std::string_view term);

    [[nodiscard]] std::size_t word_count() const noexcept { return word_count_; }
    [[nodiscard]] std::size_t size() const noexcept { return drafts_.size(); }
    [[nodiscard]] Draft& operator[](std::size_t i) noexcept { return drafts_[i]; }
    [[nodiscard]] const Draft& operator[](std::size_t i) const noexcept { return drafts_[i]; }

    /// Valid until something is added.
    [[nodiscard]] std::string_view term(const Draft& draft) const noexcept {
        return std::string_view(terms_).substr(draft.term_begin, draft.term_size);
    }

    /// Replaces the content of `tokens`, sorted by position, begin, kind, the wider first. Of equal terms at one
    /// position the first stays; a Lemma is only equal to a Lemma, a Component to a Component over
    /// the same letters.
    void write_to(std::vector<Token>& tokens);

private:
    void sort_by_place();
    [[nodiscard]] bool repeats_earlier(std::size_t place_begin, std::size_t i) const;

    std::vector<Draft> drafts_;
    std::string terms_;
    std::size_t word_count_ = 0;
    std::vector<std::uint32_t> place_ends_; ///< write_to(): end of each position's slots in order_
    std::vector<std::uint32_t> order_;      ///< write_to(): indexes of drafts by place
};

} // namespace referat::analysis
