// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/term_tree.hpp"

#include <functional>

#include <xapian.h>

namespace referat::backend {

/// Makes the query for the items where the sides of a Proximity stand as it asks, which adds no weight.
/// @param all_sides  finds the items that have all sides
using ProximityFilter = std::function<Xapian::Query(const query::TermNode& proximity, const Xapian::Query& all_sides)>;

/// The filter that this process runs itself: see make_proximity_filter().
[[nodiscard]] Xapian::Query filter_in_process(const query::TermNode& proximity, const Xapian::Query& all_sides);

/// The engine's query for a tree of terms. Latest must have been resolved to a Range before.
/// @throws InvalidArgument  the tree is deeper than the engine's recursion can bear (500 levels), or holds a Latest.
[[nodiscard]] Xapian::Query compile(const query::TermNode& tree,
                                    const ProximityFilter& proximity_filter = filter_in_process);

} // namespace referat::backend
