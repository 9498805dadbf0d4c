// SPDX-License-Identifier: GPL-2.0-or-later
#include "micro/sample.hpp"

#include <referat/minutes.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace referat::bench {

namespace {

std::vector<AgendaItem> sample_items() {
    std::vector<AgendaItem> items;
    for (const Text& text : sample_texts()) {
        for (AgendaItem& item : parse_minutes(text).items) {
            items.push_back(std::move(item));
        }
    }
    return items;
}

/// Rates are of bytes of JSON.
void count_records(benchmark::State& state, std::uint64_t bytes) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(sample().items));
}

void write_records(benchmark::State& state, RecordKeys keys) {
    const std::vector<AgendaItem> items = sample_items();
    std::uint64_t expected = 0;
    for (const AgendaItem& item : items) {
        expected += to_json(item, keys).size();
    }
    for (auto _ : state) {
        std::uint64_t written = 0;
        for (const AgendaItem& item : items) {
            written += to_json(item, keys).size();
        }
        if (!check(state, expected, written, "bytes of JSON")) {
            return;
        }
    }
    count_records(state, expected);
}
BENCHMARK_CAPTURE(write_records, contract, RecordKeys::Contract)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_records, with_source, RecordKeys::WithSource)->Unit(benchmark::kMillisecond);

void read_records(benchmark::State& state, RecordKeys keys) {
    const std::vector<AgendaItem> items = sample_items();
    std::vector<std::string> lines;
    std::uint64_t bytes = 0;
    std::uint64_t letters = 0;
    for (const AgendaItem& item : items) {
        lines.push_back(to_json(item, keys));
        bytes += lines.back().size();
        letters += item.titel.size() + item.sagsfremstilling.size() + item.beslutning.size();
    }
    for (auto _ : state) {
        std::uint64_t read = 0;
        for (const std::string& line : lines) {
            const AgendaItem item = item_from_json(line);
            read += item.titel.size() + item.sagsfremstilling.size() + item.beslutning.size();
        }
        if (!check(state, letters, read, "bytes of text")) {
            return;
        }
    }
    count_records(state, bytes);
}
BENCHMARK_CAPTURE(read_records, contract, RecordKeys::Contract)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_records, with_source, RecordKeys::WithSource)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace referat::bench
