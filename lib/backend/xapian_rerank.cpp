// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_rerank.hpp"

#include "backend/xapian_values.hpp"
#include "query/exact_terms.hpp"

#include <algorithm>
#include <cstddef>
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

/// True if the engine, which skips items by bounds that are rounded, may take one score for the other.
bool ties(double higher, double lower) {
    constexpr double rounding = 1e-9;
    return higher - lower <= rounding * higher;
}

/// Orders by id what has the same score, as far as it reaches into the items from `first` until `last`.
void order_ties(std::vector<Scored>& items, std::size_t first, std::size_t last, const Xapian::Database& database) {
    for (auto begin = items.begin(); begin < items.begin() + static_cast<std::ptrdiff_t>(last);) {
        const auto end =
            std::find_if(begin, items.end(), [&](const Scored& item) { return item.score != begin->score; });
        if (end - begin > 1 && end > items.begin() + static_cast<std::ptrdiff_t>(first)) {
            std::for_each(begin, end, [&](Scored& item) {
                item.id = value_of(database.get_document(item.document), schema::Slot::Id);
            });
            std::stable_sort(begin, end, [](const Scored& a, const Scored& b) { return a.id < b.id; });
        }
        begin = end;
    }
}

} // namespace

void set_ranking(Xapian::Enquire& enquire, const Ranking& ranking) {
    enquire.set_weighting_scheme(Xapian::BM25Weight(ranking.k1, ranking.k2, ranking.k3, ranking.b, ranking.min_length));
}

void order_by_score(Xapian::Enquire& enquire) {
    enquire.set_sort_by_relevance_then_value(slot_number(schema::Slot::Id), false);
}

ScoredPage best_by_score(Xapian::Enquire& enquire, const Xapian::Database& database, Xapian::doccount offset,
                         Xapian::doccount limit, Xapian::doccount at_least) {
    constexpr Xapian::doccount spare = 16;
    constexpr Xapian::valueno no_slot = Xapian::BAD_VALUENO - 1;
    const Xapian::doccount all = database.get_doccount();
    const Xapian::doccount end = offset + limit;
    const Xapian::doccount wanted = limit == 0 ? 0 : end + std::min(spare, all - end);
    // With a second key, even one that nothing has, the engine drops what is no better than the worst item it keeps
    // before it sorts it in; by relevance alone it does not.
    enquire.set_sort_by_relevance_then_value(no_slot, false);
    const Xapian::MSet found = enquire.get_mset(0, wanted, at_least);
    ScoredPage page{read_scores(found, Ids::Unknown), std::nullopt};
    std::vector<Scored>& items = page.items;
    if (limit > 0 && items.size() == wanted && end < wanted && ties(items[end - 1].score, items.back().score)) {
        enquire.clear_matchspies();
        return first_by_id(enquire, database, offset, limit);
    }
    if (at_least == all || found.get_matches_lower_bound() == found.get_matches_upper_bound()) {
        page.total = found.get_matches_estimated();
    }
    const std::size_t last = std::min<std::size_t>(end, items.size());
    const std::size_t first = std::min<std::size_t>(offset, last);
    order_ties(items, first, last, database);
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(last), items.end());
    items.erase(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(first));
    return page;
}

ScoredPage first_by_id(Xapian::Enquire& enquire, const Xapian::Database& database, Xapian::doccount offset,
                       Xapian::doccount limit) {
    order_by_score(enquire);
    const Xapian::MSet found = enquire.get_mset(offset, limit, database.get_doccount());
    return {read_scores(found, Ids::Known), found.get_matches_estimated()};
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
