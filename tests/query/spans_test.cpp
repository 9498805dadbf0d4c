// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/spans.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <vector>

using referat::query::keep_near;
using referat::query::NearSide;
using referat::query::phrase_spans;
using referat::query::Span;
using Spans = std::vector<Span>;

namespace {

Spans kept(Spans spans, const Spans& others, std::uint32_t distance, NearSide side) {
    keep_near(spans, others, distance, side);
    return spans;
}

bool is_near(const Span& span, const Span& other, std::uint32_t distance, NearSide side) {
    const bool after = span.first > other.last && span.first - other.last <= distance;
    const bool before = other.first > span.last && other.first - span.last <= distance;
    return (side != NearSide::Before && after) || (side != NearSide::After && before);
}

} // namespace

TEST_CASE("neighbours are at distance one, and what overlaps is near nobody", "[query][spans]") {
    const Spans others{{10, 12}};
    CHECK(kept({{9, 9}, {13, 13}}, others, 1, NearSide::Either) == Spans{{9, 9}, {13, 13}});
    CHECK(kept({{8, 8}, {14, 14}}, others, 1, NearSide::Either).empty());
    CHECK(kept({{9, 10}, {10, 10}, {11, 11}, {12, 15}}, others, 5, NearSide::Either).empty());
    CHECK(kept({{7, 9}, {13, 14}}, others, 2, NearSide::After) == Spans{{13, 14}});
    CHECK(kept({{7, 9}, {13, 14}}, others, 2, NearSide::Before) == Spans{{7, 9}});
    CHECK(kept({{1, 1}}, {}, 50, NearSide::Either).empty());
}

TEST_CASE("spans are kept as comparing each with each would", "[query][spans]") {
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        const auto make = [&] {
            Spans spans(random() % 6);
            for (Span& span : spans) {
                span.first = static_cast<std::uint32_t>(random() % 20);
                span.last = span.first + static_cast<std::uint32_t>(random() % 4);
            }
            std::ranges::sort(spans);
            return spans;
        };
        const Spans spans = make();
        const Spans others = make();
        const auto distance = static_cast<std::uint32_t>(1 + random() % 5);
        for (const NearSide side : {NearSide::Before, NearSide::After, NearSide::Either}) {
            Spans expected = spans;
            std::erase_if(expected, [&](const Span& span) {
                return std::ranges::none_of(others,
                                            [&](const Span& other) { return is_near(span, other, distance, side); });
            });
            CHECK(kept(spans, others, distance, side) == expected);
        }
    }
}

TEST_CASE("places are near as comparing each with each would tell", "[query][spans]") {
    std::mt19937 random(3);
    const auto places = [&random] {
        std::set<std::uint32_t> result;
        for (std::size_t more = random() % 6; more > 0; --more) {
            result.insert(static_cast<std::uint32_t>(random() % 40));
        }
        return std::vector<std::uint32_t>(result.begin(), result.end());
    };
    for (int round = 0; round < 2000; ++round) {
        const std::vector<std::vector<std::uint32_t>> words{places(), places(), places()};
        const auto window = static_cast<std::uint32_t>(2 + random() % 6);
        bool near = false;
        for (const std::uint32_t a : words[0]) {
            for (const std::uint32_t b : words[1]) {
                near = near || (a != b && (a < b ? b - a : a - b) < window);
            }
        }
        CAPTURE(words, window);
        REQUIRE(referat::query::has_pair(words[0], words[1], window) == near);
        const std::vector<referat::query::Places> lists(words.begin(), words.end());
        REQUIRE(referat::query::has_phrase(lists, window) == !phrase_spans(words, window).empty());
    }
}

TEST_CASE("a phrase takes the earliest places behind each other", "[query][spans]") {
    CHECK(phrase_spans({{1, 5, 9}}, 1) == Spans{{1, 1}, {5, 5}, {9, 9}});
    CHECK(phrase_spans({{1, 5, 9}, {2, 7, 10}}, 2) == Spans{{1, 2}, {9, 10}});
    CHECK(phrase_spans({{1, 5, 9}, {2, 7, 10}}, 3) == Spans{{1, 2}, {5, 7}, {9, 10}});
    CHECK(phrase_spans({{1, 2}, {1, 2}, {3}}, 3) == Spans{{1, 3}});
    CHECK(phrase_spans({{4}, {1, 2}}, 9).empty());
    CHECK(phrase_spans({{1}, {}}, 9).empty());
}
