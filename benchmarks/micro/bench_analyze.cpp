// SPDX-License-Identifier: GPL-2.0-or-later
#include "micro/sample.hpp"

#include <referat/analyzer.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace referat::bench {

namespace {

/// Runs of ASCII letters and bytes beyond ASCII. The chain joins some of them (dates, e-mail addresses, hyphens) and
/// cuts numbers besides, so it finds about as many places.
std::size_t count_letter_runs(std::string_view text) {
    std::size_t runs = 0;
    bool inside = false;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        runs += letter && !inside ? 1 : 0;
        inside = letter;
    }
    return runs;
}

void analyze(benchmark::State& state) {
    std::size_t runs = 0;
    for (const Text& text : sample_texts()) {
        runs += count_letter_runs(text.utf8);
    }
    Analyzer analyzer;
    std::vector<Token> tokens;
    std::size_t places = 0;
    for (auto _ : state) {
        places = 0;
        for (const Text& text : sample_texts()) {
            analyzer.analyze(text.utf8, "2020-03-02", tokens);
            places += tokens.empty() ? 0 : tokens.back().position + std::size_t{1};
        }
        if (places < runs * 9 / 10 || places > runs * 3 / 2) {
            check(state, runs, places, "places of words");
            return;
        }
    }
    count_sample(state);
    state.SetLabel(std::to_string(places) + " words"); // as a counter it would be a column that other stages lack
}
BENCHMARK(analyze)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace referat::bench
