// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/problems.hpp"

#include <referat/field.hpp>
#include <referat/text.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace referat::query {

enum class LexemeKind : unsigned char {
    Word,   ///< what stands between blanks, brackets and quotation marks, with the field if it begins with one
    Phrase, ///< text in quotation marks
    Prefix, ///< "titel:", always followed at once by a Phrase or an Open
    Open,
    Close,
    Plus,
    Minus,
    And,
    Or,
    Not,
    Break, ///< an operator that was reported and left out: the words around it are no run
};

struct Lexeme {
    LexemeKind kind = LexemeKind::Word;
    ByteRange source;           ///< all of it
    ByteRange value;            ///< Word: without the field; Phrase: without the quotation marks
    std::optional<Field> field; ///< Word, Prefix
};

/// Cuts a query into its pieces. Every byte sequence has some; what is odd is reported to `problems`.
///
/// - Quotation marks: "...", any two of „ “ ” ‟, any two of » «. One without a partner is left out.
/// - + and - are signs before a piece, at the start, after a blank or after '('; elsewhere, and - alone, they are text.
/// - OG AND ELLER OR IKKE NOT are operators as whole pieces; after a sign they are words.
/// - letters: are a field if there is one of that name. If not they are text, reported unless they look like an
///   identifier (SAM:BO, https://..., mailto:a@b.dk) or end the piece ("Obs: husk").
/// - NÆR/5, NEAR/5, FØR/5 and a * at either end of a word belong to a later version of the language; they are reported.
///
/// Cost: linear. @param utf8  valid UTF-8.
[[nodiscard]] std::vector<Lexeme> tokenize(std::string_view utf8, Problems& problems);

} // namespace referat::query
