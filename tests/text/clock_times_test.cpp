// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/danish_dates.hpp"

#include "support/catch.hpp"

#include <string>
#include <tuple>

namespace text = referat::text;

TEST_CASE("clock times are read with and without their word", "[text][time]") {
    using Row = std::tuple<std::string, int, int, std::size_t>;
    const auto [line, hour, minute, size] = GENERATE(table<std::string, int, int, std::size_t>({
        Row{"13.00", 13, 0, 5},
        Row{"13:05 i Vejle", 13, 5, 5},
        Row{"9.30-11.00", 9, 30, 4},
        Row{"13.00.", 13, 0, 5},
        Row{"kl. 9", 9, 0, 5},
        Row{"kl 9.30", 9, 30, 7},
        Row{"Kl.\u00A009:15", 9, 15, 10},
        Row{"kl. 9.", 9, 0, 5},
        Row{"kl. 9-11", 9, 0, 5},
        Row{"KL. 14", 14, 0, 6},
        Row{"klokken 16", 16, 0, 10},
        Row{"kl. 1300", 13, 0, 8},
        Row{"kl. 24.00", 24, 0, 9},
    }));
    CAPTURE(line);
    const auto found = text::time_at(line, 0);
    REQUIRE(found.has_value());
    CHECK(found->hour == hour);
    CHECK(found->minute == minute);
    CHECK(found->bytes == referat::ByteRange{0, size});
}

TEST_CASE("a span of times gives both", "[text][time]") {
    const auto second = text::time_at("kl. 13.00-13.25", 10);
    REQUIRE(second.has_value());
    CHECK(second->hour == 13);
    CHECK(second->minute == 25);
}

TEST_CASE("other numbers are no times", "[text][time]") {
    const std::string line =
        GENERATE(as<std::string>{}, //
                 "", "9", "13", "25.00", "13.60", "24.01", "1.944.443", "2.4.2025", "13.5", "13.005", "12.30.15",
                 "1.50,25", "12.30b", "kl. 25", "kl. 1360", "kl.", "klynge 9", "klo 9", "kl. 9a", "kl. 130");
    CAPTURE(line);
    CHECK_FALSE(text::time_at(line, 0).has_value());
}

TEST_CASE("a time does not begin inside a number or word", "[text][time]") {
    CHECK_FALSE(text::time_at("113.00", 1).has_value());
    CHECK_FALSE(text::time_at("2.13.00", 2).has_value());
    CHECK_FALSE(text::time_at("A13.00", 1).has_value());
    CHECK_FALSE(text::time_at("Økl. 9", 2).has_value());
    CHECK_FALSE(text::time_at("13.00", 9).has_value());
}
