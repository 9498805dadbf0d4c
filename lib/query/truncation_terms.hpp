// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/ast.hpp"
#include "query/term_tree.hpp"
#include "query/word_terms.hpp"

#include <cstddef>

namespace referat::query {

/// Most words of the index that one truncated word stands for, the most frequent ones. Measured on 20 000 generated
/// items of 340 000 words, more than real ones have: be* stands for 7500 of them, and its first thousand, found in 17
/// 500 items, take 45 ms.
inline constexpr std::size_t max_expanded_words = 1000;

/// The Expansion of a Truncation: words as written that begin with, end in or contain its letters, aa as å and the
/// other way; in a field of whole values such values. A word that ends so is also a compound whose head, in its basic
/// form, the letters are: *klynge finds "sundhedsklyngerne". Notes it in context.limits where not all are searched for.
[[nodiscard]] TermNode truncation_to_terms(const Node& node, WordContext& context);

} // namespace referat::query
