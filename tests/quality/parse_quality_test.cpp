// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/parse_score.hpp"
#include "support/real_data.hpp"

#include <filesystem>
#include <iostream>
#include <string>

namespace {

void check_floor(const std::string& name, const std::filesystem::path& gold, const std::filesystem::path& folder,
                 std::size_t items, double floor) {
    const ParseScore score = score_items(read_records(gold), parse_folder(folder));
    std::cout << name << ": " << score.matched_items << " of " << score.gold_items << " items, precision "
              << score.precision << ", recall " << score.recall << ", overall_nonempty " << score.overall_nonempty
              << '\n';
    std::string differences;
    for (const std::string& difference : score.differences) {
        differences += difference + '\n';
    }
    INFO(differences);
    CHECK(score.gold_items == items);
    CHECK(score.precision == 1.0);
    CHECK(score.recall == 1.0);
    CHECK(score.overall_nonempty >= floor);
}

const std::filesystem::path data = REFERAT_TEST_DATA;

} // namespace

TEST_CASE("the sample minutes are read as their gold says", "[quality][parse]") {
    check_floor("sample minutes", data / "gold/minutes.jsonl", data / "minutes", 54, 0.995);
}

TEST_CASE("the layouts are read as their gold says", "[quality][parse]") {
    check_floor("layouts", data / "gold/layouts.jsonl", data / "layouts", 166, 0.99);
}

TEST_CASE("real minutes are read as their gold says", "[quality][parse]") {
    const auto gold = real_data("gold/minutes.jsonl");
    const auto folder = real_data("minutes");
    if (gold && folder) {
        check_floor("real minutes", *gold, *folder, 51, 0.98);
    }
}
