// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "generator/corpus.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace referat::bench {

/// One build of an index.
struct BuildFigures {
    double wall_seconds = 0.0;
    std::size_t items = 0;
    std::uint64_t input_bytes = 0;
    std::uint64_t index_bytes = 0;
};

/// One run of the query file.
struct QueryFigures {
    double p50_ms = 0.0;
    double p95_ms = 0.0;
    double p99_ms = 0.0;
    std::size_t queries = 0;
    std::size_t answered = 0;    ///< queries with a hit
    std::uint64_t hits = 0;      ///< sum of the exact totals
    std::uint64_t hits_hash = 0; ///< of the totals, ids and scores (three decimals) of all queries' first ten hits
};

/// Indexes the files of `minutes` into a new index at `index`: reading, parsing, analysing and publishing with its
/// syncs to disk are in the time.
/// @throws std::runtime_error  what was indexed is not what was generated.
[[nodiscard]] BuildFigures measure_build(const std::filesystem::path& minutes, const std::filesystem::path& index,
                                         unsigned threads, const bench_corpus::CorpusSize& expected);

/// Runs the queries of queries.txt, ten hits with snippets each: once to warm up, then in five timed passes.
/// @throws std::runtime_error  fewer than half of the queries have a hit, or passes differ.
[[nodiscard]] QueryFigures measure_queries(const std::filesystem::path& index);

} // namespace referat::bench
