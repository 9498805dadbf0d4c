// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/match_result.hpp"
#include "query/term_tree.hpp"

#include <xapian.h>

namespace referat::backend {

/// Runs a query on databases of which some are on servers. A server knows only what the engine comes with, so matches
/// are counted by the engine's own counters, and sorted and collapsed here by their values. Memory: of those, a few
/// short strings for each match; otherwise a page.
/// @throws IndexError  the query has a NÆR that asks for too much: see RemoteProximity
[[nodiscard]] MatchResult match_over_network(const Xapian::Database& database, const query::TermNode& tree,
                                             const MatchRequest& request);

} // namespace referat::backend
