// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/term_tree.hpp"

#include <string>
#include <utility>
#include <vector>

/// Short ways to write queries in engine terms.

inline referat::query::TermNode term(std::string name, double weight = 1.0) {
    referat::query::TermNode node;
    node.op = referat::query::TermOp::Term;
    node.term = std::move(name);
    node.weight = weight;
    return node;
}

inline referat::query::TermNode node(referat::query::TermOp op, std::vector<referat::query::TermNode> children) {
    referat::query::TermNode result;
    result.op = op;
    result.children = std::move(children);
    return result;
}

inline referat::query::TermNode phrase(const std::vector<std::string>& words) {
    referat::query::TermNode result = node(referat::query::TermOp::Phrase, {});
    for (const std::string& word : words) {
        result.children.push_back(term(word));
    }
    result.window = static_cast<unsigned>(words.size());
    return result;
}

inline referat::query::TermNode near(const std::vector<std::string>& words, unsigned window) {
    referat::query::TermNode result = phrase(words);
    result.op = referat::query::TermOp::Near;
    result.window = window;
    return result;
}

inline referat::query::TermNode range(referat::Field field, std::string from, std::string to) {
    referat::query::TermNode result = node(referat::query::TermOp::Range, {});
    result.slot_field = field;
    result.from = std::move(from);
    result.to = std::move(to);
    return result;
}
