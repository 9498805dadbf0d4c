// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_sums.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <tuple>

namespace referat::backend {

namespace {

using Xapian::Query;

/// A join that no other takes in; powers of two change no digit of a weight.
Query kept_apart(const Query& query) {
    return {Query::OP_SCALE_WEIGHT, Query(Query::OP_SCALE_WEIGHT, query, 2.0), 0.5};
}

/// A summand while they are joined.
struct Summand {
    double matches = 0.0; ///< share of the items, as assumed
    std::size_t number = 0;
    std::size_t index = 0;

    bool operator>(const Summand& other) const {
        return std::tie(matches, number) > std::tie(other.matches, other.number);
    }
};

} // namespace

std::vector<Join> joins(std::size_t count, std::size_t left) {
    std::vector<Summand> heap;
    heap.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        heap.push_back({1.0 / static_cast<double>(i + 1), i, i});
    }
    std::ranges::make_heap(heap, std::greater<>());
    std::vector<Join> joins;
    for (std::size_t number = count; heap.size() > left; ++number) {
        std::ranges::pop_heap(heap, std::greater<>());
        const Summand least = heap.back();
        heap.pop_back();
        std::ranges::pop_heap(heap, std::greater<>());
        Summand& joined = heap.back();
        joins.push_back({joined.index, least.index});
        joined.matches += least.matches;
        joined.number = number;
        std::ranges::push_heap(heap, std::greater<>());
    }
    return joins;
}

std::vector<Query> two_halves(const std::vector<Query>& queries) {
    std::vector<Query> joined = queries;
    std::vector<bool> taken(queries.size(), false);
    for (const Join& join : joins(queries.size(), 2)) {
        joined[join.into] = kept_apart(Query(Query::OP_OR, joined[join.into], joined[join.from]));
        taken[join.from] = true;
    }
    std::vector<Query> halves;
    for (std::size_t i = 0; i < joined.size(); ++i) {
        if (!taken[i]) {
            halves.push_back(joined[i]);
        }
    }
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
