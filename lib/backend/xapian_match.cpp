// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_match.hpp"

#include "backend/xapian_collapser.hpp"
#include "backend/xapian_document_list.hpp"
#include "backend/xapian_query.hpp"
#include "backend/xapian_rerank.hpp"
#include "backend/xapian_sort_key.hpp"
#include "backend/xapian_value_counter.hpp"
#include "backend/xapian_values.hpp"
#include "query/nearness.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
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

/// Items by their score with nearness, ties by item id.
/// @param items  with their scores without it
std::vector<Scored> ranked_with_nearness(const Xapian::Database& database, const XapianVisible& visible,
                                         DocumentLengths& lengths, const query::TermNode& tree, const Ranking& ranking,
                                         std::span<const Scored> items) {
    const std::optional<query::TermNode> added = query::added_nearness(tree);
    if (!added && !is_scorable(tree)) {
        const Xapian::Query query = compile(tree, filter_in_process, Sums::Fixed, Purpose::Ranking);
        return ranked_by_engine(database, visible.only(query), ranking, items, query_of_documents(database, items));
    }
    std::vector<Xapian::docid> documents;
    std::ranges::transform(items, std::back_inserter(documents), &Scored::document);
    std::vector<TopScores::Entry> scores =
        score_documents(database, visible, lengths, added ? *added : tree, ranking, documents);
    if (added) {
        std::unordered_map<Xapian::docid, double> additions;
        for (const TopScores::Entry& entry : scores) {
            additions[entry.document] = entry.score;
        }
        scores.clear();
        for (const Scored& item : items) {
            scores.push_back({item.document, item.score + additions[item.document]});
        }
        std::ranges::sort(scores, std::greater<>(), &TopScores::Entry::score);
    }
    return page_by_score(database, scores, 0, scores.size());
}

using Counters = std::vector<std::unique_ptr<XapianValueCounter>>;

/// A page of a result that is ordered by score, before nearness counts.
struct Page {
    std::vector<Scored> items;
    std::size_t total = 0;
};

/// What a request asks of that.
struct PageWanted {
    Xapian::doccount offset = 0;
    Xapian::doccount limit = 0;
};

Page score_page(const Xapian::Database& database, const XapianVisible& visible, DocumentLengths& lengths,
                const query::TermNode& asked, const Ranking& ranking, PageWanted wanted, Counters& counters) {
    const std::size_t end = std::size_t{wanted.offset} + wanted.limit;
    const bool is_ranked = wanted.limit > 0 && ranks(asked);
    const ScoredDocuments found = find_and_score(database, visible, lengths, asked, ranking, is_ranked ? end : 0);
    Page page;
    for (std::size_t i = 0; i < found.found.size(); ++i) {
        page.total += found.found[i].count();
        for (const auto& counter : counters) {
            counter->add(visible.parts()[i].database, found.found[i]);
        }
    }
    if (is_ranked) {
        page.items = page_by_score(database, found.best, wanted.offset, wanted.limit);
    } else if (wanted.limit > 0) {
        page.items = page_by_id(visible, found.found, wanted.offset, wanted.limit);
    }
    return page;
}

} // namespace

MatchResult match_in_process(const Xapian::Database& database, const XapianVisible& visible, DocumentLengths& lengths,
                             const query::TermNode& tree, const MatchRequest& request) {
    const std::optional<query::TermNode> plain = request.collapse ? std::nullopt : query::without_nearness(tree);
    const query::TermNode& asked = plain ? *plain : tree;
    Counters counters;
    for (const schema::Slot slot : request.count) {
        counters.push_back(std::make_unique<XapianValueCounter>(slot));
    }
    std::optional<XapianSortKey> keys;
    if (request.sort != SortOrder::Relevance) {
        keys.emplace(request.sort);
    }
    XapianCollapser collapser(keys ? &*keys : nullptr);
    const Xapian::doccount all = database.get_doccount();
    const Xapian::doccount offset = clamp_count(request.offset, all);
    const Xapian::doccount limit = request.collapse ? 0 : clamp_count(request.limit, all - offset);
    PageWanted wanted{offset, limit};
    if (plain && limit > 0 && !keys) {
        wanted = {0, clamp_count(std::max(offset + limit, nearness_depth), all)};
    }
    MatchResult result;
    std::vector<Scored> page;
    if (!keys && !request.collapse && is_scorable(asked)) {
        Page scored = score_page(database, visible, lengths, asked, request.ranking, wanted, counters);
        page = std::move(scored.items);
        result.total = scored.total;
    } else {
        Xapian::Enquire enquire(database);
        enquire.set_query(visible.only(compile(asked)));
        set_ranking(enquire, request.ranking);
        for (const auto& counter : counters) {
            enquire.add_matchspy(counter.get());
        }
        if (request.collapse) {
            enquire.add_matchspy(&collapser);
        }
        // Checking every match is what makes the total and the counts exact.
        if (keys) {
            enquire.set_sort_by_key(&*keys, false);
            const Xapian::MSet found = enquire.get_mset(offset, limit, all);
            page = read_scores(found, Ids::Unknown);
            result.total = found.get_matches_estimated();
        } else {
            ScoredPage best = best_by_score(enquire, database, wanted.offset, wanted.limit);
            page = std::move(best.items);
            result.total = best.total;
        }
    }
    if (plain && !page.empty()) {
        page = rank_by_nearness(request, std::move(page), [&](std::span<const Scored> items) {
            return ranked_with_nearness(database, visible, lengths, tree, request.ranking, items);
        });
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
