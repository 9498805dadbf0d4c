// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/document_set.hpp"
#include "backend/match_result.hpp"
#include "backend/ranking.hpp"
#include "backend/top_scores.hpp"
#include "backend/xapian_collapser.hpp"
#include "backend/xapian_query.hpp"
#include "backend/xapian_visible.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include <xapian.h>

namespace referat::backend {

/// So many of the best items are ranked by how near their words stand as well: twenty pages. Behind them nearness does
/// not count.
inline constexpr Xapian::doccount nearness_depth = 200;

struct Scored {
    Xapian::docid document = 0;
    double score = 0.0;
    std::string id; ///< of the item, where it is known
};

[[nodiscard]] inline Xapian::doccount clamp_count(std::size_t count, Xapian::doccount most) {
    return count < most ? static_cast<Xapian::doccount>(count) : most;
}

void set_ranking(Xapian::Enquire& enquire, const Ranking& ranking);

/// By score, ties by item id.
void order_by_score(Xapian::Enquire& enquire);

/// `limit` items from `offset` on, in the order of order_by_score().
/// @param best  by descending score
[[nodiscard]] std::vector<Scored> page_by_score(const Xapian::Database& database,
                                                std::span<const TopScores::Entry> best, std::size_t offset,
                                                std::size_t limit);
/// The same where all scores are 0.
/// @param found  by part of `visible`
[[nodiscard]] std::vector<Scored> page_by_id(const XapianVisible& visible, std::span<const DocumentSet> found,
                                             std::size_t offset, std::size_t limit);

/// A part of a result.
struct ScoredPage {
    std::vector<Scored> items;
    std::size_t total = 0; ///< exact number of matches
};

/// `limit` items from `offset` on of what `enquire` asks of `database`, in the order of order_by_score().
///
/// The engine would read the id of every match for that order. So it orders by score alone and hands out a few items
/// more; ids are read where scores tie, and the engine orders by both only if ties go on behind those few.
/// Every match is looked at, by the spies too, and once.
/// @param enquire  not to be used again
[[nodiscard]] ScoredPage best_by_score(Xapian::Enquire& enquire, const Xapian::Database& database,
                                       Xapian::doccount offset, Xapian::doccount limit);

/// Whether a result is in the order of order_by_score() and so carries the ids of its items.
enum class Ids { Known, Unknown };
[[nodiscard]] std::vector<Scored> read_scores(const Xapian::MSet& found, Ids ids);

/// A query for the items with these ids, without weight.
[[nodiscard]] Xapian::Query query_of_ids(std::span<const std::string> ids);

/// `items` by their score for `query`, which finds them all; ties by item id.
/// @param documents  a query for the items, without weight
[[nodiscard]] std::vector<Scored> ranked_by_engine(const Xapian::Database& database, const Xapian::Query& query,
                                                   const Ranking& ranking, std::span<const Scored> items,
                                                   const Xapian::Query& documents);

/// Items by their score with nearness, ties by item id.
using RankItems = std::function<std::vector<Scored>(std::span<const Scored>)>;

/// The page of a result that was ranked without nearness. Its best items come by nearness too; in another order only
/// the scores of the page do.
[[nodiscard]] std::vector<Scored> rank_by_nearness(const MatchRequest& request, std::vector<Scored> found,
                                                   const RankItems& rank);

/// Records of the page that `collapser` makes.
[[nodiscard]] std::vector<Match> read_page(const Xapian::Database& database, const XapianVisible& visible,
                                           const XapianCollapser& collapser, const MatchRequest& request);

} // namespace referat::backend
