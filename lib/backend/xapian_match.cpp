// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_match.hpp"

#include "backend/collapser.hpp"
#include "backend/sort_key.hpp"
#include "backend/value_counter.hpp"
#include "backend/xapian_page.hpp"
#include "backend/xapian_value_reader.hpp"
#include "query/nearness.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace referat::backend {

namespace {

/// Values of documents that are visited in the order of their numbers.
class DocumentValues {
public:
    DocumentValues(const XapianVisible& visible, PartData& data) : visible_(visible), data_(data) {}

    /// @param document  its number in the whole
    [[nodiscard]] ValueOf of(Xapian::docid document) {
        return [this, document](schema::Slot slot) {
            return std::string(readers_.try_emplace(slot, visible_, data_, slot).first->second.of(document));
        };
    }

private:
    const XapianVisible& visible_;
    PartData& data_;
    std::map<schema::Slot, IndexValues> readers_;
};

class ProcessMatch {
public:
    ProcessMatch(const Xapian::Database& database, const XapianVisible& visible, PartData& data,
                 const query::TermNode& tree, const MatchRequest& request)
        : database_(database), visible_(visible), data_(data), tree_(tree), request_(request),
          all_(database.get_doccount()) {}

    MatchResult run() {
        if (request_.sort != SortOrder::Relevance) {
            keys_.emplace(request_.sort);
        }
        if (request_.collapse) {
            collapse();
        } else if (keys_) {
            read_records(page_by_key());
        } else {
            read_records(page_by_relevance());
        }
        return std::move(result_);
    }

private:
    /// @param wanted  so many of the best; 0: nothing is scored
    ScoredDocuments find(const query::TermNode& tree, std::size_t wanted) {
        ScoredDocuments found = find_and_score(database_, visible_, data_, tree, request_.ranking, wanted);
        std::vector<ValueCounter> counters(request_.count.size());
        for (std::size_t i = 0; i < found.found.size(); ++i) {
            result_.total += found.found[i].count();
            for (std::size_t slot = 0; slot < counters.size(); ++slot) {
                ValueReader values(data_, i, visible_.parts()[i], request_.count[slot]);
                counters[slot].add(values, found.found[i]);
            }
        }
        std::ranges::transform(counters, std::back_inserter(result_.counts), &ValueCounter::counts);
        return found;
    }

    [[nodiscard]] std::vector<TopScores::Entry> score(const query::TermNode& tree, std::span<const Scored> items,
                                                      const MayMatter& may_matter) const {
        std::vector<Xapian::docid> documents;
        std::ranges::transform(items, std::back_inserter(documents), &Scored::document);
        return score_documents(database_, visible_, data_, tree, request_.ranking, documents, may_matter);
    }

    std::vector<Scored> page_by_relevance() {
        const std::optional<query::TermNode> plain = query::without_nearness(tree_);
        const query::TermNode& asked = plain ? *plain : tree_;
        const std::size_t offset = std::min<std::size_t>(request_.offset, all_);
        const std::size_t limit = std::min<std::size_t>(request_.limit, all_ - offset);
        if (limit == 0) {
            static_cast<void>(find(asked, 0));
            return {};
        }
        if (!ranks(asked)) {
            return page_by_id(visible_, data_, find(asked, 0).found, offset, limit);
        }
        if (!plain) {
            return page_by_score(visible_, data_, find(asked, offset + limit).best, offset, limit);
        }
        const std::size_t depth = std::max<std::size_t>(offset + limit, nearness_depth);
        // Among those that are ranked again the order of ties does not matter yet.
        std::vector<Scored> best = by_score(visible_, data_, find(asked, depth).best, nearness_depth - 1, depth);
        return rank_by_nearness(request_, std::move(best), [this, offset, limit](std::span<const Scored> items) {
            return with_nearness(items, offset + limit);
        });
    }

