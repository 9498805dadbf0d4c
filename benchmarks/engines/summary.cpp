// SPDX-License-Identifier: GPL-2.0-or-later
#include "end_to_end/statistics.hpp"
#include "engines/engine.hpp"
#include "engines/results.hpp"

#include <algorithm>
#include <functional>
#include <optional>

namespace referat::bench {

namespace {

using Figure = std::function<double(const EngineRound&)>;

double wall_seconds(const EngineRound& round) {
    return round.build.wall_seconds;
}

double cpu_seconds(const EngineRound& round) {
    return round.build_cost.cpu_seconds;
}

std::vector<double> values_of(const EngineResults& results, const Figure& figure) {
    std::vector<double> values;
    for (const EngineRound& round : results.rounds) {
        values.push_back(figure(round));
    }
    return values;
}

double median_of(const EngineResults& results, const Figure& figure) {
    return median(values_of(results, figure));
}

const EngineResults* reference_in(const CorpusResults& corpus) {
    for (const EngineResults& results : corpus.engines) {
        if (results.engine == reference_engine) {
            return &results;
        }
    }
    return nullptr;
}

/// The median of reference / engine, round by round; "-" without the reference.
std::string ratio(const EngineResults* reference, const EngineResults& results, const Figure& figure) {
    if (reference == nullptr) {
        return "-";
    }
    const std::vector<double> above = values_of(*reference, figure);
    const std::vector<double> below = values_of(results, figure);
    std::vector<double> ratios;
    for (std::size_t i = 0; i < below.size(); ++i) {
        ratios.push_back(above[i] / below[i]);
    }
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", median(ratios));
    return text.data();
}

void print_builds(std::FILE* file, const CorpusResults& corpus) {
    const auto items = static_cast<double>(corpus.size.items);
    const double megabytes = static_cast<double>(corpus.size.text_bytes) / 1e6;
    std::fprintf(file, "%-14s %9s %7s %9s %9s %9s %9s %9s %10s %11s %7s %9s %8s\n", "build", "items/s", "MB/s",
                 "wall s", "least", "most", "CPU s", "peak MB", "written MB", "index/input", "speed", "CPU ratio",
                 "foreign");
    for (const EngineResults& results : corpus.engines) {
        std::vector<double> walls = values_of(results, wall_seconds);
        const double wall = median(walls);
        const auto [least, most] = std::minmax_element(walls.begin(), walls.end());
        std::fprintf(
            file, "%-14s %9.0f %7.2f %9.3f %9.3f %9.3f %9.3f %9.1f %10.1f %11.2f %7s %9s %8.2f\n",
            results.engine.c_str(), items / wall, megabytes / wall, wall, *least, *most,
            median_of(results, cpu_seconds),
            median_of(results, [](const EngineRound& round) { return round.build_cost.peak_rss_megabytes; }),
            median_of(results, [](const EngineRound& round) { return double(round.build.written.calls) / 1e6; }),
            median_of(results, [](const EngineRound& round) { return double(round.build.index_bytes) / 1e6; }) /
                megabytes,
            ratio(reference_in(corpus), results, wall_seconds).c_str(),
            ratio(reference_in(corpus), results, cpu_seconds).c_str(),
            median_of(results, [](const EngineRound& round) { return round.build_foreign; }));
    }
}

void print_queries(std::FILE* file, const CorpusResults& corpus) {
    std::fprintf(file, "\n%-9s %-14s %9s %9s %9s %9s %10s %10s\n", "queries", "ms", "p50", "p95", "p99", "answered",
                 "hits", "p95 ratio");
    for (std::size_t kind = 0; kind < all_query_kinds.size(); ++kind) {
        for (const EngineResults& results : corpus.engines) {
            const auto figure = [kind](double KindFigures::*member) -> Figure {
                return [kind, member](const EngineRound& round) { return round.queries.kinds[kind].*member; };
            };
            const KindFigures& counts = results.rounds.front().queries.kinds[kind];
            std::fprintf(file, "%-9s %-14s %9.3f %9.3f %9.3f %5zu/%-3zu %10llu %10s\n",
                         std::string(query_kind_names[kind]).c_str(), results.engine.c_str(),
                         median_of(results, figure(&KindFigures::p50_ms)),
                         median_of(results, figure(&KindFigures::p95_ms)),
                         median_of(results, figure(&KindFigures::p99_ms)), counts.answered, counts.queries,
                         static_cast<unsigned long long>(counts.hits),
                         ratio(reference_in(corpus), results, figure(&KindFigures::p95_ms)).c_str());
        }
    }
}

void print_updates(std::FILE* file, const CorpusResults& corpus) {
    std::fprintf(file, "\n%-14s %9s %9s %10s %17s\n", "one meeting", "wall ms", "found ms", "written MB",
                 "answers' hash");
    for (const EngineResults& results : corpus.engines) {
        std::fprintf(
            file, "%-14s %9.1f %9.1f %10.3f  %016llx\n", results.engine.c_str(),
            median_of(results, [](const EngineRound& round) { return round.update.wall_ms; }),
            median_of(results, [](const EngineRound& round) { return round.update.found_ms; }),
            median_of(results, [](const EngineRound& round) { return double(round.update.written.calls) / 1e6; }),
            static_cast<unsigned long long>(results.rounds.front().queries.hash));
    }
}

void print_growth(std::FILE* file, std::span<const CorpusResults> corpora) {
    std::fprintf(file, "\n%-14s %9s %12s %16s\n", "growth", "items", "us per item", "size before = 1");
    for (std::size_t engine = 0; engine < corpora.front().engines.size(); ++engine) {
        std::optional<double> before;
        for (const CorpusResults& corpus : corpora) {
            const EngineResults& results = corpus.engines[engine];
            const double per_item = median_of(results, wall_seconds) * 1e6 / static_cast<double>(corpus.size.items);
            std::fprintf(file, "%-14s %9zu %12.1f", results.engine.c_str(), corpus.size.items, per_item);
            if (before) {
                std::fprintf(file, " %16.2f", per_item / *before);
            }
            std::fputc('\n', file);
            before = per_item;
        }
    }
}

} // namespace

void print_summary(std::FILE* file, std::span<const CorpusResults> corpora) {
    for (const CorpusResults& corpus : corpora) {
        std::fprintf(file, "\n== %zu items, %.1f MB of text in %.1f MB of JSON Lines; rounds: %zu\n\n",
                     corpus.size.items, static_cast<double>(corpus.size.text_bytes) / 1e6,
                     static_cast<double>(corpus.size.file_bytes) / 1e6, corpus.engines.front().rounds.size());
        print_builds(file, corpus);
        print_queries(file, corpus);
        print_updates(file, corpus);
    }
    if (corpora.size() > 1) {
        print_growth(file, corpora);
    }
    std::fprintf(file,
                 "\nspeed, CPU ratio and p95 ratio: %s / the engine, median of the rounds' ratios; more is faster\n"
                 "foreign: processors that others kept busy meanwhile; from 0.1 on wall times are disturbed\n"
                 "written MB: handed to write calls (wchar of /proc/self/io); index/input: per byte of text\n"
                 "hits: as counted by the engine; plain Xapian estimates, of FTS5 only the ten best are counted\n",
                 reference_engine);
}

} // namespace referat::bench
