// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_remote_proximity.hpp"

#include "backend/xapian_gather.hpp"
#include "backend/xapian_proximity.hpp"
#include "backend/xapian_rerank.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace referat::backend {

namespace {

using query::TermNode;
using query::TermOp;
using Xapian::Query;

/// More pairs of words than these cost a server more than they spare us.
constexpr std::size_t most_pairs = 200;

/// The words at the ends of an alternative.
struct Ends {
    std::string first;
    std::string last;
    unsigned behind = 0; ///< places that it takes behind those of `last`
};

struct Side {
    std::vector<Ends> alternatives;
    bool bare = true; ///< all of them are words that take one place
};

void add_alternative(const TermNode& node, Side& side) {
    switch (node.op) {
    case TermOp::Term:
        side.alternatives.push_back({node.term, node.term, std::max(node.window, 1U) - 1});
        side.bare = side.bare && node.window <= 1;
        break;
    case TermOp::InField: {
        const std::string& term = node.children.front().term;
        side.alternatives.push_back({term, term, std::max(node.window, 1U) - 1});
        side.bare = false;
        break;
    }
    case TermOp::Phrase:
        side.alternatives.push_back({node.children.front().term, node.children.back().term, 0});
        side.bare = false;
        break;
    default: // an Expansion
        for (const TermNode& word : node.children) {
            add_alternative(word, side);
        }
    }
}

Query in_order(const Ends& before, const Ends& behind, unsigned distance) {
    const std::vector<std::string> words{before.last, behind.first};
    return {Query::OP_PHRASE, words.begin(), words.end(), distance + before.behind + 1};
}

/// Items where words of the sides stand as near as the sides may; nothing if there are too many pairs.
std::optional<Query> near_words(const Side& before, const Side& behind, const TermNode& asked) {
    if (before.alternatives.size() * behind.alternatives.size() > most_pairs) {
        return std::nullopt;
    }
    std::vector<Query> pairs;
    for (const Ends& a : before.alternatives) {
        for (const Ends& b : behind.alternatives) {
            pairs.push_back(in_order(a, b, asked.window));
            if (!asked.ordered) {
                pairs.push_back(in_order(b, a, asked.window));
            }
        }
    }
    return Query(Query::OP_OR, pairs.begin(), pairs.end());
}

} // namespace

Query RemoteProximity::operator()(const TermNode& proximity, const Query& all_sides) {
    for (const auto& [asked, filter] : known_) {
        if (asked == proximity) {
            return filter;
        }
    }
    std::vector<Side> sides;
    for (const TermNode& node : proximity.children) {
        Side& side = sides.emplace_back();
        for (const TermNode& alternative : node.children) {
            add_alternative(alternative, side);
        }
    }
    Query candidates(Query::OP_SCALE_WEIGHT, all_sides, 0.0);
    bool exact = sides.size() == 2 && sides[0].bare && sides[1].bare;
    for (std::size_t i = 1; i < sides.size(); ++i) {
        const std::optional<Query> near = near_words(sides[i - 1], sides[i], proximity.children[i]);
        exact = exact && near;
        candidates = near ? Query(Query::OP_FILTER, candidates, *near) : candidates;
    }
    return known_.emplace_back(proximity, exact ? candidates : look_at_places(proximity, candidates)).second;
}

Query RemoteProximity::look_at_places(const TermNode& proximity, const Query& candidates) const {
    Xapian::Enquire enquire(database_);
    enquire.set_query(candidates);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const std::vector<Gathered> items = gather(enquire, {schema::Slot::Id}, most_ + 1);
    if (items.size() > most_) {
        throw IndexError("the words of a NÆR or FØR stand together in more than " + std::to_string(most_) +
                             " items: too many to look at over the network",
                         {}, "restrict the query, by date or body for example");
    }
    const std::unique_ptr<Xapian::PostingSource> source = make_proximity_source(proximity);
    source->init(database_);
    std::vector<std::string> ids;
    for (const Gathered& item : items) {
        if (source->check(item.document, 0.0) && !source->at_end() && source->get_docid() == item.document) {
            ids.push_back(item.values.front());
        }
    }
    return ids.empty() ? Query::MatchNothing : query_of_ids(ids);
}

} // namespace referat::backend