    /// Nearness only adds to scores: whoever cannot come as far as the last of the page was without it does not need to
    /// be looked at and keeps its score, which is behind the page.
    /// @param items     with their scores without nearness, by these
    /// @param page_end  at least 1
    [[nodiscard]] std::vector<Scored> with_nearness(std::span<const Scored> items, std::size_t page_end) const {
        constexpr double rounding = 1e-9; // of sums in another order
        const double least = items.size() < page_end ? 0.0 : items[page_end - 1].score * (1.0 - rounding);
        const std::unordered_map<Xapian::docid, double> plain = scores_by_document(items);
        const std::optional<query::TermNode> added = query::added_nearness(tree_);
        const auto may_matter = [&](Xapian::docid document, double most) {
            return (added ? plain.at(document) : 0.0) + most >= least;
        };
        std::unordered_map<Xapian::docid, double> found =
            scores_by_document(score(added ? *added : tree_, items, may_matter));
        std::vector<TopScores::Entry> scores;
        for (const Scored& item : items) {
            const auto entry = found.find(item.document);
            const bool is_found = entry != found.end();
            const double score = !is_found ? item.score : (added ? item.score : 0.0) + entry->second;
            scores.push_back({item.document, score});
        }
        std::ranges::sort(scores, std::greater<>(), &TopScores::Entry::score);
        return by_score(visible_, data_, scores, 0, page_end);
    }

    std::vector<Scored> page_by_key() {
        const std::optional<query::TermNode> plain = query::without_nearness(tree_);
        const ScoredDocuments found = find(plain ? *plain : tree_, 0);
        std::vector<std::pair<std::string, Xapian::docid>> order;
        DocumentValues values(visible_, data_);
        for (std::size_t i = 0; i < found.found.size(); ++i) {
            found.found[i].for_each([&](Xapian::docid document) {
                const Xapian::docid number = visible_.whole_number(i, document);
                order.emplace_back(keys_->of(values.of(number)), number);
            });
        }
        const std::size_t begin = std::min(request_.offset, order.size());
        const std::size_t end = begin + std::min(request_.limit, order.size() - begin);
        std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(end));
        std::vector<Scored> page;
        for (std::size_t i = begin; i < end; ++i) {
            page.push_back({order[i].second, 0.0, {}});
        }
        std::unordered_map<Xapian::docid, double> scores =
            scores_by_document(score(tree_, page, [](Xapian::docid, double) { return true; }));
        for (Scored& item : page) {
            item.score = scores[item.document];
        }
        return page;
    }

    void collapse() {
        ScoredDocuments found = find(tree_, all_);
        std::ranges::sort(found.best, {}, &TopScores::Entry::document);
        Collapser collapser(keys_ ? &*keys_ : nullptr);
        DocumentValues values(visible_, data_);
        for (const TopScores::Entry& entry : found.best) {
            collapser.add(entry.score, values.of(entry.document));
        }
        result_.matches = read_page(database_, visible_, collapser, request_);
        result_.meetings = collapser.meeting_count();
    }

    void read_records(const std::vector<Scored>& page) {
        for (const Scored& item : page) {
            result_.matches.push_back({item.score, database_.get_document(item.document).get_data(), 0});
        }
    }

    const Xapian::Database& database_;
    const XapianVisible& visible_;
    PartData& data_;
    const query::TermNode& tree_;
    const MatchRequest& request_;
    Xapian::doccount all_;
    std::optional<SortKey> keys_; ///< of an order other than by relevance
    MatchResult result_;
};

} // namespace

MatchResult match_in_process(const Xapian::Database& database, const XapianVisible& visible, PartData& data,
                             const query::TermNode& tree, const MatchRequest& request) {
    try {
        return ProcessMatch(database, visible, data, tree, request).run();
    } catch (const glass::TableDamaged& error) {
        throw Xapian::DatabaseCorruptError(error.what());
    }
}

} // namespace referat::backend
