// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "generator/corpus.hpp"

#include <benchmark/benchmark.h>

#include <referat/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace referat::bench {

/// What all micro-benchmarks work on: the first minutes of the generated corpus, every layout among them.
struct Sample {
    std::vector<bench_corpus::GeneratedMinutes> minutes;
    std::size_t items = 0;
    std::uint64_t bytes = 0;
};

/// Made once.
const Sample& sample();

/// The sample's minutes as decoded texts.
const std::vector<Text>& sample_texts();

/// Ends the benchmark as failed unless a stage found what it should: a broken stage must not look fast.
inline bool check(benchmark::State& state, std::uint64_t expected, std::uint64_t found, const char* what) {
    if (expected == found) {
        return true;
    }
    const std::string message =
        std::string(what) + ": " + std::to_string(found) + " instead of " + std::to_string(expected);
    state.SkipWithError(message.c_str());
    return false;
}

/// Bytes and items a second, for a stage that goes through the whole sample in each iteration.
inline void count_sample(benchmark::State& state) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(sample().bytes));
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(sample().items));
}

} // namespace referat::bench
