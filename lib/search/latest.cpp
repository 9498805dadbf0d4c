// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/latest.hpp"

#include <utility>

namespace referat::search {

using query::TermNode;
using query::TermOp;

TermNode resolve_latest(TermNode tree, const backend::DatabaseReader& reader) {
    for (TermNode& child : tree.children) {
        child = resolve_latest(std::move(child), reader);
    }
    if (tree.op != TermOp::Latest) {
        return tree;
    }
    TermNode restricted;
    restricted.op = TermOp::Filter;
    restricted.children = std::move(tree.children);
    if (restricted.children.empty()) {
        restricted.children.emplace_back().op = TermOp::Everything;
    }
    const std::string date = reader.newest_date(restricted.children.front());
    if (date.empty()) {
        return {};
    }
    TermNode range;
    range.op = TermOp::Range;
    range.from = date;
    range.to = date;
    restricted.children.push_back(std::move(range));
    return restricted;
}

} // namespace referat::search
