// SPDX-License-Identifier: GPL-2.0-or-later
#include "micro/sample.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace referat::bench {

namespace {

/// The generated text in Windows-1252: letters up to U+00FF and the en dash are all it has beyond ASCII.
std::string to_windows_1252(std::string_view utf8) {
    std::string bytes;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        if (lead < 0x80) {
            bytes += utf8[i];
        } else if (lead < 0xE0) {
            const auto next = static_cast<unsigned char>(utf8[++i]);
            bytes += static_cast<char>((lead & 0x03U) << 6 | (next & 0x3FU));
        } else {
            bytes += '\x96';
            i += 2;
        }
    }
    return bytes;
}

void decode(benchmark::State& state, const std::vector<std::string>& files) {
    for (auto _ : state) {
        std::uint64_t decoded = 0;
        for (const std::string& file : files) {
            decoded += extract(std::as_bytes(std::span(file))).utf8.size();
        }
        if (!check(state, sample().bytes, decoded, "bytes of UTF-8")) {
            return;
        }
    }
    count_sample(state);
}

void decode_utf8(benchmark::State& state) {
    std::vector<std::string> files;
    for (const bench_corpus::GeneratedMinutes& minutes : sample().minutes) {
        files.push_back(minutes.text);
    }
    decode(state, files);
}
BENCHMARK(decode_utf8)->Unit(benchmark::kMillisecond);

void decode_windows_1252(benchmark::State& state) {
    std::vector<std::string> files;
    for (const bench_corpus::GeneratedMinutes& minutes : sample().minutes) {
        files.push_back(to_windows_1252(minutes.text));
    }
    decode(state, files);
}
BENCHMARK(decode_windows_1252)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace referat::bench
