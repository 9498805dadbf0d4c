// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/combine.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace referat::query {

TermNode make_leaf(std::string term, double weight) {
    TermNode node;
    node.op = TermOp::Term;
    node.term = std::move(term);
    node.weight = weight;
    return node;
}

TermNode everything() {
    TermNode node;
    node.op = TermOp::Everything;
    return node;
}

TermNode combine(TermOp op, std::vector<TermNode> children) {
    if (children.size() == 1) {
        return std::move(children.front());
    }
    TermNode node;
    node.op = op;
    const bool associative = op == TermOp::Or || op == TermOp::And || op == TermOp::Word;
    for (TermNode& child : children) {
        if (associative && child.op == op) {
            std::ranges::move(child.children, std::back_inserter(node.children));
        } else {
            node.children.push_back(std::move(child));
        }
    }
    return node;
}

void scale(TermNode& node, double factor) {
    if (node.op == TermOp::Term) {
        node.weight *= factor;
    }
    for (TermNode& child : node.children) {
        scale(child, factor);
    }
}

TermNode combine(TermOp op, TermNode first, TermNode second) {
    std::vector<TermNode> children;
    children.push_back(std::move(first));
    children.push_back(std::move(second));
    return combine(op, std::move(children));
}

} // namespace referat::query
