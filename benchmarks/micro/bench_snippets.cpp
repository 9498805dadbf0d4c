// SPDX-License-Identifier: GPL-2.0-or-later
#include "micro/sample.hpp"

#include <referat/indexer.hpp>
#include <referat/minutes.hpp>
#include <referat/searcher.hpp>

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>

#include <unistd.h>

namespace referat::bench {

namespace {

/// An index of the sample, gone at the end of the program.
class SampleIndex {
public:
    SampleIndex() {
        std::string pattern = (std::filesystem::temp_directory_path() / "bench-micro-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error("cannot create " + pattern);
        }
        folder_ = pattern;
        Indexer indexer(folder_);
        for (const Text& text : sample_texts()) {
            indexer.add(parse_minutes(text));
        }
        indexer.publish();
    }
    SampleIndex(const SampleIndex&) = delete;
    SampleIndex& operator=(const SampleIndex&) = delete;
    ~SampleIndex() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
};

enum class Snippets { No, Yes };

/// Ten hits of a common word; with and without snippets, so that their difference is the cost of ten snippets.
void search(benchmark::State& state, Snippets snippets) {
    static const SampleIndex index;
    const Searcher searcher(index.folder());
    const Query query = Query::parse("\"almen praksis\" behandling sygehuset");
    SearchOptions options;
    options.snippets = snippets == Snippets::Yes;
    for (auto _ : state) {
        const SearchResult result = searcher.search(query, options);
        std::size_t marked = 0;
        for (const Hit& hit : result.hits) {
            marked += hit.snippet.matches.empty() ? 0 : 1;
        }
        if (!check(state, options.limit, result.hits.size(), "hits") ||
            !check(state, options.snippets ? options.limit : 0, marked, "hits with a marked passage")) {
            return;
        }
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(options.limit));
}
BENCHMARK_CAPTURE(search, without_snippets, Snippets::No)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search, with_snippets, Snippets::Yes)->Unit(benchmark::kMicrosecond);

} // namespace

} // namespace referat::bench
