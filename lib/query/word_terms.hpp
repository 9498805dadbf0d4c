// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/term_tree.hpp"

#include <optional>
#include <span>
#include <string>

namespace referat::query {

/// Where the words of a query are looked for.
struct TermPrefixes {
    std::string word; ///< "" for the item as a whole
    std::string stem;
};

/// The prefixes of a field's words; those of the item as a whole without one.
[[nodiscard]] TermPrefixes term_prefixes(std::optional<Field> field);

/// What the exact form of a word adds to its stem: enough to lead among equals, too little to outrank a second word.
inline constexpr double exact_form_weight = 0.25;

/// Any of the words of `tokens`, a word said twice once. Stop words beside others are left out. Nothing without tokens.
///
/// A word is its stem, and a little more where it stands as written. Spellings of one word (normal form, completed
/// hyphen) are alternatives of which the best counts. A word of several parts (PLO-læger, F-ACT) is the whole or all
/// the parts; an identifier with digits is the whole only, because the parts of 21/30117 stand in every other case
/// number.
[[nodiscard]] std::optional<TermNode> words_to_terms(std::span<const Token> tokens, const TermPrefixes& prefixes);

/// The words of `tokens` side by side as written, stop words too. Nothing without tokens.
///
/// Words of several parts are their parts, so that "PLO-læger" is also found as "PLO læger"; a single identifier is the
/// identifier, in any notation.
[[nodiscard]] std::optional<TermNode> phrase_to_terms(std::span<const Token> tokens, const TermPrefixes& prefixes);

} // namespace referat::query
