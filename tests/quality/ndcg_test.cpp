// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/ndcg.hpp"

#include "support/catch.hpp"

#include <map>
#include <string>
#include <vector>

using Catch::Matchers::WithinAbs;

TEST_CASE("nDCG rewards the best documents first", "[quality][ndcg]") {
    const std::map<std::string, int> grades{{"a", 3}, {"b", 1}};
    CHECK_THAT(ndcg_at_10({"a", "b", "x"}, grades), WithinAbs(1.0, 1e-12));
    CHECK_THAT(ndcg_at_10({"a", "a", "b"}, grades), WithinAbs(1.0, 1e-12));
    const double ideal = 7.0 + 1.0 / std::log2(3.0);
    CHECK_THAT(ndcg_at_10({"b", "a"}, grades), WithinAbs((1.0 + 7.0 / std::log2(3.0)) / ideal, 1e-12));
    CHECK_THAT(ndcg_at_10({"x", "a"}, grades), WithinAbs(7.0 / std::log2(3.0) / ideal, 1e-12));
    CHECK(ndcg_at_10({}, grades) == 0.0);
    CHECK(ndcg_at_10({"x"}, grades) == 0.0);
    CHECK(ndcg_at_10({"a"}, {}) == 0.0);
}

TEST_CASE("nDCG looks at ten documents", "[quality][ndcg]") {
    std::vector<std::string> ranked{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "a"};
    CHECK(ndcg_at_10(ranked, {{"a", 3}}) == 0.0);
    ranked.erase(ranked.begin());
    CHECK(ndcg_at_10(ranked, {{"a", 3}}) > 0.28);
}
