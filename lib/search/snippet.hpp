// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/chain.hpp"
#include "search/query_terms.hpp"

#include <referat/searcher.hpp>

#include <cstddef>

namespace referat::search {

/// The passage of `item` that answers the query best.
///
/// Sections compete by best_passage() score; the decision's counts half again. The title is shown only if no section
/// matches; if nothing does (the query is only filters), the start of the decision, else of the first section there is.
/// Ranges of the result are sorted, disjoint and on code points. The entries of a list are joined by "; ".
/// @param budget_bytes  as best_passage() takes it.
[[nodiscard]] Snippet make_snippet(const AgendaItem& item, const QueryTerms& terms, backend::Chain& chain,
                                   std::size_t budget_bytes);

/// How the item's decision begins; without text if it has none. @param budget_bytes  as above
[[nodiscard]] Snippet decision_snippet(const AgendaItem& item, std::size_t budget_bytes);

} // namespace referat::search
