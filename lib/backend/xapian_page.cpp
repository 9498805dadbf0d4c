// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_page.hpp"

#include "backend/xapian_value_reader.hpp"
#include "query/exact_terms.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace referat::backend {

namespace {

/// Keeps those items whose ids come first.
class FirstById {
public:
    /// @param wanted  so many
    explicit FirstById(std::size_t wanted) : wanted_(wanted) {}

    void offer(Xapian::docid document, double score, std::string_view id) {
        const bool is_full = first_.size() == wanted_;
        if (is_full && (wanted_ == 0 || id >= first_.front().id)) {
            return;
        }
        if (is_full) {
            std::ranges::pop_heap(first_, {}, &Scored::id);
            first_.pop_back();
        }
        first_.push_back({document, score, std::string(id)});
        std::ranges::push_heap(first_, {}, &Scored::id);
    }

    /// In their order.
    [[nodiscard]] std::vector<Scored> take() {
        std::ranges::sort_heap(first_, {}, &Scored::id);
        return std::move(first_);
    }

private:
    std::size_t wanted_;
    std::vector<Scored> first_; ///< a heap, the last id first
};

/// The first of entries with the same score by item id.
/// @param wanted  so many
std::vector<Scored> first_of_ties(std::span<const TopScores::Entry> ties, std::size_t wanted,
                                  const XapianVisible& visible, PartData& data) {
    std::vector<Xapian::docid> documents;
    std::ranges::transform(ties, std::back_inserter(documents), &TopScores::Entry::document);
    std::ranges::sort(documents); // as the ids lie
    IndexValues ids(visible, data, schema::Slot::Id);
    FirstById first(wanted);
    for (const Xapian::docid document : documents) {
        first.offer(document, ties.front().score, ids.of(document));
    }
    return first.take();
}

/// Leaves `limit` items from `offset` on.
void crop(std::vector<Scored>& items, std::size_t offset, std::size_t limit) {
    const std::size_t begin = std::min(offset, items.size());
    const std::size_t end = begin + std::min(limit, items.size() - begin);
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(end), items.end());
    items.erase(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(begin));
}

} // namespace

std::vector<Scored> by_score(const XapianVisible& visible, PartData& data, std::span<const TopScores::Entry> best,
                             std::size_t first, std::size_t last) {
    std::vector<Scored> items;
    while (!best.empty() && items.size() < last) {
        const auto end = std::ranges::find_if(
            best, [score = best.front().score](const TopScores::Entry& entry) { return entry.score != score; });
        const auto ties = best.first(static_cast<std::size_t>(end - best.begin()));
        const std::size_t wanted = std::min(ties.size(), last - items.size());
        if (ties.size() > 1 && items.size() + ties.size() > first) {
            std::ranges::move(first_of_ties(ties, wanted, visible, data), std::back_inserter(items));
        } else {
            for (const TopScores::Entry& entry : ties.first(wanted)) {
                items.push_back({entry.document, entry.score, {}});
            }
        }
        best = best.subspan(ties.size());
    }
    return items;
}

std::vector<Scored> page_by_score(const XapianVisible& visible, PartData& data, std::span<const TopScores::Entry> best,
                                  std::size_t offset, std::size_t limit) {
    std::vector<Scored> items = by_score(visible, data, best, offset, offset + limit);
    crop(items, offset, limit);
    return items;
}

std::vector<Scored> page_by_id(const XapianVisible& visible, PartData& data, std::span<const DocumentSet> found,
                               std::size_t offset, std::size_t limit) {
    FirstById first(offset + limit);
    for (std::size_t part = 0; part < found.size(); ++part) {
        ValueReader ids(data, part, visible.parts()[part], schema::Slot::Id);
        found[part].for_each(
            [&](Xapian::docid document) { first.offer(visible.whole_number(part, document), 0.0, ids.of(document)); });
    }
    std::vector<Scored> items = first.take();
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
