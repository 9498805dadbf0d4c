// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/side_way.hpp"

#include <algorithm>

namespace referat::query {

namespace {

const std::string& first_term(const TermNode& node) {
    return node.op == TermOp::Term ? node.term : node.children.front().term;
}

} // namespace

SideWay::SideWay(const TermNode& node) : in_field_(node.op == TermOp::InField) {
    const TermNode& words = in_field_ ? node.children.front() : node;
    is_phrase_ = words.op == TermOp::Phrase;
    window_ = std::max(words.window, 1U);
    if (in_field_) {
        terms_.push_back(first_term(node.children.at(1)));
    }
    if (is_phrase_) {
        for (const TermNode& word : words.children) {
            terms_.push_back(word.term);
        }
    } else {
        terms_.push_back(words.term);
    }
    if (in_field_) {
        terms_.push_back(node.term);
    }
}

void SideWay::add_spans(std::span<const Places> places, std::vector<Span>& spans) const {
    if (!in_field_) {
        add_spans_of_words(places, spans);
        return;
    }
    const Places extent = places.back();
    if (extent.empty()) {
        return;
    }
    std::vector<Places> words;
    for (const Places all : places.subspan(1, places.size() - 2)) {
        const auto begin = std::ranges::lower_bound(all, extent.front());
        words.emplace_back(begin, std::ranges::upper_bound(all, extent.back()));
    }
    add_spans_of_words(words, spans);
}

void SideWay::add_spans_of_words(std::span<const Places> places, std::vector<Span>& spans) const {
    if (is_phrase_) {
        add_phrase_spans(places, window_, spans);
        return;
    }
    for (const std::uint32_t place : places.front()) {
        spans.push_back({place, place + window_ - 1});
    }
}

} // namespace referat::query
