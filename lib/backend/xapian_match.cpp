// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_match.hpp"

#include "backend/xapian_collapser.hpp"
#include "backend/xapian_count.hpp"
#include "backend/xapian_document_list.hpp"
#include "backend/xapian_query.hpp"
#include "backend/xapian_rerank.hpp"
#include "backend/xapian_sort_key.hpp"
#include "backend/xapian_value_counter.hpp"
#include "backend/xapian_values.hpp"
#include "query/nearness.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace referat::backend {

namespace {

/// A list of documents holds numbers of one database; of several, each has its own.
Xapian::Query query_of_documents(const Xapian::Database& database, std::span<const Scored> items) {
    if (database.size() > 1) {
        std::vector<std::string> ids;
        for (const Scored& item : items) {
            ids.push_back(item.id.empty() ? value_of(database.get_document(item.document), schema::Slot::Id) : item.id);
        }
        return query_of_ids(ids);
    }
    std::vector<Xapian::docid> documents;
    std::ranges::transform(items, std::back_inserter(documents), &Scored::document);
    std::ranges::sort(documents);
    return Xapian::Query((new XapianDocumentList(std::move(documents)))->release());
}

} // namespace

MatchResult match_in_process(const Xapian::Database& database, const XapianVisible& visible,
                             const query::TermNode& tree, const MatchRequest& request) {
    Xapian::Enquire enquire(database);
    const std::optional<query::TermNode> plain = request.collapse ? std::nullopt : query::without_nearness(tree);
    const query::TermNode& asked = plain ? *plain : tree;
    enquire.set_query(visible.only(compile(asked)));
    set_ranking(enquire, request.ranking);
    std::optional<XapianSortKey> keys;
    if (request.sort != SortOrder::Relevance) {
        keys.emplace(request.sort);
        enquire.set_sort_by_key(&*keys, false);
    }
    // A collapsed or ordered result, places and values must be seen whole; otherwise counting comes cheaper by itself.
    const bool sees_all = keys || request.collapse || !is_countable(asked);
    std::vector<std::unique_ptr<XapianValueCounter>> counters;
    for (const schema::Slot slot : request.count) {
        counters.push_back(std::make_unique<XapianValueCounter>(slot));
        if (sees_all) {
            enquire.add_matchspy(counters.back().get());
        }
    }
    XapianCollapser collapser(keys ? &*keys : nullptr);
    if (request.collapse) {
        enquire.add_matchspy(&collapser);
    }

    const Xapian::doccount all = database.get_doccount();
    const Xapian::doccount offset = clamp_count(request.offset, all);
    const Xapian::doccount limit = request.collapse ? 0 : clamp_count(request.limit, all - offset);
    MatchResult result;
    std::vector<Scored> page;
    if (keys) {
        // Checking every match is what makes the total and the counts exact.
        const Xapian::MSet found = enquire.get_mset(offset, limit, all);
        page = read_scores(found, Ids::Unknown);
        result.total = found.get_matches_estimated();
    } else {
        const bool reranks = plain && limit > 0;
        const Xapian::doccount first = reranks ? 0 : offset;
        const Xapian::doccount count = reranks ? clamp_count(std::max(offset + limit, nearness_depth), all) : limit;
        ScoredPage best = ranks(asked) || count == 0
                              ? best_by_score(enquire, database, first, count, sees_all ? all : 0)
                              : first_by_id(enquire, database, first, count);
        page = std::move(best.items);
        result.total = best.total.value_or(0);
        if (!sees_all && (!best.total || !counters.empty())) {
            result.total = 0;
            visible.for_each_part(asked, [&](const Xapian::Database& part, const DocumentSet& documents) {
                result.total += documents.count();
                for (const auto& counter : counters) {
                    counter->add(part, documents);
                }
            });
        }
    }
    if (plain && !page.empty()) {
        const Xapian::Query to_rank = compile(tree, filter_in_process, Sums::Fixed, Purpose::Ranking);
        page = rank_by_nearness(database, visible.only(to_rank), request, std::move(page),
                                [&](std::span<const Scored> items) { return query_of_documents(database, items); });
    }
    for (const Scored& item : page) {
        result.matches.push_back({item.score, database.get_document(item.document).get_data(), 0});
    }
    if (request.collapse) {
        result.matches = read_page(database, visible, collapser, request);
        result.meetings = collapser.meeting_count();
    }
    for (const auto& counter : counters) {
        result.counts.push_back(counter->counts());
    }
    return result;
}

} // namespace referat::backend
