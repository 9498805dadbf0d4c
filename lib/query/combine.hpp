// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/term_tree.hpp"

#include <string>
#include <vector>

namespace referat::query {

/// A Term.
[[nodiscard]] TermNode make_leaf(std::string term, double weight);

/// All items, which rank alike.
[[nodiscard]] TermNode everything();

/// A node of `op` around `children`, of which there is at least one. A single child stands for itself, and an Or in an
/// Or, or an And in an And, gives its children: the engine runs one wide node faster than nested ones, and scores are
/// the same.
[[nodiscard]] TermNode combine(TermOp op, std::vector<TermNode> children);

/// Multiplies the weights of all terms below.
void scale(TermNode& node, double factor);

/// The same of two.
[[nodiscard]] TermNode combine(TermOp op, TermNode first, TermNode second);

} // namespace referat::query
