// SPDX-License-Identifier: GPL-2.0-or-later
#include "end_to_end/plain_xapian.hpp"
#include "end_to_end/statistics.hpp"
#include "generator/corpus.hpp"
#include "generator/table_lines.hpp"

#include <referat/indexer.hpp>
#include <referat/query.hpp>
#include <referat/searcher.hpp>
#include <referat/text.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace referat::bench_query {
extern const std::string_view kinds_table;
}

namespace referat::bench {

namespace {

namespace fs = std::filesystem;

constexpr const char* usage_text =
    "usage: bench_query DIR --minutes N [--rounds R]\n"
    "Query latency of referat and of plain Xapian with QueryParser over the items of N generated minutes (10 items\n"
    "each). The indexes are made in DIR/referat and DIR/xapian unless they are there; then every query runs once to\n"
    "warm up and R times (5), both programs in turn, one thread, ten hits with their records.\n";

struct KindQuery {
    std::string_view kind;
    std::string_view referat;
    std::string_view xapian;
};

std::vector<KindQuery> read_queries() {
    std::vector<KindQuery> queries;
    for (const std::string_view line : bench_corpus::table_lines(bench_query::kinds_table)) {
        const std::vector<std::string_view> columns = bench_corpus::split(line, '|');
        if (columns.size() != 3) {
            throw std::runtime_error("kinds.txt: no three columns: " + std::string(line));
        }
        queries.push_back({columns[0], columns[1], columns[2]});
    }
    return queries;
}

void make_indexes(const fs::path& folder, std::size_t minutes) {
    const bench_corpus::Corpus corpus;
    const fs::path texts = folder / "minutes";
    if (!fs::exists(folder / "referat")) {
        corpus.write(texts, minutes);
        Indexer indexer(folder / "referat");
        const std::array<fs::path, 1> paths{texts};
        indexer.add_paths(paths);
        indexer.publish();
    }
    if (!fs::exists(folder / "xapian")) {
        PlainXapianWriter writer(folder / "xapian");
        for (std::size_t i = 0; i < minutes; ++i) {
            const bench_corpus::GeneratedMinutes generated = corpus.minutes(i);
            const std::span<const char> bytes(generated.text);
            const Text text = extract(std::as_bytes(bytes), MediaType::PlainText, generated.file_name);
            for (const AgendaItem& item : parse_minutes(text).items) {
                writer.add(item, to_json(item));
            }
        }
        writer.commit();
    }
    fs::remove_all(texts);
}

using Clock = std::chrono::steady_clock;

double milliseconds_of(const std::function<void()>& work) {
    const Clock::time_point begin = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// A way of searching whose times are kept apart.
struct Way {
    const char* name;
    std::function<std::size_t(const KindQuery&)> search; ///< returns the number of items found
};

std::vector<Way> make_ways(const Searcher& searcher, PlainXapianSearcher& plain) {
    const auto own = [&searcher](bool snippets) {
        return [&searcher, snippets](const KindQuery& query) {
            SearchOptions options;
            options.snippets = snippets;
            if (query.kind == "faceted") {
                options.facets = {Facet::Kluster, Facet::Niveau};
            }
            return searcher.search(Query::parse(query.referat), options).total;
        };
    };
    const auto xapian = [&plain](Extra extra) {
        return [&plain, extra](const KindQuery& query) {
            return plain.search(query.xapian, query.kind == "faceted" ? Extra::Facets : extra).total;
        };
    };
    return {{"referat", own(false)},
            {"xapian", xapian(Extra::Nothing)},
            {"referat+snippets", own(true)},
            {"xapian+snippets", xapian(Extra::Snippets)}};
}

void run(const fs::path& folder, std::size_t minutes, unsigned rounds) {
    make_indexes(folder, minutes);
    const Searcher searcher(folder / "referat");
    PlainXapianSearcher plain(folder / "xapian");
    const std::vector<Way> ways = make_ways(searcher, plain);
    const std::vector<KindQuery> queries = read_queries();
    std::map<std::string_view, std::vector<std::vector<double>>> times; // by kind and way
    for (unsigned round = 0; round <= rounds; ++round) {
        for (const KindQuery& query : queries) {
            auto& of_kind = times[query.kind];
            of_kind.resize(ways.size());
            for (std::size_t way = 0; way < ways.size(); ++way) {
                std::size_t found = 0;
                const double taken = milliseconds_of([&] { found = ways[way].search(query); });
                if (found == 0) {
                    throw std::runtime_error(std::string(ways[way].name) + " finds nothing for " +
                                             std::string(query.referat));
                }
                if (round > 0) {
                    of_kind[way].push_back(taken);
                }
            }
        }
    }
    std::printf("%zu items, %zu queries, %u rounds; milliseconds\n\n%-10s %-18s %9s %9s %9s\n", searcher.status().items,
                queries.size(), rounds, "kind", "", "p50", "p95", "p99");
    for (auto& [kind, of_kind] : times) {
        for (std::size_t way = 0; way < ways.size(); ++way) {
            std::printf("%-10.*s %-18s %9.3f %9.3f %9.3f\n", static_cast<int>(kind.size()), kind.data(), ways[way].name,
                        percentile(of_kind[way], 50), percentile(of_kind[way], 95), percentile(of_kind[way], 99));
        }
    }
}

bool read_number(std::string_view text, std::size_t& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

} // namespace

} // namespace referat::bench

int main(int argc, char** argv) {
    std::size_t minutes = 0;
    std::size_t rounds = 5;
    bool understood = argc >= 4 && argc % 2 == 0;
    for (int i = 2; understood && i + 1 < argc; i += 2) {
        const std::string_view name = argv[i];
        understood = (name == "--minutes" && referat::bench::read_number(argv[i + 1], minutes)) ||
                     (name == "--rounds" && referat::bench::read_number(argv[i + 1], rounds));
    }
    if (!understood || minutes == 0 || rounds == 0) {
        std::fputs(referat::bench::usage_text, stderr);
        return 2;
    }
    try {
        referat::bench::run(argv[1], minutes, static_cast<unsigned>(rounds));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_query: error: %s\n", error.what());
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
