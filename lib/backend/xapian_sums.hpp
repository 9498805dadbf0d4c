// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include <xapian.h>

namespace referat::backend {

/// At most two queries that together match what `queries` do, each a sum of a fixed shape.
///
/// The engine would join them by the numbers of items that one database has; here the order given counts, in which
/// those that match most should come first, as if the n-th matched 1/n of the items. Joins are kept apart by two scales
/// that cancel out, for the engine takes them for one otherwise.
[[nodiscard]] std::vector<Xapian::Query> two_halves(const std::vector<Xapian::Query>& queries);

/// All of `queries` joined by OR in that shape; matches nothing if there are none. To be joined itself as it is.
[[nodiscard]] Xapian::Query fixed_sum(const std::vector<Xapian::Query>& queries);

} // namespace referat::backend
