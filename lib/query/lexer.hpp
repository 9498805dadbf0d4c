// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/problems.hpp"

#include <referat/field.hpp>
#include <referat/text.hpp>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace referat::query {

enum class LexemeKind : unsigned char {
    Word,   ///< what stands between blanks, brackets and quotation marks, with the field if it begins with one; the
            ///< value of a field without words may have quoted parts: dato:"17. maj 2023"..2024
    Phrase, ///< text in quotation marks
    Prefix, ///< "titel:", always followed at once by a Phrase or an Open
    Open,
    Close,
    Plus,
    Minus,
    And,
    Or,
    Not,
    Near,  ///< a NÆR/5 b, a FØR/3 b
    Break, ///< an operator that was reported and left out: the words around it are no run
};

/// Words that NÆR and FØR without a number let stand between: as much as a long sentence's half.
inline constexpr unsigned default_distance = 10;

/// The farthest that NÆR and FØR reach. Beyond it OG is meant, and sections of an item stand farther apart than that.
inline constexpr unsigned max_distance = 50;

/// An operator as it is written.
struct Keyword {
    std::string_view text;
    LexemeKind kind;
    bool ordered = false; ///< Near: FØR
};

inline constexpr std::array<Keyword, 10> keywords{{{"OG", LexemeKind::And},
                                                   {"AND", LexemeKind::And},
                                                   {"ELLER", LexemeKind::Or},
                                                   {"OR", LexemeKind::Or},
                                                   {"IKKE", LexemeKind::Not},
                                                   {"NOT", LexemeKind::Not},
                                                   {"NÆR", LexemeKind::Near},
                                                   {"NEAR", LexemeKind::Near},
                                                   {"FØR", LexemeKind::Near, true},
                                                   {"BEFORE", LexemeKind::Near, true}}};

struct Lexeme {
    LexemeKind kind = LexemeKind::Word;
    ByteRange source;           ///< all of it
    ByteRange value;            ///< Word: without the field; Phrase: without the quotation marks
    std::optional<Field> field; ///< Word, Prefix
    unsigned distance = 0;      ///< Near: 1..max_distance
    bool ordered = false;       ///< Near: FØR
};

/// Cuts a query into its pieces. Every byte sequence has some; what is odd is reported to `problems`.
///
/// - Quotation marks: "...", any two of „ “ ” ‟, any two of » «. One without a partner is left out.
/// - + and - are signs before a piece, at the start, after a blank or after '('; elsewhere, and - alone, they are text.
/// - `keywords` are operators as whole pieces, those of Near also with a number behind them (NÆR/5); after a sign they
///   are words.
/// - letters: are a field if there is one of that name. If not they are text, reported unless they look like an
///   identifier (SAM:BO, https://..., mailto:a@b.dk) or end the piece ("Obs: husk").
///
/// Cost: linear. @param utf8  valid UTF-8.
[[nodiscard]] std::vector<Lexeme> tokenize(std::string_view utf8, Problems& problems);

} // namespace referat::query
