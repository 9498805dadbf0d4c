// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/analyzer.hpp>
#include <referat/text.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
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
    bool has_digit = false; ///< of the term
    bool hyphenates =
        true; ///< may be joined with its hyphenated neighbours; false inside identifiers that are whole already
};

/// The tokens of one text while the filters work on them.
///
/// Word i has position i. Each is a Word or, inside an identifier or hyphenated word, a Part. Whatever filters append,
/// the extras, stand at the position of a word. So a filter finds a word's neighbours without searching, and the order
/// of appending does not matter. All memory is kept from text to text.
class TokenList {
public:
    void clear();

    /// Adds the next word; false, and nothing is added, if no letter of `raw` is left in its term.
    /// @param raw  the text of draft.begin..draft.end, from which the term is folded.
    bool add_word(Draft draft, std::string_view raw);

    /// Adds the next word, made of ASCII letters and those of U+00C0 to U+00FF alone, or of ASCII digits alone.
    void add_plain_word(Draft draft, std::string_view raw, bool is_number);

    /// Appends a token at the place of a word. `term` may point into this list; it is cut to max_term_bytes.
    void append(Draft draft, std::string_view term);

    /// Keeps `term`, cut to max_term_bytes, as that of a draft outside the list.
    void set_term(Draft& draft, std::string_view term);

    [[nodiscard]] std::size_t word_count() const noexcept { return words_.size(); }
    [[nodiscard]] Draft& operator[](std::size_t word) noexcept { return words_[word]; }
    [[nodiscard]] const Draft& operator[](std::size_t word) const noexcept { return words_[word]; }

    [[nodiscard]] const Draft& extra(std::size_t i) const noexcept { return extras_[i]; }

    /// Indexes of the extras by position; those of one position in the order they came. Valid until one is appended.
    [[nodiscard]] std::span<const std::uint32_t> extras_by_place();

    /// Valid until something is added.
    [[nodiscard]] std::string_view term(const Draft& draft) const noexcept {
        return std::string_view(terms_).substr(draft.term_begin, draft.term_size);
    }

private:
    void push_word(Draft& draft);

    std::vector<Draft> words_;
    std::vector<Draft> extras_;
    std::string terms_;
    std::vector<std::uint32_t> order_; ///< of the extras
};

} // namespace referat::analysis
