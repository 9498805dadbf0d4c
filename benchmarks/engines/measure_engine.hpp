// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "end_to_end/disk_use.hpp"
#include "end_to_end/forked.hpp"
#include "engines/engine.hpp"
#include "engines/records.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace referat::bench {

/// Where a corpus and the index under measurement are.
struct CorpusFiles {
    std::filesystem::path records; ///< JSON Lines
    std::filesystem::path meeting; ///< JSON Lines: one meeting that is added later
    std::filesystem::path queries; ///< as write_queries() wrote them
    std::filesystem::path index;   ///< made and removed by each measurement
};

struct EngineBuild {
    double wall_seconds = 0.0; ///< until all is synced to disk
    std::uint64_t index_bytes = 0;
    WrittenBytes written;
};

struct KindFigures {
    double p50_ms = 0.0;
    double p95_ms = 0.0;
    double p99_ms = 0.0;
    std::size_t queries = 0;
    std::size_t answered = 0; ///< queries with a hit
    std::uint64_t hits = 0;   ///< sum of the totals
};

struct EngineQueries {
    std::array<KindFigures, all_query_kinds.size()> kinds;
    std::uint64_t hash = 0; ///< of all answers
};

/// One meeting added to the index.
struct EngineUpdate {
    double wall_ms = 0.0;  ///< until it is synced to disk and published
    double found_ms = 0.0; ///< until an index that was open before has found its last item
    WrittenBytes written;
};

/// One engine in one round.
struct EngineRound {
    EngineBuild build;
    ProcessCost build_cost;
    double build_foreign = 0.0; ///< processors that others kept busy meanwhile
    EngineQueries queries;
    EngineUpdate update;
};

/// Builds an index, runs the queries and adds the meeting, each in a process of its own. Every query runs once to warm
/// up and then three times. To be called while the process has one thread.
/// @throws std::runtime_error  a measurement failed: the index has not the items of the corpus, less than three
///                             quarters of the queries of a kind have a hit, passes differ, or the new meeting is not
///                             found. A measurement that does not do its work has no time.
[[nodiscard]] EngineRound measure_engine(const Engine& engine, const CorpusFiles& files, const RecordsSize& size);

} // namespace referat::bench
