// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

namespace referat::query {

/// Places that a match takes: both ends belong to it.
struct Span {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    auto operator<=>(const Span&) const = default;
};

/// Where a span may stand to the one it is near.
enum class NearSide : unsigned char { Before, After, Either };

/// Drops from `spans` what has none of `others` within `distance` places on the side asked for. Neighbours are at
/// distance 1; spans that overlap are near nobody.
/// @param spans, others  sorted
/// Cost: linear but for a logarithm, however often a word repeats.
void keep_near(std::vector<Span>& spans, const std::vector<Span>& others, std::uint32_t distance, NearSide side);

/// Spans of a phrase: for every place of the first word, the earliest places of the others in that order, if all lie
/// within `window` places.
/// @param places  of each word, ascending; one word at least
[[nodiscard]] std::vector<Span> phrase_spans(const std::vector<std::vector<std::uint32_t>>& places,
                                             std::uint32_t window);

} // namespace referat::query
