// SPDX-License-Identifier: GPL-2.0-or-later
#include "generator/table_lines.hpp"
#include "micro/sample.hpp"

#include <referat/analyzer.hpp>
#include <referat/query.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace referat::bench_micro {
extern const std::string_view queries_table;
}

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
    state.counters["words/s"] =
        benchmark::Counter(static_cast<double>(places), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(analyze)->Unit(benchmark::kMillisecond);

void parse_query(benchmark::State& state) {
    const std::vector<std::string_view> queries = bench_corpus::table_lines(bench_micro::queries_table);
    std::uint64_t bytes = 0;
    for (const std::string_view query : queries) {
        bytes += query.size();
    }
    for (auto _ : state) {
        std::size_t read = 0;
        for (const std::string_view text : queries) {
            const Query query = Query::parse(text);
            read += query.notes().empty() && !query.to_string().empty() ? 1 : 0;
        }
        if (!check(state, queries.size(), read, "queries read as written")) {
            return;
        }
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(queries.size()));
}
BENCHMARK(parse_query)->Unit(benchmark::kMicrosecond);

} // namespace

} // namespace referat::bench
