// SPDX-License-Identifier: GPL-2.0-or-later
#include "end_to_end/report.hpp"

#include "end_to_end/statistics.hpp"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

namespace referat::bench {

namespace {

double items_per_second(const Round& round) {
    return static_cast<double>(round.build.items) / round.build.wall_seconds;
}

double megabytes_per_second(const Round& round) {
    return static_cast<double>(round.build.input_bytes) / 1e6 / round.build.wall_seconds;
}

double index_per_input(const Round& round) {
    return static_cast<double>(round.build.index_bytes) / static_cast<double>(round.build.input_bytes);
}

void print_row(const char* name, const char* unit, std::span<const Round> rounds,
               const std::function<double(const Round&)>& figure) {
    std::vector<double> values;
    for (const Round& round : rounds) {
        values.push_back(figure(round));
    }
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    std::printf("%-22s %12.3f %12.3f %12.3f  %s\n", name, median(values), *least, *most, unit);
}

} // namespace

void print_csv(std::span<const Round> rounds) {
    std::puts("round,threads,minutes,items,input_bytes,wall_s,cpu_s,items_per_s,mb_per_s,peak_rss_mb,index_bytes,"
              "index_per_input,p50_ms,p95_ms,p99_ms,queries,answered,hits,hits_hash");
    std::size_t number = 0;
    for (const Round& round : rounds) {
        std::printf("%zu,%u,%zu,%zu,%llu,%.4f,%.4f,%.1f,%.3f,%.1f,%llu,%.3f,%.4f,%.4f,%.4f,%zu,%zu,%llu,%016llx\n",
                    ++number, round.threads, round.corpus.minutes, round.build.items,
                    static_cast<unsigned long long>(round.build.input_bytes), round.build.wall_seconds,
                    round.build_cost.cpu_seconds, items_per_second(round), megabytes_per_second(round),
                    round.build_cost.peak_rss_megabytes, static_cast<unsigned long long>(round.build.index_bytes),
                    index_per_input(round), round.queries.p50_ms, round.queries.p95_ms, round.queries.p99_ms,
                    round.queries.queries, round.queries.answered, static_cast<unsigned long long>(round.queries.hits),
                    static_cast<unsigned long long>(round.queries.hits_hash));
    }
}

void print_table(std::span<const Round> rounds) {
    const Round& first = rounds.front();
    std::printf("%zu minutes, %zu items, %.1f MB; %u threads, %zu rounds\n\n", first.corpus.minutes, first.corpus.items,
                static_cast<double>(first.corpus.bytes) / 1e6, first.threads, rounds.size());
    std::printf("%-22s %12s %12s %12s\n", "", "median", "least", "most");
    print_row("build, wall", "s", rounds, [](const Round& round) { return round.build.wall_seconds; });
    print_row("build, CPU", "s", rounds, [](const Round& round) { return round.build_cost.cpu_seconds; });
    print_row("items", "1/s", rounds, items_per_second);
    print_row("text", "MB/s", rounds, megabytes_per_second);
    print_row("peak memory", "MB", rounds, [](const Round& round) { return round.build_cost.peak_rss_megabytes; });
    print_row("index", "MB", rounds,
              [](const Round& round) { return static_cast<double>(round.build.index_bytes) / 1e6; });
    print_row("index per input byte", "", rounds, index_per_input);
    print_row("query p50", "ms", rounds, [](const Round& round) { return round.queries.p50_ms; });
    print_row("query p95", "ms", rounds, [](const Round& round) { return round.queries.p95_ms; });
    print_row("query p99", "ms", rounds, [](const Round& round) { return round.queries.p99_ms; });
    std::printf("\n%zu of %zu queries answered, %llu hits, hash of hits %016llx\n", first.queries.answered,
                first.queries.queries, static_cast<unsigned long long>(first.queries.hits),
                static_cast<unsigned long long>(first.queries.hits_hash));
}

} // namespace referat::bench
