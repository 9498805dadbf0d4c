// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/spans.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace referat::query {

namespace {

/// Calls visit for the spans of a phrase until it returns true; whether it did.
template <typename Visit>
bool visit_phrases(std::span<const Places> places, std::uint32_t window, Visit visit) {
    std::array<std::size_t, 8> few{}; // most phrases are asked for in very many items, and have few words
    std::vector<std::size_t> many(places.size() > few.size() ? places.size() : 0);
    const std::span<std::size_t> next = many.empty() ? std::span<std::size_t>(few) : many;
    for (const std::uint32_t first : places.front()) {
        std::uint32_t last = first;
        for (std::size_t word = 1; word < places.size(); ++word) {
            // Places of the first word ascend, so what a word has passed it has passed for good.
            while (next[word] < places[word].size() && places[word][next[word]] <= last) {
                ++next[word];
            }
            if (next[word] == places[word].size()) {
                return false;
            }
            last = places[word][next[word]];
        }
        if (last - first < window && visit(Span{first, last})) {
            return true;
        }
    }
    return false;
}

} // namespace

void Nearness::set(std::span<const Span> others, std::uint32_t distance, NearSide side) {
    others_ = others;
    distance_ = distance;
    side_ = side;
    ends_.clear();
    std::ranges::transform(others, std::back_inserter(ends_), &Span::last);
    std::ranges::sort(ends_);
}

bool Nearness::holds(const Span& span) const {
    if (side_ != NearSide::Before) {
        const auto end = std::ranges::lower_bound(ends_, span.first);
        if (end != ends_.begin() && span.first - *(end - 1) <= distance_) {
            return true;
        }
    }
    if (side_ == NearSide::After) {
        return false;
    }
    const auto other = std::ranges::upper_bound(others_, span.last, {}, &Span::first);
    return other != others_.end() && other->first - span.last <= distance_;
}

void keep_near(std::vector<Span>& spans, const std::vector<Span>& others, std::uint32_t distance, NearSide side) {
    const Nearness near(others, distance, side);
    std::erase_if(spans, [&](const Span& span) { return !near.holds(span); });
}

void add_phrase_spans(std::span<const Places> places, std::uint32_t window, std::vector<Span>& spans) {
    visit_phrases(places, window, [&](const Span& span) {
        spans.push_back(span);
        return false;
    });
}

std::vector<Span> phrase_spans(const std::vector<std::vector<std::uint32_t>>& places, std::uint32_t window) {
    std::vector<Span> spans;
    add_phrase_spans(std::vector<Places>(places.begin(), places.end()), window, spans);
    return spans;
}

bool has_phrase(std::span<const Places> places, std::uint32_t window) {
    return visit_phrases(places, window, [](const Span&) { return true; });
}

bool has_pair(Places a, Places b, std::uint32_t window) {
    auto before = b.begin(); // the first of b from which `place` can still be reached
    for (const std::uint32_t place : a) {
        while (before != b.end() && *before < place && place - *before >= window) {
            ++before;
        }
        for (auto other = before; other != b.end() && (*other <= place || *other - place < window); ++other) {
            if (*other != place) {
                return true;
            }
        }
    }
    return false;
}

} // namespace referat::query
