// SPDX-License-Identifier: GPL-2.0-or-later
#include "micro/sample.hpp"

#include <referat/minutes.hpp>

#include <cstddef>

namespace referat::bench {

namespace {

void parse_minutes(benchmark::State& state) {
    for (auto _ : state) {
        std::size_t items = 0;
        for (const Text& text : sample_texts()) {
            items += referat::parse_minutes(text).items.size();
        }
        if (!check(state, sample().items, items, "items")) {
            return;
        }
    }
    count_sample(state);
}
BENCHMARK(parse_minutes)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace referat::bench
