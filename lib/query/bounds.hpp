// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/ast.hpp"

#include <vector>

namespace referat::query {

/// Joins bounds of one field that stand side by side: `dato:>=2024 dato:<2025` is one interval, as a reader means it.
///
/// A range that is open at one end and the next one of its field that is open at the other become one Range at the
/// place of the first, if both have the same Occur, are not excluded, and some value is within both. Bounds that
/// contradict each other (`dato:<2020 dato:>2025`) stay two clauses. An amount must then be within both bounds, where
/// two clauses could be met by two amounts of one item. Linear.
void join_bounds(std::vector<Node>& clauses);

} // namespace referat::query
