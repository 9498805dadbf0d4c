// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/collapser.hpp"
#include "backend/match_result.hpp"
#include "backend/score/document_set.hpp"
#include "backend/score/top_scores.hpp"
#include "backend/score/xapian_part_data.hpp"
#include "backend/xapian_visible.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <unordered_map>
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

/// The scores of items or entries by their documents.
template <typename Entries>
[[nodiscard]] std::unordered_map<Xapian::docid, double> scores_by_document(const Entries& entries) {
    std::unordered_map<Xapian::docid, double> scores;
    for (const auto& entry : entries) {
        scores[entry.document] = entry.score;
    }
    return scores;
}

/// The best `last` items by score. As far as those with the same score reach into the items from `first` on, they come
/// by item id: an id costs reading.
/// @param best  by descending score
[[nodiscard]] std::vector<Scored> by_score(const XapianVisible& visible, PartData& data,
                                           std::span<const TopScores::Entry> best, std::size_t first, std::size_t last);
/// `limit` items from `offset` on, by score and then by item id.
/// @param best  by descending score
[[nodiscard]] std::vector<Scored> page_by_score(const XapianVisible& visible, PartData& data,
                                                std::span<const TopScores::Entry> best, std::size_t offset,
                                                std::size_t limit);
/// The same where all scores are 0.
/// @param found  by part of `visible`
[[nodiscard]] std::vector<Scored> page_by_id(const XapianVisible& visible, PartData& data,
                                             std::span<const DocumentSet> found, std::size_t offset, std::size_t limit);

/// Items by their score with nearness, ties as far as the page reaches by item id.
using RankItems = std::function<std::vector<Scored>(std::span<const Scored>)>;

/// The page of a result that was ranked without nearness. Its best items come by nearness too; in another order only
/// the scores of the page do.
[[nodiscard]] std::vector<Scored> rank_by_nearness(const MatchRequest& request, std::vector<Scored> found,
                                                   const RankItems& rank);

/// Records of the page that `collapser` makes.
[[nodiscard]] std::vector<Match> read_page(const Xapian::Database& database, const XapianVisible& visible,
                                           const Collapser& collapser, const MatchRequest& request);

} // namespace referat::backend
