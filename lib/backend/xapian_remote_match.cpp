// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_remote_match.hpp"

#include "backend/build/prepared_document.hpp"
#include "backend/collapser.hpp"
#include "backend/sort_key.hpp"
#include "backend/value_counter.hpp"
#include "backend/xapian_gather.hpp"
#include "backend/xapian_page.hpp"
#include "backend/xapian_query.hpp"
#include "backend/xapian_remote_proximity.hpp"
#include "backend/xapian_values.hpp"
#include "query/nearness.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace referat::backend {

namespace {

using schema::Slot;

ValueCounts to_counts(const Xapian::ValueCountMatchSpy& spy, std::size_t total) {
    ValueCounts counts;
    std::size_t with_value = 0;
    for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
        with_value += value.get_termfreq();
        count_labels(*value, value.get_termfreq(), counts);
    }
    if (total > with_value) {
        counts[""] += total - with_value;
    }
    return counts;
}

Xapian::doccount clamp_count(std::size_t count, Xapian::doccount most) {
    return count < most ? static_cast<Xapian::doccount>(count) : most;
}

void set_ranking(Xapian::Enquire& enquire, const Ranking& ranking) {
    enquire.set_weighting_scheme(Xapian::BM25Weight(ranking.k1, ranking.k2, ranking.k3, ranking.b, ranking.min_length));
}

/// By score, ties by item id, which read_scores() reads.
void order_by_score(Xapian::Enquire& enquire) {
    enquire.set_sort_by_relevance_then_value(slot_number(Slot::Id), false);
}

std::vector<Scored> read_scores(const Xapian::MSet& found) {
    std::vector<Scored> scores;
    for (auto match = found.begin(); match != found.end(); ++match) {
        scores.push_back({*match, match.get_weight(), match.get_sort_key()});
    }
    return scores;
}

class NetworkMatch {
public:
    NetworkMatch(const Xapian::Database& database, const query::TermNode& tree, const MatchRequest& request)
        : database_(database), tree_(tree), request_(request), proximity_(database), all_(database.get_doccount()),
          plain_(request.collapse ? std::nullopt : query::without_nearness(tree)),
          query_(compiled(plain_ ? *plain_ : tree, Purpose::Finding)) {}

    MatchResult run() {
        if (!request_.count.empty()) {
            count();
        }
        if (request_.sort == SortOrder::Relevance && !request_.collapse) {
            read_matches(by_score());
        } else {
            order_here();
        }
        return std::move(result_);
    }

private:
    Xapian::Query compiled(const query::TermNode& tree, Purpose purpose) {
        return compile(tree, std::ref(proximity_), Sums::Fixed, purpose);
    }

    /// Apart from the page: what a server has counted, the engine counts again when it merges the items of a page.
    void count() {
        Xapian::Enquire enquire(database_);
        enquire.set_query(query_);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
        for (const Slot slot : request_.count) {
            spies.push_back(std::make_unique<Xapian::ValueCountMatchSpy>(slot_number(slot)));
            enquire.add_matchspy(spies.back().get());
        }
        result_.total = enquire.get_mset(0, 0, all_).get_matches_estimated();
        for (const auto& spy : spies) {
            result_.counts.push_back(to_counts(*spy, result_.total));
        }
    }

    std::vector<Scored> by_score() {
        Xapian::Enquire enquire(database_);
        enquire.set_query(query_);
        set_ranking(enquire, request_.ranking);
        order_by_score(enquire);
        const Xapian::doccount offset = clamp_count(request_.offset, all_);
        const Xapian::doccount limit = clamp_count(request_.limit, all_ - offset);
        const bool reranks = plain_ && limit > 0;
        const Xapian::MSet found = reranks ? enquire.get_mset(0, std::max(offset + limit, nearness_depth), all_)
                                           : enquire.get_mset(offset, limit, all_);
        result_.total = found.get_matches_estimated();
        return read_scores(found);
    }

    void order_here() {
        std::optional<SortKey> keys;
        std::vector<Slot> slots = slots_of(request_.sort);
        if (request_.sort != SortOrder::Relevance) {
            keys.emplace(request_.sort);
        }
        for (const Slot slot : request_.collapse ? Collapser::slots() : std::vector<Slot>()) {
            if (std::ranges::find(slots, slot) == slots.end()) {
                slots.push_back(slot);
            }
        }
        Xapian::Enquire enquire(database_);
        enquire.set_query(query_);
        set_ranking(enquire, request_.ranking);
        const std::vector<Gathered> matches = gather(enquire, slots, all_);
        result_.total = matches.size();
        const auto value_of = [&](const Gathered& match) {
            return [&](Slot slot) {
                return match.values[static_cast<std::size_t>(std::ranges::find(slots, slot) - slots.begin())];
            };
        };
        if (request_.collapse) {
            Collapser collapser(keys ? &*keys : nullptr);
            for (const Gathered& match : matches) {
                collapser.add(match.score, value_of(match));
            }
            result_.matches = read_page(database_, {}, collapser, request_);
            result_.meetings = collapser.meeting_count();
            return;
        }
        std::vector<std::pair<std::string, const Gathered*>> order;
        order.reserve(matches.size());
        for (const Gathered& match : matches) {
            order.emplace_back(keys->of(value_of(match)), &match);
        }
        const std::size_t begin = std::min(request_.offset, order.size());
        const std::size_t end = begin + std::min(request_.limit, order.size() - begin);
        std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(end));
        std::vector<Scored> page;
        for (std::size_t i = begin; i < end; ++i) {
            const Gathered& match = *order[i].second;
            page.push_back({match.document, match.score, value_of(match)(Slot::Id)});
        }
        read_matches(std::move(page));
    }

    void read_matches(std::vector<Scored> page) {
        if (plain_ && !page.empty()) {
            const Xapian::Query query = compiled(tree_, Purpose::Ranking);
            page = rank_by_nearness(request_, std::move(page), [&](std::span<const Scored> items) {
                std::vector<std::string> ids;
                std::ranges::transform(items, std::back_inserter(ids), &Scored::id);
                Xapian::Enquire enquire(database_);
                enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, query_of_ids(ids)));
                set_ranking(enquire, request_.ranking);
                order_by_score(enquire);
                return read_scores(enquire.get_mset(0, static_cast<Xapian::doccount>(items.size())));
            });
        }
        for (const Scored& item : page) {
            result_.matches.push_back({item.score, database_.get_document(item.document).get_data(), 0});
        }
    }

    const Xapian::Database& database_;
    const query::TermNode& tree_;
    const MatchRequest& request_;
    RemoteProximity proximity_;
    Xapian::doccount all_;
    std::optional<query::TermNode> plain_; ///< without nearness, if the tree has any
    Xapian::Query query_;                  ///< the first: `plain_` if there is one
    MatchResult result_;
};

} // namespace

MatchResult match_over_network(const Xapian::Database& database, const query::TermNode& tree,
                               const MatchRequest& request) {
    return NetworkMatch(database, tree, request).run();
}

} // namespace referat::backend
