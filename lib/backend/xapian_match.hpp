// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/match_result.hpp"
#include "backend/xapian_scorer.hpp"
#include "backend/xapian_visible.hpp"
#include "query/term_tree.hpp"

#include <xapian.h>

namespace referat::backend {

/// Runs a query on databases that this process reads: by find_and_score() if it can, else by the engine, with the sort
/// keys, counters and filters of our own that it calls for each match. match_over_network() gives the same answers
/// without them.
[[nodiscard]] MatchResult match_in_process(const Xapian::Database& database, const XapianVisible& visible,
                                           DocumentLengths& lengths, const query::TermNode& tree,
                                           const MatchRequest& request);

} // namespace referat::backend
