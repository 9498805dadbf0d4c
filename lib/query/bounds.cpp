// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/bounds.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace referat::query {

namespace {

bool is_bound(const Node& node) {
    return node.kind == NodeKind::Range && node.occur != Occur::MustNot && node.from.empty() != node.to.empty();
}

/// Of digits without zeros before them, as ranges have them.
bool is_above(const std::string& a, const std::string& b) {
    return std::pair(a.size(), std::string_view(a)) > std::pair(b.size(), std::string_view(b));
}

/// Makes `bound` the interval of both; false, and it stays as it is, if they are no two ends of one.
bool join(Node& bound, const Node& other) {
    const bool opens = bound.to.empty();
    if (bound.occur != other.occur || other.to.empty() == opens) {
        return false;
    }
    const std::string& from = opens ? bound.from : other.from;
    const std::string& to = opens ? other.to : bound.to;
    if (is_above(from, to)) {
        return false;
    }
    (opens ? bound.to : bound.from) = opens ? to : from;
    bound.source = {std::min(bound.source.begin, other.source.begin), std::max(bound.source.end, other.source.end)};
    bound.put_together = true;
    return true;
}

} // namespace

void join_bounds(std::vector<Node>& clauses) {
    std::array<std::optional<std::size_t>, field_count> open; // the last bound of each field that has no other end yet
    std::size_t kept = 0;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (is_bound(clauses[i])) {
            std::optional<std::size_t>& first = open[static_cast<std::size_t>(*clauses[i].field)];
            if (first && join(clauses[*first], clauses[i])) {
                first.reset();
                continue;
            }
            first = kept;
        }
        if (kept != i) {
            clauses[kept] = std::move(clauses[i]);
        }
        ++kept;
    }
    clauses.resize(kept);
}

} // namespace referat::query
