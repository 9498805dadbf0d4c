// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/term_tree.hpp"

#include <memory>

#include <xapian.h>

namespace referat::backend {

/// A query for the items where the sides of a Proximity stand as it asks; it adds no weight.
///
/// The engine's own NEAR and PHRASE take bare terms only; sides here have alternatives, phrases among them, a distance
/// for each pair, and places of one field. The filter reads places only of items that have all sides.
[[nodiscard]] Xapian::Query make_proximity_filter(const query::TermNode& proximity);

/// The source of that filter by itself, to be asked about items one by one, in ascending order.
[[nodiscard]] std::unique_ptr<Xapian::PostingSource> make_proximity_source(const query::TermNode& proximity);

} // namespace referat::backend
