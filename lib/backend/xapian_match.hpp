// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/match_result.hpp"
#include "backend/score/xapian_scorer.hpp"
#include "backend/xapian_visible.hpp"
#include "query/term_tree.hpp"

#include <xapian.h>

namespace referat::backend {

/// Runs a query on databases that this process reads, by find_and_score(). match_over_network() gives the same answers
/// by the engine alone.
[[nodiscard]] MatchResult match_in_process(const Xapian::Database& database, const XapianVisible& visible,
                                           PartData& data, const query::TermNode& tree, const MatchRequest& request);

} // namespace referat::backend
