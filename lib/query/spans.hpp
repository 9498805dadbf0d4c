// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <span>
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

/// Tells what has one of `others` within `distance` places on the side asked for. Neighbours are at distance 1; spans
/// that overlap are near nobody. A question costs a logarithm, however often a word repeats.
class Nearness {
public:
    /// Of no spans, which nobody is near to.
    Nearness() = default;
    /// Keeps a view.
    /// @param others  sorted
    Nearness(std::span<const Span> others, std::uint32_t distance, NearSide side) { set(others, distance, side); }

    /// Makes it one of other spans, in the memory it has.
    void set(std::span<const Span> others, std::uint32_t distance, NearSide side);

    [[nodiscard]] bool holds(const Span& span) const;

private:
    std::span<const Span> others_;
    std::vector<std::uint32_t> ends_; ///< of the others, ascending
    std::uint32_t distance_ = 0;
    NearSide side_ = NearSide::Either;
};

/// Drops from `spans` what is near none of `others`, which are sorted.
void keep_near(std::vector<Span>& spans, const std::vector<Span>& others, std::uint32_t distance, NearSide side);

/// The places of one word, ascending.
using Places = std::span<const std::uint32_t>;

/// Appends the spans of a phrase: for every place of the first word, the earliest places of the others in that order,
/// if all lie within `window` places. They ascend.
/// @param places  of each word; one word at least
void add_phrase_spans(std::span<const Places> places, std::uint32_t window, std::vector<Span>& spans);
/// The same by themselves.
[[nodiscard]] std::vector<Span> phrase_spans(const std::vector<std::vector<std::uint32_t>>& places,
                                             std::uint32_t window);

/// Whether phrase_spans() has any.
/// @param places  of each word; one word at least
[[nodiscard]] bool has_phrase(std::span<const Places> places, std::uint32_t window);

/// Whether two words stand within `window` places, in any order, at two places: what the engine's NEAR of two words is.
[[nodiscard]] bool has_pair(Places a, Places b, std::uint32_t window);

} // namespace referat::query
