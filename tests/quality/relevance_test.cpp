// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/ndcg.hpp"
#include "support/real_data.hpp"
#include "support/temporary_folder.hpp"

#include <referat/indexer.hpp>
#include <referat/query.hpp>
#include <referat/searcher.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

/// Grades per query and document, from lines "qid 0 document grade".
std::map<std::string, std::map<std::string, int>> read_judgments(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::map<std::string, std::map<std::string, int>> judgments;
    std::string query;
    std::string zero;
    std::string document;
    for (int grade = 0; stream >> query >> zero >> document >> grade;) {
        judgments[query][document] = grade;
    }
    return judgments;
}

struct JudgedQuery {
    std::string category;
    std::string text;
};

/// By id, from lines "qid<tab>category<tab>text".
std::map<std::string, JudgedQuery> read_queries(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::map<std::string, JudgedQuery> queries;
    for (std::string line; std::getline(stream, line);) {
        std::istringstream columns(line);
        std::string query;
        std::string category;
        std::string text;
        if (std::getline(columns, query, '\t') && std::getline(columns, category, '\t') &&
            std::getline(columns, text, '\t')) {
            queries[query] = {category, text};
        }
    }
    return queries;
}

/// The real minutes, indexed into `index`.
referat::Searcher searcher_of(const std::filesystem::path& minutes, const TemporaryFolder& index) {
    referat::Indexer indexer(index.path());
    const std::vector<std::filesystem::path> paths{minutes};
    indexer.add_paths(paths);
    REQUIRE(indexer.publish().items_total == 51);
    return referat::Searcher(index.path());
}

/// The real minutes as an index, and what people judged about them.
struct JudgedMinutes {
    JudgedMinutes(const std::filesystem::path& minutes, std::filesystem::path judgments_file)
        : judgments(std::move(judgments_file)), queries(read_queries(judgments.parent_path() / "queries.tsv")),
          searcher(searcher_of(minutes, index)) {}

    std::filesystem::path judgments;
    std::map<std::string, JudgedQuery> queries;
    TemporaryFolder index;
    referat::Searcher searcher;
};

/// Null where the data are not there, which real_data() says.
std::unique_ptr<JudgedMinutes> judged_minutes() {
    const auto minutes = real_data("minutes");
    const auto judgments = real_data("relevance/qrels.txt");
    return minutes && judgments ? std::make_unique<JudgedMinutes>(*minutes, *judgments) : nullptr;
}

std::vector<std::string> ranked_documents(const referat::Searcher& searcher, const std::string& query) {
    referat::SearchOptions options;
    options.limit = 20;
    options.snippets = false;
    std::vector<std::string> documents;
    for (const referat::Hit& hit : searcher.search(referat::Query::parse(query), options).hits) {
        documents.push_back(std::filesystem::path(hit.item.kilde).filename().string() + '#' +
                            std::to_string(hit.item.punkt));
    }
    return documents;
}

} // namespace

TEST_CASE("judged queries over real minutes rank far above the stock engines", "[quality][relevance]") {
    const auto real = judged_minutes();
    if (real == nullptr) {
        return;
    }
    const auto judgments = read_judgments(real->judgments);
    REQUIRE(judgments.size() == 40);
    std::ostringstream figures;
    double sum = 0.0;
    std::map<std::string, std::pair<double, int>> categories;
    for (const auto& [query, grades] : judgments) {
        REQUIRE(real->queries.contains(query));
        const JudgedQuery& judged = real->queries.at(query);
        const std::vector<std::string> documents = ranked_documents(real->searcher, judged.text);
        CAPTURE(judged.text);
        CHECK_FALSE(documents.empty());
        const double ndcg = ndcg_at_10(documents, grades);
        figures << query << ' ' << judged.text << ": " << ndcg << '\n';
        sum += ndcg;
        categories[judged.category].first += ndcg;
        ++categories[judged.category].second;
    }
    const double mean = sum / static_cast<double>(judgments.size());
    std::cout << "relevance: nDCG@10 " << mean << " over " << judgments.size() << " queries\n";
    INFO(figures.str());
    CHECK(mean >= 0.95);
    for (const auto& [category, total] : categories) {
        CAPTURE(category);
        CHECK(total.first / total.second >= 0.85); // a category has four queries: one of them moves it by up to 0.25
    }
}

TEST_CASE("an item has one score, whether results are collapsed or not", "[quality][relevance]") {
    const auto real = judged_minutes();
    if (real == nullptr) {
        return;
    }
    // Words near each other are read for the best items alone, or for all: they must count alike.
    referat::SearchOptions all;
    all.limit = 60;
    all.snippets = false;
    referat::SearchOptions collapsed = all;
    collapsed.collapse = true;
    std::size_t compared = 0;
    for (const auto& [id, judged] : real->queries) {
        const referat::Query query = referat::Query::parse(judged.text);
        std::map<std::string, double> scores;
        for (const referat::Hit& hit : real->searcher.search(query, all).hits) {
            scores[hit.item.id] = hit.score;
        }
        for (const referat::Hit& hit : real->searcher.search(query, collapsed).hits) {
            CAPTURE(judged.text, hit.item.id);
            REQUIRE(scores.contains(hit.item.id));
            CHECK_THAT(scores[hit.item.id], Catch::Matchers::WithinAbs(hit.score, 1e-9));
            ++compared;
        }
    }
    CHECK(compared > 100);
}
