// SPDX-License-Identifier: GPL-2.0-or-later
#include "generator/table_lines.hpp"
#include "micro/sample.hpp"

#include <referat/query.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace referat::bench_micro {
extern const std::string_view queries_table;
}

namespace referat::bench {

namespace {

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
