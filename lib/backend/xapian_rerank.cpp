// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_rerank.hpp"

#include "backend/xapian_values.hpp"
#include "query/exact_terms.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace referat::backend {

namespace {

/// True if the engine, which skips items by bounds that are rounded, may take one score for the other.
bool ties(double higher, double lower) {
    constexpr double rounding = 1e-9;
    return higher - lower <= rounding * higher;
}

/// The id of each item.
template <typename Items>
void read_ids(Items& items, const Xapian::Database& database) {
    std::ranges::sort(items, {}, &Scored::document); // as the values lie
    Xapian::ValueIterator id = database.valuestream_begin(slot_number(schema::Slot::Id));
    const Xapian::ValueIterator end = database.valuestream_end(slot_number(schema::Slot::Id));
    for (Scored& item : items) {
        if (id != end && id.get_docid() < item.document) {
            id.skip_to(item.document);
        }
        item.id = id != end && id.get_docid() == item.document ? *id : std::string();
    }
}

/// Orders by id what has the same score, as far as it reaches into the items from `first` until `last`.
void order_ties(std::vector<Scored>& items, std::size_t first, std::size_t last, const Xapian::Database& database) {
    for (auto begin = items.begin(); begin < items.begin() + static_cast<std::ptrdiff_t>(last);) {
        const auto end =
            std::find_if(begin, items.end(), [&](const Scored& item) { return item.score != begin->score; });
        if (end - begin > 1 && end > items.begin() + static_cast<std::ptrdiff_t>(first)) {
            std::span<Scored> ties(begin, end);
            read_ids(ties, database);
            std::ranges::stable_sort(ties, {}, &Scored::id);
        }
        begin = end;
    }
}

/// Leaves `limit` items from `offset` on.
void crop(std::vector<Scored>& items, std::size_t offset, std::size_t limit) {
    const std::size_t begin = std::min(offset, items.size());
    const std::size_t end = begin + std::min(limit, items.size() - begin);
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(end), items.end());
    items.erase(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(begin));
}

} // namespace

void set_ranking(Xapian::Enquire& enquire, const Ranking& ranking) {
    enquire.set_weighting_scheme(Xapian::BM25Weight(ranking.k1, ranking.k2, ranking.k3, ranking.b, ranking.min_length));
}

void order_by_score(Xapian::Enquire& enquire) {
    enquire.set_sort_by_relevance_then_value(slot_number(schema::Slot::Id), false);
}

std::vector<Scored> page_by_score(const Xapian::Database& database, std::span<const TopScores::Entry> best,
                                  std::size_t offset, std::size_t limit) {
    std::vector<Scored> items;
    for (const TopScores::Entry& entry : best) {
        items.push_back({entry.document, entry.score, {}});
    }
    order_ties(items, offset, std::min(offset + limit, items.size()), database);
    crop(items, offset, limit);
    return items;
}

std::vector<Scored> page_by_id(const XapianVisible& visible, std::span<const DocumentSet> found, std::size_t offset,
                               std::size_t limit) {
    const std::size_t wanted = offset + limit;
    const std::size_t room = 2 * wanted + 256; // the first of so many are picked at a time
    const auto is_before = [](const Scored& a, const Scored& b) { return a.id < b.id; };
    std::vector<Scored> items;
    for (std::size_t part = 0; part < found.size(); ++part) {
        const Xapian::Database& database = visible.parts()[part].database;
        Xapian::ValueIterator id = database.valuestream_begin(slot_number(schema::Slot::Id));
        const Xapian::ValueIterator end = database.valuestream_end(slot_number(schema::Slot::Id));
        for (auto document = found[part].first_from(0); document; document = found[part].first_from(*document + 1)) {
            if (id != end && id.get_docid() < *document) {
                id.skip_to(*document);
            }
            items.push_back({visible.whole_number(part, *document), 0.0,
                             id != end && id.get_docid() == *document ? *id : std::string()});
            if (items.size() == room) {
                std::ranges::nth_element(items, items.begin() + static_cast<std::ptrdiff_t>(wanted), is_before);
                items.resize(wanted);
            }
        }
    }
    std::ranges::sort(items, is_before);
    crop(items, offset, limit);
    return items;
}

ScoredPage best_by_score(Xapian::Enquire& enquire, const Xapian::Database& database, Xapian::doccount offset,
                         Xapian::doccount limit) {
    constexpr Xapian::doccount spare = 16;
    constexpr Xapian::valueno no_slot = Xapian::BAD_VALUENO - 1;
    const Xapian::doccount all = database.get_doccount();
    const Xapian::doccount end = offset + limit;
    const Xapian::doccount wanted = limit == 0 ? 0 : end + std::min(spare, all - end);
    // With a second key, even one that nothing has, the engine drops what is no better than the worst item it keeps
    // before it sorts it in; by relevance alone it does not.
    enquire.set_sort_by_relevance_then_value(no_slot, false);
    Xapian::MSet found = enquire.get_mset(0, wanted, all);
    ScoredPage page{read_scores(found, Ids::Unknown), found.get_matches_estimated()};
    std::vector<Scored>& items = page.items;
    if (limit > 0 && items.size() == wanted && end < wanted && ties(items[end - 1].score, items.back().score)) {
        enquire.clear_matchspies();
        order_by_score(enquire);
        page.items = read_scores(enquire.get_mset(offset, limit, all), Ids::Known);
        return page;
    }
    order_ties(items, offset, std::min<std::size_t>(end, items.size()), database);
    crop(items, offset, limit);
    return page;
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

std::vector<Scored> ranked_by_engine(const Xapian::Database& database, const Xapian::Query& query,
                                     const Ranking& ranking, std::span<const Scored> items,
                                     const Xapian::Query& documents) {
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, documents));
    set_ranking(enquire, ranking);
    order_by_score(enquire);
    return read_scores(enquire.get_mset(0, static_cast<Xapian::doccount>(items.size())), Ids::Known);
}

std::vector<Scored> rank_by_nearness(const MatchRequest& request, std::vector<Scored> found, const RankItems& rank) {
    if (request.sort != SortOrder::Relevance) {
        const std::vector<Scored> scores = rank(found);
        for (Scored& item : found) {
            item.score = std::ranges::find(scores, item.document, &Scored::document)->score;
        }
        return found;
    }
    const std::size_t depth = std::min<std::size_t>(found.size(), nearness_depth);
    std::ranges::copy(rank(std::span(found).first(depth)), found.begin());
    crop(found, request.offset, request.limit);
    return found;
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
