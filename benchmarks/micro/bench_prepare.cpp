// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/document_maker.hpp"
#include "indexing/prepare.hpp"
#include "micro/sample.hpp"

#include <referat/minutes.hpp>

#include <cstddef>
#include <vector>

namespace referat::bench {

namespace {

/// All that a worker thread does with minutes once they are parsed: analysis, terms and positions, the record.
void prepare_documents(benchmark::State& state) {
    std::vector<Minutes> parsed;
    for (const Text& text : sample_texts()) {
        parsed.push_back(referat::parse_minutes(text));
    }
    backend::DocumentMaker maker;
    for (auto _ : state) {
        std::size_t documents = 0;
        for (const Minutes& minutes : parsed) {
            for (const indexing::PreparedMeeting& meeting : indexing::prepare(minutes, maker).meetings) {
                documents += meeting.documents.size();
            }
        }
        if (!check(state, sample().items, documents, "documents")) {
            return;
        }
    }
    count_sample(state);
}
BENCHMARK(prepare_documents)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace referat::bench
