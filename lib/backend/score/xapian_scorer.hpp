// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/ranking.hpp"
#include "backend/score/document_set.hpp"
#include "backend/score/top_scores.hpp"
#include "backend/score/xapian_part_data.hpp"
#include "backend/xapian_visible.hpp"
#include "query/term_tree.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include <xapian.h>

namespace referat::backend {

/// True if some score may be above 0. If in doubt it is.
[[nodiscard]] bool ranks(const query::TermNode& tree);

struct ScoredDocuments {
    std::vector<TopScores::Entry> best; ///< numbers are those of the whole
    std::vector<DocumentSet> found;     ///< by part, visible ones only
};

/// What `tree` finds and how it ranks, as compile() would have the engine do it, with the same scores.
///
/// The engine merges the lists of all terms document by document, through a tree of objects. Here they are read one
/// after the other into arrays, for a window of documents at a time, which is several times faster; the total and the
/// counts come exact by the way. Places are read only of documents that may come among the best by them, or are found
/// by nothing else.
/// @param whole   all databases as one
/// @param tree    without a Latest
/// @param wanted  so many of the best, and all that tie with the last; 0: nothing is scored
/// @throws glass::TableDamaged, Xapian::Error
[[nodiscard]] ScoredDocuments find_and_score(const Xapian::Database& whole, const XapianVisible& visible,
                                             PartData& data, const query::TermNode& tree, const Ranking& ranking,
                                             std::size_t wanted);

/// Whether a document is worth looking at its places, by the most that its score can be.
using MayMatter = std::function<bool(Xapian::docid, double)>;

/// The scores of some documents that `tree` finds, best first.
/// @param documents   by their numbers in the whole, visible ones
/// @param may_matter  others whose score depends on places are left out
/// @throws glass::TableDamaged, Xapian::Error
[[nodiscard]] std::vector<TopScores::Entry> score_documents(const Xapian::Database& whole, const XapianVisible& visible,
                                                            PartData& data, const query::TermNode& tree,
                                                            const Ranking& ranking,
                                                            std::span<const Xapian::docid> documents,
                                                            const MayMatter& may_matter);

} // namespace referat::backend
