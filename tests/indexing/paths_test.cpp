// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/corpus.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/searcher.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using referat::FileReport;
using referat::Indexer;
using referat::IndexOptions;
using referat::PublishReport;
using referat::Query;
using referat::Searcher;

namespace {

std::vector<FileReport> failed(const PublishReport& report) {
    std::vector<FileReport> result;
    std::ranges::copy_if(report.reports, std::back_inserter(result), &FileReport::failed);
    return result;
}

IndexOptions pruning() {
    IndexOptions options;
    options.prune = true;
    return options;
}

} // namespace

TEST_CASE("files are indexed once and again only when they change", "[indexing][paths]") {
    const Corpus corpus;
    corpus.write("a.txt", sample_text("14. marts 2024", {{"Akutpladser", "Godkendt."}, {"Transport", "Udsat."}}));
    corpus.write("under/b.txt", sample_text("5. april 2024", {{"Tandpleje", "Godkendt."}}));
    const PublishReport first = corpus.index();
    CHECK(first.published);
    CHECK(first.files_read == 2);
    CHECK(first.items_total == 3);
    CHECK(failed(first).empty());
    CHECK(corpus.count("transport") == 1);

    const PublishReport second = corpus.index();
    CHECK_FALSE(second.published);
    CHECK(second.files_unchanged == 2);
    CHECK(second.files_read == 0);

    corpus.write("a.txt", sample_text("14. marts 2024", {{"Akutpladser", "Godkendt."}, {"Rekruttering", "Udsat."}}));
    const PublishReport third = corpus.index();
    CHECK(third.published);
    CHECK(third.files_read == 1);
    CHECK(third.files_unchanged == 1);
    CHECK(third.items_total == 3);
    CHECK(corpus.count("titel:transport") == 0);
    CHECK(corpus.count("rekruttering") == 1);
}

TEST_CASE("a record's source is relative to the folder", "[indexing][paths]") {
    const Corpus corpus;
    corpus.write("under/b.txt", sample_text("5. april 2024", {{"Tandpleje", "Godkendt."}}));
    static_cast<void>(corpus.index());
    CHECK(Searcher(corpus.index_folder.path()).search(Query()).hits.front().item.kilde == "under/b.txt");
}

TEST_CASE("a file that tells of another meeting now leaves the old one", "[indexing][paths]") {
    const Corpus corpus;
    corpus.write("a.txt", sample_text("14. marts 2024", {{"Akutpladser", "Godkendt."}}));
    static_cast<void>(corpus.index());
    corpus.write("a.txt", sample_text("15. marts 2024", {{"Transport", "Godkendt."}}));
    CHECK(corpus.index().items_total == 1);
    CHECK(corpus.count("titel:akutpladser") == 0);
}

TEST_CASE("what cannot be read is reported and the rest is indexed", "[indexing][paths]") {
    const Corpus corpus;
    corpus.write("a.txt", "");
    corpus.write("b.txt", std::string("\0\1\2\0binær\0", 12));
    corpus.write("c.txt", "Kære alle\n\nTak for sidst.\n");
    corpus.write("d.txt", sample_text("14. marts 2024", {{"Akutpladser", "Godkendt."}}));
    corpus.write("e.jsonl", "\n\n");
    Indexer indexer(corpus.index_folder.path());
    const std::vector<fs::path> paths{corpus.files.path(), corpus.files.path() / "findes-ikke.txt"};
    indexer.add_paths(paths);
    const PublishReport report = indexer.publish();
    CHECK(report.items_total == 1);
    std::string names;
    for (const FileReport& file : failed(report)) {
        names += file.path.filename().string() + " ";
        CHECK_FALSE(file.message.empty());
    }
    CHECK(names == "a.txt b.txt e.jsonl findes-ikke.txt ");
}

