// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/danish_dates.hpp"

#include "support/catch.hpp"

#include <string>
#include <tuple>

namespace text = referat::text;
using text::Date;

TEST_CASE("the calendar knows its leap years and limits", "[text][date]") {
    CHECK(text::is_valid({2024, 2, 29}));
    CHECK(text::is_valid({2000, 2, 29}));
    CHECK_FALSE(text::is_valid({1900, 2, 29}));
    CHECK_FALSE(text::is_valid({2023, 2, 29}));
    CHECK_FALSE(text::is_valid({2024, 4, 31}));
    CHECK_FALSE(text::is_valid({2024, 0, 1}));
    CHECK_FALSE(text::is_valid({2024, 257, 1})); // 1 in the low byte
    CHECK_FALSE(text::is_valid({2024, 1, -255}));
    CHECK_FALSE(text::is_valid({0, 1, 1}));
}

TEST_CASE("ISO dates are written and read exactly", "[text][date]") {
    CHECK(text::to_iso({2024, 4, 2}) == "2024-04-02");
    CHECK(text::to_iso({987, 12, 31}) == "0987-12-31");
    CHECK(text::from_iso("2024-04-02") == Date{2024, 4, 2});
    for (const char* wrong : {"", "2024-4-2", "2024-04-02 ", " 2024-04-02", "2024-04-31", "2024-04", "20240402",
                              "24-04-02", "2024/04/02", "2024-04-021"}) {
        CAPTURE(wrong);
        CHECK_FALSE(text::from_iso(wrong).has_value());
    }
}

TEST_CASE("weekdays count from Monday", "[text][date]") {
    CHECK(text::weekday({2024, 4, 1}) == 0);
    CHECK(text::weekday({2024, 2, 29}) == 3);
    CHECK(text::weekday({2000, 1, 2}) == 6);
}

TEST_CASE("month names are known in Danish and English, short or long", "[text][date]") {
    using Row = std::tuple<std::string, int>;
    const auto [name, number] = GENERATE(table<std::string, int>({
        Row{"januar", 1}, Row{"Feb.", 2},     Row{"MARTS", 3},     Row{"apr.", 4},    Row{"maj", 5},
        Row{"may", 5},    Row{"juni", 6},     Row{"July", 7},      Row{"august", 8},  Row{"sept.", 9},
        Row{"okt", 10},   Row{"october", 10}, Row{"nov.", 11},     Row{"dec", 12},    Row{"", 0},
        Row{".", 0},      Row{"ma", 0},       Row{"aprilmøde", 0}, Row{"april..", 0}, Row{"m\xC3\xA5ned", 0},
    }));
    CAPTURE(name);
    CHECK(text::month_number(name) == number);
}

TEST_CASE("a date without a year gets the nearest one", "[text][date]") {
    CHECK(text::complete_year({0, 4, 2}, {2025, 1, 15}) == Date{2025, 4, 2});
    CHECK(text::complete_year({0, 12, 19}, {2025, 1, 15}) == Date{2024, 12, 19});
    CHECK(text::complete_year({0, 1, 9}, {2023, 12, 14}) == Date{2024, 1, 9});
    CHECK(text::complete_year({0, 2, 29}, {2025, 6, 1}) == Date{2024, 2, 29});
    CHECK(text::complete_year({0, 2, 29}, {1900, 2, 28}) == Date{1896, 2, 29});
    CHECK(text::complete_year({2020, 4, 2}, {2025, 1, 15}) == Date{2020, 4, 2}); // has one
    CHECK(text::complete_year({0, 2, 30}, {2025, 1, 15}) == Date{0, 2, 30});     // never exists
}

TEST_CASE("a date without hyphens gets them", "[text][date]") {
    CHECK(text::with_hyphens("20250504") == "2025-05-04");
    CHECK(text::without_hyphens("2025-05-04") == "20250504");
    for (const char* other : {"", "202505", "2025-05-04", "202505041"}) {
        CAPTURE(other);
        CHECK(text::with_hyphens(other).empty());
    }
}
