// SPDX-License-Identifier: GPL-2.0-or-later
#include "end_to_end/answer.hpp"
#include "end_to_end/measure.hpp"
#include "end_to_end/statistics.hpp"
#include "generator/table_lines.hpp"

#include <referat/query.hpp>
#include <referat/searcher.hpp>

#include <chrono>
#include <cmath>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace referat::bench_index {
extern const std::string_view queries_table;
}

namespace referat::bench {

namespace {

constexpr int timed_passes = 5;

/// Runs every query once; `latencies_ms` gets one entry a query, the counts of `figures` are set anew.
void run_pass(const Searcher& searcher, const std::vector<std::string_view>& queries, std::vector<double>& latencies_ms,
              QueryFigures& figures) {
    figures.queries = queries.size();
    figures.answered = 0;
    figures.hits = 0;
    AnswerHash hash;
    for (const std::string_view text : queries) {
        const auto begin = std::chrono::steady_clock::now();
        const SearchResult result = searcher.search(Query::parse(text));
        const std::chrono::duration<double, std::milli> latency = std::chrono::steady_clock::now() - begin;
        latencies_ms.push_back(latency.count());
        figures.answered += result.hits.empty() ? 0 : 1;
        figures.hits += result.total;
        hash.add(static_cast<std::int64_t>(result.total));
        for (const Hit& hit : result.hits) {
            hash.add(hit.item.id);
            hash.add(std::llround(hit.score * 1000.0));
        }
    }
    figures.hits_hash = hash.value();
}

} // namespace

QueryFigures measure_queries(const std::filesystem::path& index) {
    const std::vector<std::string_view> queries = bench_corpus::table_lines(bench_index::queries_table);
    const Searcher searcher(index);
    QueryFigures figures;
    std::vector<double> latencies_ms;
    run_pass(searcher, queries, latencies_ms, figures);
    const std::uint64_t first_hash = figures.hits_hash;
    latencies_ms.clear();
    for (int pass = 0; pass < timed_passes; ++pass) {
        run_pass(searcher, queries, latencies_ms, figures);
        if (figures.hits_hash != first_hash) {
            throw std::runtime_error("the same queries gave other hits");
        }
    }
    if (figures.answered * 2 < figures.queries) {
        throw std::runtime_error("only " + std::to_string(figures.answered) + " of " + std::to_string(figures.queries) +
                                 " queries have a hit");
    }
    figures.p50_ms = percentile(latencies_ms, 50);
    figures.p95_ms = percentile(latencies_ms, 95);
    figures.p99_ms = percentile(latencies_ms, 99);
    return figures;
}

} // namespace referat::bench
