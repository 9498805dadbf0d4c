// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/date_terms.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using referat::backend::date_range_terms;
using Terms = std::vector<std::string>;

TEST_CASE("a range of days is years, months and days", "[backend][dates]") {
    const Terms years{"2022", "2023", "2024"};
    CHECK(date_range_terms("20230101", "20231231", years) == Terms{"Y2023"});
    CHECK(date_range_terms("20240201", "20240430", years) == Terms{"M202402", "M202403", "M202404"});
    CHECK(date_range_terms("20240228", "20240301", years) == Terms{"D20240228", "D20240229", "D20240301"});
    CHECK(date_range_terms("20230228", "20230228", years) == Terms{"D20230228"});
    CHECK(date_range_terms("20221230", "20240201", years) ==
          Terms{"D20221230", "D20221231", "Y2023", "M202401", "D20240201"});
}

TEST_CASE("an end that is left open takes all years that there are", "[backend][dates]") {
    const Terms years{"0001", "2023", "9999"};
    CHECK(date_range_terms("", "", years) == Terms{"Y0001", "Y2023", "Y9999"});
    CHECK(date_range_terms("20230101", "", years) == Terms{"Y2023", "Y9999"});
    CHECK(date_range_terms("", "20230131", years) == Terms{"Y0001", "M202301"});
    CHECK(date_range_terms("", "", {}).empty());
    CHECK(date_range_terms("20230201", "20230101", years).empty());
}

TEST_CASE("a range has few terms however long it is", "[backend][dates]") {
    Terms years;
    for (int year = 1900; year < 2100; ++year) {
        years.push_back(std::to_string(year));
    }
    const Terms terms = date_range_terms("19000102", "20991230", years);
    CHECK(terms.size() == 198 + 22 + 60);
    CHECK(std::ranges::count_if(terms, [](const std::string& term) { return term.front() == 'Y'; }) == 198);
}
