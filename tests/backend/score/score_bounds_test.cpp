// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/score_bounds.hpp"
#include "support/catch.hpp"

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

using referat::backend::ScoreBounds;
using referat::backend::window_size;
using referat::backend::WindowSet;

namespace {

WindowSet every_third() {
    WindowSet wanted;
    for (std::uint32_t place = 0; place < window_size; place += 3) {
        wanted.add(place);
    }
    return wanted;
}

} // namespace

TEST_CASE("sums of steps are never lower than the scores", "[backend][scorer]") {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> share(0.0, 1.0);
    for (int round = 0; round < 200; ++round) {
        const double aim = 0.1 + 10.0 * share(random);
        const ScoreBounds bounds(aim);
        const auto words = 1 + random() % 8;
        double score = 0.0;
        int steps = 0;
        for (std::size_t word = 0; word < words; ++word) {
            const double weight = aim * share(random);
            const double part = share(random);
            const auto impacts = bounds.impacts(weight);
            REQUIRE(impacts);
            score += weight * part;
            steps += impacts->steps(ScoreBounds::Impacts::impact_of(part));
            CHECK(impacts->steps(0) == 0);
        }
        INFO("aim " << aim << ", score " << score << ", steps " << steps);
        CHECK((score < aim || steps >= bounds.steps(aim)));
        CHECK(steps <= 1.02 * score / aim * bounds.steps(aim) + 2.0 * static_cast<double>(words));
    }
    CHECK_FALSE(ScoreBounds(1.0).impacts(2.0));
}

TEST_CASE("steps are added as far as a byte goes, and sifted by what is aimed at", "[backend][scorer]") {
    const WindowSet wanted = every_third();
    ScoreBounds bounds(1.0);
    ScoreBounds other = bounds.empty_copy();
    bounds.add(0, bounds.steps(0.6));
    bounds.add(3, bounds.steps(0.6));
    other.add(3, bounds.steps(0.39));
    other.add(6, bounds.steps(50.0));
    bounds.add(wanted, other);
    bounds.add(wanted, other); // 1.38 and far too much
    WindowSet left = wanted;
    bounds.sift(left);
    CHECK_FALSE(left.has(0));
    CHECK(left.has(3));
    CHECK(left.has(6));
    CHECK_FALSE(left.has(9));
    left.remove(3);
    left.remove(6);
    CHECK(left.empty());

    ScoreBounds best = bounds.empty_copy();
    best.add(3, bounds.steps(0.7));
    best.raise(wanted, other);
    left = wanted;
    best.sift(left);
    CHECK_FALSE(left.has(3)); // the higher of 0.7 and 0.39, not both
    CHECK(left.has(6));
}
