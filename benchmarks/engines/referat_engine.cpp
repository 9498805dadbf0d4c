// SPDX-License-Identifier: GPL-2.0-or-later
#include "engines/engine.hpp"

#include <referat/indexer.hpp>
#include <referat/query.hpp>
#include <referat/searcher.hpp>

#include <array>
#include <stdexcept>
#include <utility>

namespace referat::bench {

namespace {

namespace fs = std::filesystem;
using Builder = IndexOptions::Builder;

std::string query_text(const NeutralQuery& query) {
    switch (query.kind) {
    case QueryKind::All:
        return joined_words(query.words, "+", " ", "");
    case QueryKind::Phrase:
        return "\"" + joined_words(query.words, "", " ", "") + "\"";
    case QueryKind::Near:
        return joined_words(query.words, "", " NÆR/" + std::to_string(near_distance) + " ", "");
    case QueryKind::Prefix:
    case QueryKind::Broad:
        return joined_words(query.words, "", " ", "*");
    case QueryKind::Any:
    case QueryKind::Filtered:
    case QueryKind::Faceted:
        break;
    }
    std::string text = joined_words(query.words, "", " ", "");
    if (!query.cluster.empty()) {
        text += " kluster:\"" + query.cluster + "\"";
    }
    if (!query.level.empty()) {
        text += " niveau:\"" + query.level + "\"";
    }
    if (!query.first_day.empty()) {
        text += " dato:" + query.first_day + ".." + query.last_day;
    }
    return text;
}

Query parsed(const std::string& text) {
    return Query::parse(text, QueryMode::Strict);
}

class OpenReferat final : public OpenIndex {
public:
    explicit OpenReferat(const fs::path& index) : searcher_(index) {}

    Answer answer(const NeutralQuery& query) override {
        SearchOptions options;
        options.snippets = false;
        if (query.kind == QueryKind::Faceted) {
            options.facets = {Facet::Kluster, Facet::Niveau};
        }
        const SearchResult result = searcher_.search(parsed(query_text(query)), options);
        Answer answer;
        answer.total = result.total;
        for (const Hit& hit : result.hits) {
            answer.ids.push_back(hit.item.id);
        }
        for (const FacetCounts& facet : result.facets) {
            for (const FacetValue& value : facet.values) {
                answer.facets.emplace_back(value.value, value.count);
            }
        }
        return answer;
    }

    bool finds(const std::string& id) override {
        searcher_.reopen();
        return searcher_.search(parsed("id:\"" + id + "\"")).total == 1;
    }

private:
    Searcher searcher_;
};

class ReferatEngine final : public Engine {
public:
    ReferatEngine(const std::string& name, Builder builder, unsigned threads)
        : Engine(name + "_" + std::to_string(threads) + "t", "referat"), builder_(builder), threads_(threads) {}

    std::size_t build(const fs::path& records, const fs::path& index) const override {
        return add(records, index).items_total;
    }
    void add_meeting(const fs::path& records, const fs::path& index) const override { add(records, index); }
    std::unique_ptr<OpenIndex> open(const fs::path& index) const override {
        return std::make_unique<OpenReferat>(index);
    }

private:
    PublishReport add(const fs::path& records, const fs::path& index) const {
        IndexOptions options;
        options.builder = builder_;
        options.threads = threads_;
        Indexer indexer(index, options);
        const std::array paths{records};
        indexer.add_paths(paths);
        PublishReport report = indexer.publish();
        if (!report.reports.empty()) {
            throw std::runtime_error(report.reports.front().path.string() + ": " + report.reports.front().message);
        }
        return report;
    }

    Builder builder_;
    unsigned threads_;
};

} // namespace

void add_referat_engines(Engines& engines, unsigned threads) {
    const auto add = [&engines](const char* name, Builder builder, unsigned of_threads) {
        engines.push_back(std::make_unique<ReferatEngine>(name, builder, of_threads));
    };
    for (const auto& [name, builder] :
         {std::pair{"streaming", Builder::Streaming}, std::pair{"portable", Builder::Portable}}) {
        add(name, builder, 1);
        if (threads > 1) {
            add(name, builder, threads);
        }
    }
}

} // namespace referat::bench
