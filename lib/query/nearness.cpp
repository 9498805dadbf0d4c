// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/nearness.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

namespace referat::query {

namespace {

/// True if every item with `term` is found by `node`.
bool finds(const TermNode& node, const std::string& term) {
    switch (node.op) {
    case TermOp::Term:
        return node.term == term;
    case TermOp::Or:
    case TermOp::Word:
    case TermOp::Best:
        return std::ranges::any_of(node.children, [&](const TermNode& child) { return finds(child, term); });
    case TermOp::AndMaybe:
        return !node.children.empty() && finds(node.children.front(), term);
    default:
        return false;
    }
}

/// True if every item in which the words of `near` stand near each other is found by `all`.
bool implies(const TermNode& near, const TermNode& all) {
    return all.op == TermOp::And && std::ranges::all_of(all.children, [&](const TermNode& wanted) {
               return std::ranges::any_of(near.children,
                                          [&](const TermNode& word) { return finds(wanted, word.term); });
           });
}

bool strip(TermNode& node) {
    bool stripped = false;
    for (std::size_t i = node.children.size(); i-- > 0;) {
        TermNode& child = node.children[i];
        const bool only_ranks =
            (node.op == TermOp::AndMaybe && i > 0) ||
            (node.op == TermOp::Word && std::ranges::any_of(node.children, [&](const TermNode& other) {
                 return child.op == TermOp::Near && implies(child, other);
             }));
        if (child.op == TermOp::Near && only_ranks) {
            node.children.erase(node.children.begin() + static_cast<std::ptrdiff_t>(i));
            stripped = true;
        } else {
            stripped = strip(child) || stripped;
        }
    }
    return stripped;
}

} // namespace

std::optional<TermNode> without_nearness(const TermNode& tree) {
    TermNode plain = tree;
    return strip(plain) ? std::optional(std::move(plain)) : std::nullopt;
}

std::optional<TermNode> added_nearness(const TermNode& tree) {
    if (tree.children.empty()) {
        return std::nullopt;
    }
    if (tree.op == TermOp::Filter || tree.op == TermOp::AndNot) { // where the others only say what is found
        return added_nearness(tree.children.front());
    }
    const auto added = std::span(tree.children).subspan(1);
    const bool adds_nearness = tree.op == TermOp::AndMaybe && !added.empty() &&
                               std::ranges::all_of(added, [](const TermNode& node) { return node.op == TermOp::Near; });
    if (!adds_nearness || without_nearness(tree.children.front())) {
        return std::nullopt;
    }
    TermNode any;
    any.op = TermOp::Or;
    any.children.assign(added.begin(), added.end());
    return any;
}

} // namespace referat::query
