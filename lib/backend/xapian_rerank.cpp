// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_rerank.hpp"

#include "backend/xapian_values.hpp"
#include "query/exact_terms.hpp"

#include <algorithm>
#include <utility>

namespace referat::backend {

namespace {

/// `items` by their score for `query`, which finds them all; ties by item id.
std::vector<Scored> ranked(const Xapian::Database& database, const Xapian::Query& query, const Ranking& ranking,
                           std::span<const Scored> items, const QueryOfItems& query_of) {
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, query_of(items)));
    set_ranking(enquire, ranking);
    order_by_score(enquire);
    return read_scores(enquire.get_mset(0, static_cast<Xapian::doccount>(items.size())), Ids::Known);
}

} // namespace

void set_ranking(Xapian::Enquire& enquire, const Ranking& ranking) {
    enquire.set_weighting_scheme(Xapian::BM25Weight(ranking.k1, ranking.k2, ranking.k3, ranking.b, ranking.min_length));
}

void order_by_score(Xapian::Enquire& enquire) {
    enquire.set_sort_by_relevance_then_value(slot_number(schema::Slot::Id), false);
}

std::vector<Scored> read_scores(const Xapian::MSet& found, Ids ids) {
    std::vector<Scored> scores;
    for (auto match = found.begin(); match != found.end(); ++match) {
        scores.push_back({*match, match.get_weight(), ids == Ids::Known ? match.get_sort_key() : std::string()});
    }
    return scores;
}

Xapian::Query query_of_ids(std::span<const std::string> ids) {
    std::vector<Xapian::Query> terms;
    for (const std::string& id : ids) {
        terms.emplace_back(query::exact_term(Field::Id, id));
    }
    return {Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()), 0.0};
}

std::vector<Scored> rank_by_nearness(const Xapian::Database& database, const Xapian::Query& query,
                                     const MatchRequest& request, std::vector<Scored> found,
                                     const QueryOfItems& query_of) {
    if (request.sort != SortOrder::Relevance) {
        const std::vector<Scored> scores = ranked(database, query, request.ranking, found, query_of);
        for (Scored& item : found) {
            item.score = std::ranges::find(scores, item.document, &Scored::document)->score;
        }
        return found;
    }
    const std::size_t depth = std::min<std::size_t>(found.size(), nearness_depth);
    std::ranges::copy(ranked(database, query, request.ranking, std::span(found).first(depth), query_of), found.begin());
    const std::size_t begin = std::min(request.offset, found.size());
    const std::size_t end = begin + std::min(request.limit, found.size() - begin);
    return {found.begin() + static_cast<std::ptrdiff_t>(begin), found.begin() + static_cast<std::ptrdiff_t>(end)};
}

std::vector<Match> read_page(const Xapian::Database& database, const XapianVisible& visible,
                             const XapianCollapser& collapser, const MatchRequest& request) {
    std::vector<Match> matches;
    for (const XapianCollapser::Best& best : collapser.page(request.offset, request.limit)) {
        const Xapian::docid document = *visible.find(database, query::exact_term(Field::Id, best.id));
        matches.push_back({best.weight, database.get_document(document).get_data(), best.items - 1});
    }
    return matches;
}

} // namespace referat::backend