TEST_CASE("text that is no minutes is named, and is no failure", "[indexing][paths]") {
    const Corpus corpus;
    corpus.write("brev.txt", "Kære alle\n\nTak for sidst.\n");
    const PublishReport report = corpus.index();
    CHECK_FALSE(report.published);
    CHECK(failed(report).empty());
    REQUIRE(report.reports.size() == 1);
    CHECK(report.reports[0].path.filename() == "brev.txt");
}

TEST_CASE("a file that can no longer be read keeps its items", "[indexing][paths]") {
    const Corpus corpus;
    corpus.write("a.txt", sample_text("14. marts 2024", {{"Akutpladser", "Godkendt."}}));
    static_cast<void>(corpus.index());
    corpus.write("a.txt", "");
    const PublishReport report = corpus.index();
    CHECK_FALSE(report.published);
    CHECK(failed(report).size() == 1);
    CHECK(corpus.count("akutpladser") == 1);
}

TEST_CASE("pruning removes what came from files that are gone from the folder", "[indexing][prune]") {
    const Corpus corpus;
    const TemporaryFolder elsewhere;
    corpus.write("a.txt", sample_text("14. marts 2024", {{"Akutpladser", "Godkendt."}}));
    corpus.write("b.txt", sample_text("5. april 2024", {{"Tandpleje", "Godkendt."}}));
    static_cast<void>(corpus.index());
    {
        const std::vector<fs::path> other{
            elsewhere.write("c.txt", sample_text("6. april 2024", {{"Transport", "Godkendt."}}))};
        Indexer indexer(corpus.index_folder.path());
        indexer.add_paths(other);
        static_cast<void>(indexer.publish());
        fs::remove(other.front());
    }
    corpus.remove("a.txt");
    CHECK(corpus.index().files_pruned == 0);
    CHECK(corpus.count("akutpladser") == 1);
    const PublishReport report = corpus.index(pruning());
    CHECK(report.files_pruned == 1);
    CHECK(report.items_removed == 1);
    CHECK(corpus.count("akutpladser") == 0);
    CHECK(corpus.count("transport") == 1); // gone, but from elsewhere
    CHECK_FALSE(corpus.index(pruning()).published);
}

TEST_CASE("the agenda comes back when the minutes that replaced it go", "[indexing][prune]") {
    const Corpus corpus;
    corpus.write("a-dagsorden.txt", sample_text("14. marts 2024", {{"Forslag", "."}}, "Dagsorden"));
    corpus.write("b-referat.txt", sample_text("14. marts 2024", {{"Vedtagelse", "Godkendt."}}));
    static_cast<void>(corpus.index());
    CHECK(corpus.count("titel:vedtagelse") == 1);
    CHECK(corpus.count("titel:forslag") == 0);
    corpus.remove("b-referat.txt");
    const PublishReport report = corpus.index(pruning());
    CHECK(report.items_total == 1);
    CHECK(corpus.count("titel:forslag") == 1);
}

TEST_CASE("JSON Lines feed an index, meetings in any order", "[indexing][jsonl]") {
    const Corpus corpus;
    const std::string one = to_json(sample_item(1, "Akutpladser")) + "\n";
    const std::string two = to_json(sample_item(2, "Transport")) + "\n";
    const std::string other = to_json(sample_item(1, "Tandpleje", "2024-05-01")) + "\n";
    corpus.write("feed.jsonl", one + other + "ikke json\n" + two);
    const PublishReport report = corpus.index();
    CHECK(report.items_total == 3);
    REQUIRE(failed(report).size() == 1);
    CHECK(failed(report)[0].line == 3);
    const PublishReport again = corpus.index();
    CHECK(again.files_unchanged == 1);
    CHECK_FALSE(again.published);
    REQUIRE(failed(again).size() == 1); // what is missing still is
    CHECK_THAT(failed(again)[0].message, Catch::Matchers::ContainsSubstring("could not be read"));
    corpus.write("feed.jsonl", one + other);
    CHECK(corpus.index().items_total == 2);
    CHECK(corpus.count("transport") == 0);
    const PublishReport mended = corpus.index();
    CHECK(mended.files_unchanged == 1);
    CHECK(failed(mended).empty());
}

