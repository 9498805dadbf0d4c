// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_sums.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <tuple>
#include <utility>

namespace referat::backend {

namespace {

using Xapian::Query;

/// A join that no other takes in; powers of two change no digit of a weight.
Query kept_apart(const Query& query) {
    return {Query::OP_SCALE_WEIGHT, Query(Query::OP_SCALE_WEIGHT, query, 2.0), 0.5};
}

struct Node {
    double matches = 0.0; ///< share of the items, as assumed
    std::size_t number = 0;
    Query query;

    bool operator>(const Node& other) const {
        return std::tie(matches, number) > std::tie(other.matches, other.number);
    }
};

} // namespace

std::vector<Query> two_halves(const std::vector<Query>& queries) {
    // Huffman's tree: what matches least is joined first, so that few joins are asked for most items.
    std::vector<Node> heap;
    heap.reserve(queries.size());
    for (const Query& query : queries) {
        heap.push_back({1.0 / static_cast<double>(heap.size() + 1), heap.size(), query});
    }
    std::ranges::make_heap(heap, std::greater<>());
    std::size_t number = heap.size();
    while (heap.size() > 2) {
        std::ranges::pop_heap(heap, std::greater<>());
        const Node least = std::move(heap.back());
        heap.pop_back();
        std::ranges::pop_heap(heap, std::greater<>());
        Node& joined = heap.back();
        joined.matches += least.matches;
        joined.number = number++;
        joined.query = kept_apart(Query(Query::OP_OR, joined.query, least.query));
        std::ranges::push_heap(heap, std::greater<>());
    }
    std::vector<Query> halves;
    std::ranges::transform(heap, std::back_inserter(halves), &Node::query);
    return halves;
}

Query fixed_sum(const std::vector<Query>& queries) {
    const std::vector<Query> halves = two_halves(queries);
    if (halves.size() < 2) {
        return halves.empty() ? Query::MatchNothing : halves.front();
    }
    return kept_apart(Query(Query::OP_OR, halves.front(), halves.back()));
}

} // namespace referat::backend
