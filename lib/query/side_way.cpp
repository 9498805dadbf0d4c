// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/side_way.hpp"

#include <algorithm>

namespace referat::query {

SideWay::SideWay(const TermNode& node) : kind_(node.op), window_(std::max(node.window, 1U)) {
    if (node.op == TermOp::Term) {
        terms_ = {node.term};
    } else if (node.op == TermOp::InField) {
        terms_ = {node.children.at(1).term, node.children.front().term, node.term};
    } else {
        for (const TermNode& word : node.children) {
            terms_.push_back(word.term);
        }
    }
}

void SideWay::add_spans(std::span<const Places> places, std::vector<Span>& spans) const {
    if (kind_ == TermOp::Phrase) {
        add_phrase_spans(places, window_, spans);
        return;
    }
    const bool in_field = kind_ == TermOp::InField;
    const Places extent = places.back();
    if (in_field && extent.empty()) {
        return;
    }
    for (const std::uint32_t place : places[in_field ? 1 : 0]) {
        if (!in_field || (place >= extent.front() && place <= extent.back())) {
            spans.push_back({place, place + window_ - 1});
        }
    }
}

} // namespace referat::query
