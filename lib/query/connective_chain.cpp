// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/connective_chain.hpp"

#include <algorithm>
#include <iterator>
#include <string>
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

} // namespace

void ConnectiveChain::report_missing(const Operator& op, std::string_view side) {
    problems_.report(op.source.begin,
                     "expected a word, phrase, field or group " + std::string(side) + " " + std::string(op.name),
                     "the operator is left out");
    list_.break_run();
}

void ConnectiveChain::forget_operators() {
    if (negation_) {
        report_missing(*std::exchange(negation_, std::nullopt), "after");
    }
    if (pending_ && pending_->connective != Connective::Without) {
        report_missing(*pending_, "after");
    }
    pending_.reset();
    negated_ = false;
    sign_ = Occur::Should;
}

void ConnectiveChain::add_connective(Connective connective, ByteRange source, std::string_view name) {
    forget_operators();
    const Operator op{connective, source, name};
    if (links_.empty()) {
        report_missing(op, "before");
    } else {
        pending_ = op;
    }
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
    Link link;
    link.before = pending_ && !links_.empty() ? pending_->connective : Connective::None;
    link.node = std::move(node);
    link.negated = negated_ != (sign_ == Occur::MustNot);
    link.required = sign_ == Occur::Must;
    link.joining = negation_ || sign_ != Occur::Should ? Joining::Alone : joining;
    links_.push_back(std::move(link));
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
