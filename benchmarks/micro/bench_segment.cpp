// SPDX-License-Identifier: GPL-2.0-or-later
#include "micro/sample.hpp"
#include "text/words.hpp"

#include <cstddef>
#include <vector>

namespace referat::bench {

namespace {

/// The word boundaries alone, before any analysis.
void segment_words(benchmark::State& state) {
    text::WordSegmenter segmenter;
    std::vector<text::Segment> segments;
    for (auto _ : state) {
        std::size_t covered = 0;
        for (const Text& text : sample_texts()) {
            segmenter.segment(text.utf8, segments);
            covered += segments.empty() ? 0 : segments.back().bytes.end;
        }
        if (!check(state, sample().bytes, covered, "bytes in segments")) {
            return;
        }
    }
    count_sample(state);
}
BENCHMARK(segment_words)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace referat::bench
