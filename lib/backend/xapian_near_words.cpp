// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_near_words.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace referat::backend {

namespace {

using query::TermNode;
using query::TermOp;
using Xapian::Query;

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
    case TermOp::InField:
        add_alternative(node.children.front(), side);
        side.bare = false;
        break;
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
std::optional<Query> near_each_other(const Side& before, const Side& behind, const TermNode& asked,
                                     std::size_t most_pairs) {
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

NearWords near_words(const TermNode& proximity, std::size_t most_pairs) {
    std::vector<Side> sides;
    for (const TermNode& node : proximity.children) {
        Side& side = sides.emplace_back();
        for (const TermNode& alternative : node.children) {
            add_alternative(alternative, side);
        }
    }
    NearWords words;
    for (std::size_t i = 1; i < sides.size(); ++i) {
        if (std::optional<Query> near = near_each_other(sides[i - 1], sides[i], proximity.children[i], most_pairs)) {
            words.conditions.push_back(std::move(*near));
        }
    }
    words.exact = sides.size() == 2 && sides[0].bare && sides[1].bare && words.conditions.size() == 1;
    return words;
}

} // namespace referat::backend
