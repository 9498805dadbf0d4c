// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/spans.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace referat::query {

void keep_near(std::vector<Span>& spans, const std::vector<Span>& others, std::uint32_t distance, NearSide side) {
    std::vector<std::uint32_t> ends;
    if (side != NearSide::Before) {
        std::ranges::transform(others, std::back_inserter(ends), &Span::last);
        std::ranges::sort(ends);
    }
    const auto follows_one = [&](const Span& span) {
        const auto end = std::ranges::lower_bound(ends, span.first);
        return end != ends.begin() && span.first - *(end - 1) <= distance;
    };
    const auto precedes_one = [&](const Span& span) {
        const auto other = std::ranges::upper_bound(others, span.last, {}, &Span::first);
        return other != others.end() && other->first - span.last <= distance;
    };
    std::erase_if(spans, [&](const Span& span) {
        return !((side != NearSide::Before && follows_one(span)) || (side != NearSide::After && precedes_one(span)));
    });
}

std::vector<Span> phrase_spans(const std::vector<std::vector<std::uint32_t>>& places, std::uint32_t window) {
    std::vector<Span> spans;
    std::vector<std::size_t> next(places.size());
    for (const std::uint32_t first : places.front()) {
        std::uint32_t last = first;
        for (std::size_t word = 1; word < places.size(); ++word) {
            // Places of the first word ascend, so what a word has passed it has passed for good.
            while (next[word] < places[word].size() && places[word][next[word]] <= last) {
                ++next[word];
            }
            if (next[word] == places[word].size()) {
                return spans;
            }
            last = places[word][next[word]];
        }
        if (last - first < window) {
            spans.push_back({first, last});
        }
    }
    return spans;
}

} // namespace referat::query
