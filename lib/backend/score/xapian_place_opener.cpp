// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/xapian_place_opener.hpp"

#include "backend/score/dense_places.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace referat::backend {

namespace {

using query::TermNode;
using query::TermOp;

} // namespace

PlaceOpener::PlaceOpener(const ScoreSource& source, const TermNode& near)
    : source_(source), end_(source.part.get_lastdocid() + 1), keeps_(is_frequent(near)) {}

/// Whether what stands together in `node` may be found in many documents.
bool PlaceOpener::is_frequent(const TermNode& node) const {
    const auto child_is_frequent = [this](const TermNode& child) { return is_frequent(child); };
    switch (node.op) {
    case TermOp::Term:
        return is_worth_keeping(source_.part.get_termfreq(node.term), end_);
    case TermOp::Proximity:
        return std::ranges::all_of(
            node.children, [&](const TermNode& side) { return std::ranges::any_of(side.children, child_is_frequent); });
    case TermOp::Expansion:
        return false;
    default:
        return std::ranges::all_of(node.children, child_is_frequent);
    }
}

TermPlaces PlaceOpener::open(const std::string& term) const {
    const glass::Table& table = *source_.positions;
    if (!keeps_) {
        return {table, term};
    }
    const std::string key = 'p' + std::to_string(source_.part_index) + ':' + term;
    std::shared_ptr<DensePlaces> kept = source_.cache.find<DensePlaces>(key);
    if (kept == nullptr) {
        // Counts are places, and more where a field has a weight.
        const std::size_t bytes =
            DensePlaces::bytes_for(end_, source_.part.get_termfreq(term), source_.part.get_collection_freq(term));
        kept = source_.cache.offer<DensePlaces>(key, bytes, [&] { return std::make_shared<DensePlaces>(end_); });
    }
    return {table, term, std::move(kept)};
}

} // namespace referat::backend
