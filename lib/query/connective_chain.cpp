// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/connective_chain.hpp"

#include "query/bounds.hpp"
#include "query/field_value.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace referat::query {

namespace {

/// A node of `kind` around `children`; a single child of an And or Or stands for itself.
Node wrap(NodeKind kind, std::vector<Node> children) {
    if (children.size() == 1 && kind != NodeKind::Not) {
        return std::move(children.front());
    }
    Node node;
    node.kind = kind;
    node.source = {children.front().source.begin, children.front().source.end};
    for (const Node& child : children) {
        node.source.begin = std::min(node.source.begin, child.source.begin);
        node.source.end = std::max(node.source.end, child.source.end);
    }
    node.children = std::move(children);
    return node;
}

/// True for what stands at places of a text: words, phrases and alternatives of them.
bool has_place(const Node& node) {
    switch (node.kind) {
    case NodeKind::Words:
    case NodeKind::Phrase:
        return true;
    case NodeKind::Truncation:
        return !node.field || has_words(*node.field);
    case NodeKind::Any:
    case NodeKind::Or:
        return std::ranges::all_of(node.children,
                                   [](const Node& child) { return child.occur == Occur::Should && has_place(child); });
    default:
        return false;
    }
}

} // namespace

void ConnectiveChain::report_missing(const Operator& op, QueryNoteKind kind) {
    problems_.report(kind, op.source.begin, op.name);
    list_.break_run();
}

void ConnectiveChain::forget_operators() {
    if (negation_) {
        report_missing(*std::exchange(negation_, std::nullopt), QueryNoteKind::NothingAfter);
    }
    if (pending_ && pending_->connective != Connective::Without) {
        report_missing(*pending_, QueryNoteKind::NothingAfter);
    }
    pending_.reset();
    negated_ = false;
    sign_ = Occur::Should;
}

void ConnectiveChain::add_connective(const Operator& op) {
    forget_operators();
    if (links_.empty()) {
        report_missing(op, QueryNoteKind::NothingBefore);
    } else {
        pending_ = op;
    }
}

void ConnectiveChain::add_near(ByteRange source, std::string_view name, unsigned distance, bool ordered) {
    add_connective({Connective::Near, source, name, distance, ordered});
}

bool ConnectiveChain::join_near(const Operator& near, Node& node) {
    Link& left = links_.back();
    const std::size_t operands = left.is_near_chain ? left.node.children.size() : 1;
    if (negated_ || sign_ == Occur::MustNot || !has_place(node) || (!left.is_near_chain && !has_place(left.node))) {
        problems_.report(QueryNoteKind::UnfitForNear, near.source.begin, near.name);
        return false;
    }
    if (operands == max_near_operands) {
        problems_.report(QueryNoteKind::LongNear, near.source.begin, near.name, max_near_operands);
        return false;
    }
    if (!left.is_near_chain) {
        Node chain;
        chain.kind = NodeKind::Near;
        chain.source = left.node.source;
        chain.children.push_back(std::move(left.node));
        left.node = std::move(chain);
        left.joining = Joining::Alone;
        left.is_near_chain = true;
    }
    node.distance = near.distance;
    node.ordered = near.ordered;
    left.node.source = {std::min(left.node.source.begin, node.source.begin),
                        std::max(left.node.source.end, node.source.end)};
    left.node.children.push_back(std::move(node));
    return true;
}

void ConnectiveChain::add_not(ByteRange source, std::string_view name) {
    negation_ = {Connective::Without, source, name};
    negated_ = !negated_;
    if (!pending_ && !links_.empty()) {
        pending_ = negation_;
    }
}

void ConnectiveChain::add_operand(Node node, Joining joining) {
    const bool twice_negated = pending_ && pending_->connective == Connective::Without && !negated_;
    if (!pending_ || twice_negated) {
        flush();
    }
    if (pending_ && pending_->connective == Connective::Near) {
        if (join_near(*pending_, node)) {
            forget_operand();
            return;
        }
        pending_->connective = Connective::And;
    }
    Link link;
    link.before = pending_ && !links_.empty() ? pending_->connective : Connective::None;
    link.node = std::move(node);
    link.negated = negated_ != (sign_ == Occur::MustNot);
    link.required = sign_ == Occur::Must;
    link.joining = negation_ || sign_ != Occur::Should ? Joining::Alone : joining;
    links_.push_back(std::move(link));
    forget_operand();
}

void ConnectiveChain::forget_operand() {
    pending_.reset();
    negation_.reset();
    negated_ = false;
    sign_ = Occur::Should;
}

void ConnectiveChain::add_empty_operand() {
    sign_ = Occur::Should;
    if (!pending_) {
        flush();
        list_.break_run();
    }
}

void ConnectiveChain::finish() {
    forget_operators();
    flush();
}

void ConnectiveChain::interrupt() {
    finish();
    list_.break_run();
}

void ConnectiveChain::flush() {
    if (links_.empty()) {
        return;
    }
    const bool joined = std::ranges::any_of(
        links_, [](const Link& link) { return link.before == Connective::And || link.before == Connective::Or; });
    if (joined) {
        Node node = take_all();
        list_.add(std::move(node), Joining::Alone);
    } else {
        for (Link& link : links_) {
            link.node.occur = link.negated ? Occur::MustNot : link.required ? Occur::Must : Occur::Should;
            list_.add(std::move(link.node), link.joining);
        }
    }
    links_.clear();
}

Node ConnectiveChain::take_conjunction(std::size_t& first) {
    std::vector<Node> wanted;
    std::vector<Node> unwanted;
    const std::size_t begin = first;
    for (; first < links_.size() && (first == begin || links_[first].before != Connective::Or); ++first) {
        Link& link = links_[first];
        (link.negated ? unwanted : wanted).push_back(std::move(link.node));
    }
    join_bounds(wanted);
    if (unwanted.empty()) {
        return wrap(NodeKind::And, std::move(wanted));
    }
    if (wanted.empty()) {
        std::vector<Node> any_of_them;
        any_of_them.push_back(wrap(NodeKind::Or, std::move(unwanted)));
        return wrap(NodeKind::Not, std::move(any_of_them));
    }
    std::vector<Node> parts;
    parts.push_back(wrap(NodeKind::And, std::move(wanted)));
    std::ranges::move(unwanted, std::back_inserter(parts));
    return wrap(NodeKind::Not, std::move(parts));
}

Node ConnectiveChain::take_all() {
    std::vector<Node> alternatives;
    for (std::size_t first = 0; first < links_.size();) {
        alternatives.push_back(take_conjunction(first));
    }
    return wrap(NodeKind::Or, std::move(alternatives));
}

} // namespace referat::query