TEST_CASE("the result does not depend on the number of threads", "[indexing][threads]") {
    const Corpus corpus;
    for (int month = 1; month <= 12; ++month) {
        const std::string name = "referat-" + std::to_string(month);
        const std::string date = "3-" + std::to_string(month) + "-2024";
        std::string plan; // so long that the items of one batch, of the least size, are not all
        for (int place = 0; place < 350; ++place) {
            plan += "Plads " + std::to_string(place * month) + " flyttes til afsnit " + std::to_string(place) + ". ";
        }
        corpus.write(name + ".txt",
                     sample_text(date, {{"Akutpladser " + name, plan}, {"Transport", "Udsat i måned."}}));
    }
    struct Row {
        unsigned threads;
        std::size_t memory_bytes;
    };
    constexpr std::size_t plenty = std::size_t{512} << 20;
    constexpr std::size_t little = 1; // runs are put aside in a file
    std::vector<std::string> manifests;
    for (const Row row : {Row{1, plenty}, Row{3, plenty}, Row{8, plenty}, Row{1, little}, Row{3, little}}) {
        const TemporaryFolder folder;
        IndexOptions options;
        options.threads = row.threads;
        options.memory_bytes = row.memory_bytes;
        options.builder = IndexOptions::Builder::Streaming;
        Indexer indexer(folder.path(), options);
        const std::vector<fs::path> paths{corpus.files.path()};
        indexer.add_paths(paths);
        CHECK(indexer.publish().items_total == 24);
        std::ifstream file(folder.path() / "generation-000001/manifest.json");
        std::ostringstream content;
        content << file.rdbuf();
        CHECK_THAT(content.str(), Catch::Matchers::ContainsSubstring("\"iamglass\""));
        CHECK_THAT(content.str(), Catch::Matchers::ContainsSubstring("\"fingerprint\""));
        manifests.push_back(content.str());
        CAPTURE(row.threads, row.memory_bytes);
        CHECK(manifests.back() == manifests.front());
    }
}

TEST_CASE("the answers do not depend on the builder", "[indexing][builder]") {
    const Corpus corpus;
    corpus.write("a.txt", sample_text("14. marts 2024", {{"Akutpladser", "Godkendt."}, {"Transport", "Udsat."}}));
    corpus.write("b.txt", sample_text("5. april 2024", {{"Transport af prøver", "Godkendt."}}));
    corpus.write("c.txt", sample_text("14. marts 2024", {{"Akutpladser", "Afvist."}, {"Transport", "Godkendt."}}));
    using Builder = IndexOptions::Builder;
    std::vector<std::string> answers;
    for (const Builder builder : {Builder::Automatic, Builder::Streaming, Builder::Portable}) {
        const TemporaryFolder folder;
        IndexOptions options;
        options.builder = builder;
        Indexer indexer(folder.path(), options);
        const std::vector<fs::path> paths{corpus.files.path()};
        indexer.add_paths(paths);
        const PublishReport report = indexer.publish();
        CHECK(report.items_total == 3);
        CHECK(report.items_removed == 2); // of a.txt: c.txt tells of the same meeting
        std::string lines;
        for (const char* query : {"transport", "godkendt", "titel:akutpladser", "\"transport af prøver\""}) {
            for (const referat::Hit& hit : Searcher(folder.path()).search(Query::parse(query)).hits) {
                lines += hit.item.id + " " + std::to_string(hit.score) + " " + hit.item.beslutning + "\n";
            }
            lines += "\n";
        }
        CHECK(std::ranges::count(lines, '\n') == 10);
        answers.push_back(lines);
        CHECK(answers.back() == answers.front());
    }
}
