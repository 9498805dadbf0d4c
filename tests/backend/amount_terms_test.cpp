// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/da/sums.hpp"
#include "backend/amount_terms.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <random>
#include <vector>

using referat::analysis::da::max_kroner;
using referat::backend::amount_range_terms;
using referat::backend::amount_terms;

namespace {

bool meets(std::int64_t kroner, const std::vector<std::string>& blocks) {
    const std::vector<std::string> terms = amount_terms(kroner);
    return std::ranges::count_if(
               blocks, [&](const std::string& block) { return std::ranges::find(terms, block) != terms.end(); }) == 1;
}

} // namespace

TEST_CASE("a sum meets the ranges it lies in and no others, in one block", "[backend][amounts]") {
    std::mt19937_64 random(20250314);
    const auto draw = [&] {
        // As many small sums as large ones: what is random is the number of digits.
        std::int64_t bound = 10;
        for (auto digits = random() % 15; digits > 0; --digits) {
            bound *= 10;
        }
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(bound));
    };
    for (int i = 0; i < 3000; ++i) {
        const auto [low, high] = std::minmax({draw(), draw()});
        const std::vector<std::string> blocks = amount_range_terms(low, high);
        CHECK(blocks.size() <= 270);
        for (const std::int64_t kroner : {low - 1, low, low + 1, high - 1, high, high + 1, draw()}) {
            if (kroner >= 0 && kroner <= max_kroner) {
                CAPTURE(low, high, kroner);
                CHECK(meets(kroner, blocks) == (kroner >= low && kroner <= high));
            }
        }
    }
}

TEST_CASE("open and round ranges take few blocks, empty ones none", "[backend][amounts]") {
    CHECK(amount_range_terms(0, 999'999).size() == 1);
    CHECK(amount_range_terms(1'000'000, 1'999'999).size() == 1);
    CHECK(amount_range_terms(1'000'000, max_kroner).size() == 81);
    CHECK(amount_range_terms(0, max_kroner).size() == 10);
    CHECK(amount_range_terms(5, 4).empty());
    CHECK(amount_range_terms(7, 7).size() == 1);
}
