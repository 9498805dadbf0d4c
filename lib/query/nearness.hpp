// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/term_tree.hpp"

#include <optional>

namespace referat::query {

/// `tree` without the nodes that find nothing of their own and only add weight where words stand near each other: the
/// Near behind the head of an AndMaybe, and the Near in a Word beside an And of the same words. Nothing if it has none.
///
/// Reading the places of words is nine tenths of the cost of a query of common words, so items are first ranked without
/// them.
[[nodiscard]] std::optional<TermNode> without_nearness(const TermNode& tree);

/// What without_nearness() took away, as one Or, if the score of an item for `tree` is its score without nearness and
/// that for this, added: what most queries of several words are. Else nothing.
[[nodiscard]] std::optional<TermNode> added_nearness(const TermNode& tree);

} // namespace referat::query
