// SPDX-License-Identifier: GPL-2.0-or-later
#include "engines/measure_engine.hpp"

#include "end_to_end/machine_load.hpp"
#include "end_to_end/statistics.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>

#include <unistd.h>

namespace referat::bench {

namespace {

constexpr int timed_passes = 3;

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

WrittenBytes written_since(const WrittenBytes& before) {
    const WrittenBytes now = written_so_far();
    return {now.calls - before.calls, now.disk - before.disk};
}

EngineBuild build(const Engine& engine, const CorpusFiles& files, std::size_t items) {
    const WrittenBytes before = written_so_far();
    const Clock::time_point begin = Clock::now();
    const std::size_t found = engine.build(files.records, files.index);
    EngineBuild figures;
    figures.wall_seconds = milliseconds_since(begin) / 1000.0;
    figures.written = written_since(before);
    figures.index_bytes = folder_bytes(files.index);
    if (found != items) {
        throw std::runtime_error(engine.name() + ": " + std::to_string(found) + " items indexed of " +
                                 std::to_string(items));
    }
    return figures;
}

/// Runs every query once; counts are set anew, times are added.
void run_pass(OpenIndex& index, const std::vector<NeutralQuery>& queries, EngineQueries& figures,
              std::array<std::vector<double>, all_query_kinds.size()>& times_ms) {
    figures = {};
    AnswerHash hash;
    for (const NeutralQuery& query : queries) {
        const auto kind = static_cast<std::size_t>(query.kind);
        const Clock::time_point begin = Clock::now();
        const Answer answer = index.answer(query);
        times_ms[kind].push_back(milliseconds_since(begin));
        KindFigures& counts = figures.kinds[kind];
        ++counts.queries;
        counts.answered += answer.ids.empty() ? 0 : 1;
        counts.hits += answer.total;
        hash.add(answer);
    }
    figures.hash = hash.value();
}

EngineQueries run_queries(const Engine& engine, const CorpusFiles& files) {
    const std::vector<NeutralQuery> queries = read_queries(files.queries);
    const std::unique_ptr<OpenIndex> index = engine.open(files.index);
    std::array<std::vector<double>, all_query_kinds.size()> times_ms;
    EngineQueries figures;
    run_pass(*index, queries, figures, times_ms);
    const std::uint64_t first_hash = figures.hash;
    times_ms = {};
    for (int pass = 0; pass < timed_passes; ++pass) {
        run_pass(*index, queries, figures, times_ms);
        if (figures.hash != first_hash) {
            throw std::runtime_error(engine.name() + ": the same queries gave other answers");
        }
    }
    for (std::size_t kind = 0; kind < all_query_kinds.size(); ++kind) {
        KindFigures& counts = figures.kinds[kind];
        if (counts.answered * 4 < counts.queries * 3) {
            throw std::runtime_error(engine.name() + ": only " + std::to_string(counts.answered) + " of " +
                                     std::to_string(counts.queries) + " queries of the kind " +
                                     std::string(query_kind_names[kind]) + " have a hit");
        }
        counts.p50_ms = percentile(times_ms[kind], 50);
        counts.p95_ms = percentile(times_ms[kind], 95);
        counts.p99_ms = percentile(times_ms[kind], 99);
    }
    return figures;
}

EngineUpdate add_meeting(const Engine& engine, const CorpusFiles& files) {
    std::string last;
    for_each_record(files.meeting, {}, [&last](Record&& record) {
        last = record.item.id;
        return true;
    });
    const std::unique_ptr<OpenIndex> index = engine.open(files.index);
    if (index->finds(last)) {
        throw std::runtime_error(engine.name() + ": the new meeting is there already");
    }
    const WrittenBytes before = written_so_far();
    const Clock::time_point begin = Clock::now();
    engine.add_meeting(files.meeting, files.index);
    EngineUpdate figures;
    figures.wall_ms = milliseconds_since(begin);
    const bool found = index->finds(last);
    figures.found_ms = milliseconds_since(begin);
    figures.written = written_since(before);
    if (!found) {
        throw std::runtime_error(engine.name() + ": the new meeting is not found");
    }
    return figures;
}

} // namespace

EngineRound measure_engine(const Engine& engine, const CorpusFiles& files, const RecordsSize& size) {
    EngineRound round;
    std::filesystem::remove_all(files.index);
    ::sync(); // what earlier measurements left to be written is not this one's cost
    const Clock::time_point begin = Clock::now();
    const double busy = busy_cpu_seconds();
    round.build_cost = run_forked(round.build, [&] { round.build = build(engine, files, size.items); });
    const double of_others = busy_cpu_seconds() - busy - round.build_cost.cpu_seconds;
    round.build_foreign = std::max(of_others, 0.0) * 1000.0 / milliseconds_since(begin);
    run_forked(round.queries, [&] { round.queries = run_queries(engine, files); });
    run_forked(round.update, [&] { round.update = add_meeting(engine, files); });
    std::filesystem::remove_all(files.index);
    return round;
}

} // namespace referat::bench
