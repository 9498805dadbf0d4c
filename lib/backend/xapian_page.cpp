// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_page.hpp"

#include "backend/xapian_value_reader.hpp"
#include "query/exact_terms.hpp"

#include <algorithm>
#include <utility>

namespace referat::backend {

namespace {

/// Orders by id what has the same score, as far as it reaches into the items from `first` until `last`.
void order_ties(std::vector<Scored>& items, std::size_t first, std::size_t last, const Xapian::Database& database) {
    for (auto begin = items.begin(); begin < items.begin() + static_cast<std::ptrdiff_t>(last);) {
        const auto end =
            std::find_if(begin, items.end(), [&](const Scored& item) { return item.score != begin->score; });
        if (end - begin > 1 && end > items.begin() + static_cast<std::ptrdiff_t>(first)) {
            std::span<Scored> ties(begin, end);
            std::ranges::sort(ties, {}, &Scored::document); // as the ids lie
            ValueReader ids(database, schema::Slot::Id);
            std::ranges::for_each(ties, [&](Scored& item) { item.id = ids.of(item.document); });
            std::ranges::sort(ties, {}, &Scored::id);
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

std::vector<Scored> by_score(const Xapian::Database& database, std::span<const TopScores::Entry> best,
                             std::size_t first, std::size_t last) {
    std::vector<Scored> items;
    for (const TopScores::Entry& entry : best) {
        items.push_back({entry.document, entry.score, {}});
    }
    order_ties(items, std::min(first, items.size()), std::min(last, items.size()), database);
    return items;
}

std::vector<Scored> page_by_score(const Xapian::Database& database, std::span<const TopScores::Entry> best,
                                  std::size_t offset, std::size_t limit) {
    std::vector<Scored> items = by_score(database, best, offset, offset + limit);
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
        ValueReader ids(visible.parts()[part].database, schema::Slot::Id);
        found[part].for_each([&](Xapian::docid document) {
            items.push_back({visible.whole_number(part, document), 0.0, ids.of(document)});
            if (items.size() == room) {
                std::ranges::nth_element(items, items.begin() + static_cast<std::ptrdiff_t>(wanted), is_before);
                items.resize(wanted);
            }
        });
    }
    std::ranges::sort(items, is_before);
    crop(items, offset, limit);
    return items;
}

std::vector<Scored> rank_by_nearness(const MatchRequest& request, std::vector<Scored> found, const RankItems& rank) {
    if (request.sort != SortOrder::Relevance) {
        std::unordered_map<Xapian::docid, double> scores = scores_by_document(rank(found));
        for (Scored& item : found) {
            item.score = scores[item.document];
        }
        return found;
    }
    const std::size_t depth = std::min<std::size_t>(found.size(), nearness_depth);
    std::ranges::copy(rank(std::span(found).first(depth)), found.begin());
    crop(found, request.offset, request.limit);
    return found;
}

std::vector<Match> read_page(const Xapian::Database& database, const XapianVisible& visible, const Collapser& collapser,
                             const MatchRequest& request) {
    std::vector<Match> matches;
    for (const Collapser::Best& best : collapser.page(request.offset, request.limit)) {
        const Xapian::docid document = *visible.find(database, query::exact_term(Field::Id, best.id));
        matches.push_back({best.weight, database.get_document(document).get_data(), best.items - 1});
    }
    return matches;
}

} // namespace referat::backend
