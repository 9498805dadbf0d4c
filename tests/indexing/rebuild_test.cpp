// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/generation.hpp"
#include "indexing/checked_index.hpp"
#include "support/catch.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/check.hpp>
#include <referat/error.hpp>
#include <referat/indexer.hpp>
#include <referat/rebuild.hpp>
#include <referat/searcher.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using referat::Indexer;
using referat::Query;
using referat::RebuildReport;
using referat::Searcher;
using Faults = std::vector<std::string>;

namespace {

/// An index over files, of which the last was indexed later, so that it is a segment of its own.
class IndexOfFiles {
public:
    IndexOfFiles() {
        for (int day = 11; day <= 29; ++day) {
            write(day);
        }
        index();
        write(30);
        index();
    }

    referat::PublishReport index() const {
        Indexer indexer(path());
        indexer.add_paths(std::vector{files_.path()});
        return indexer.publish();
    }

    [[nodiscard]] const fs::path& path() const { return folder_.path(); }
    [[nodiscard]] fs::path file(const std::string& name) const {
        return referat::backend::find_current(path()).path / name;
    }
    [[nodiscard]] std::size_t found(const std::string& query) const {
        return Searcher(path()).search(Query::parse(query)).total;
    }
    [[nodiscard]] fs::path minutes(int day) const { return files_.path() / (std::to_string(day) + ".txt"); }

private:
    void write(int day) const {
        static_cast<void>(files_.write(std::to_string(day) + ".txt",
                                       sample_text(std::to_string(day) + ". maj 2024",
                                                   {{"Akutpladser", "Godkendt."}, {"Transport", "Drøftet."}})));
    }

    TemporaryFolder files_;
    TemporaryFolder folder_;
};

void change_byte(const fs::path& file, std::size_t place) {
    std::string content = read_text(file);
    content[place % content.size()] ^= 0x10;
    write_text(file, content);
}

/// All hits of a query that finds every item, as text.
std::string hits_of(const fs::path& index) {
    referat::SearchOptions options;
    options.limit = 1000;
    options.sort = referat::SortOrder::Agenda;
    std::string all;
    for (const referat::Hit& hit :
         Searcher(index).search(Query::parse("akutpladser transport tandpleje"), options).hits) {
        all += to_json(hit.item, referat::RecordKeys::WithSource) + "\n";
    }
    return all;
}

} // namespace

TEST_CASE("a rebuild loses nothing while the records are whole", "[indexing][rebuild]") {
    for (const char* table : {"termlist", "postlist", "position"}) {
        const FaultyIndex index;
        const std::string before = hits_of(index.path());
        CAPTURE(table);
        for (std::size_t place = 100; place < 8000; place += 500) {
            change_byte(index.generation() / ("segment-1/" + std::string(table) + ".glass"), place);
        }
        REQUIRE(index.faults().size() == 1);
        const RebuildReport report = referat::rebuild_index(index.path());
        CHECK(report.generation == 3);
        CHECK(report.items == 30);
        CHECK(report.items_lost == 0);
        CHECK(report.items_doubtful == 0);
        CHECK(report.lost.empty());
        CHECK_FALSE(report.sources_lost);
        CHECK(index.faults() == Faults{});
        CHECK(hits_of(index.path()) == before);
        CHECK(Searcher(index.path()).status().meetings == 15);
        CHECK(fs::exists(index.generation()));
        static_cast<void>(publish(index.path(), {sample_minutes({sample_item(1, "Plan")})}));
        CHECK_FALSE(fs::exists(index.generation()));
        CHECK(index.faults() == Faults{});
    }
}

TEST_CASE("what a rebuild lost is named and read again from its file", "[indexing][rebuild]") {
    const IndexOfFiles index;
    REQUIRE(referat::backend::find_current(index.path()).manifest.segments.size() == 2);
    write_text(index.file("segment-2/docdata.glass"), "");
    const RebuildReport report = referat::rebuild_index(index.path());
    CHECK(report.items == 38);
    CHECK(report.items_lost == 2);
    REQUIRE(report.lost.size() == 1);
    CHECK(report.lost.front().meeting == "sundhedsklynge-vestoe/2024-05-30");
    CHECK(report.lost.front().source == index.minutes(30));
    CHECK(report.lost.front().items == 2);
    CHECK(faults_of(index.path()) == Faults{});
    CHECK(index.found("transport") == 19);

    const referat::PublishReport again = index.index();
    CHECK(again.files_read == 1);
    CHECK(again.files_unchanged == 19);
    CHECK(again.items_total == 40);
    CHECK(faults_of(index.path()) == Faults{});
}

TEST_CASE("records of a damaged file are kept but read again, wherever the damage is", "[indexing][rebuild]") {
    for (std::size_t place = 0; place < 12; ++place) {
        const IndexOfFiles index;
        const fs::path table = index.file("segment-1/docdata.glass");
        change_byte(table, place * fs::file_size(table) / 12 + 57);
        CAPTURE(place);
        const RebuildReport report = referat::rebuild_index(index.path());
        CHECK(report.items + report.items_lost == 40);
        CHECK(report.items_doubtful == report.items - 2);
        CHECK(faults_of(index.path()) == Faults{});
        const referat::PublishReport again = index.index();
        CHECK(again.files_read == 19);
        CHECK(again.items_total == 40);
        CHECK(index.found("transport") == 20);
        CHECK(faults_of(index.path()) == Faults{});
    }
}

TEST_CASE("of an item that stands twice the newer version is rebuilt, and is doubtful", "[indexing][rebuild]") {
    const FaultyIndex index;
    const std::string before = hits_of(index.path());
    index.edit_manifest([](nlohmann::ordered_json& manifest) { manifest["segments"][0]["hidden"] = {{7, 7}}; });
    const RebuildReport report = referat::rebuild_index(index.path());
    CHECK(report.items == 30);
    CHECK(report.items_lost == 0);
    CHECK(report.items_doubtful == 1);
    CHECK(hits_of(index.path()) == before);
    CHECK(index.faults() == Faults{});
}

TEST_CASE("nothing is read of a database whose version file is damaged", "[indexing][rebuild]") {
    const FaultyIndex index;
    change_byte(index.generation() / "segment-1/iamglass", 48);
    const RebuildReport report = referat::rebuild_index(index.path());
    CHECK(report.items == 2);
    CHECK(report.items_lost == 28);
    CHECK(report.lost.size() == 14);
    CHECK(index.faults() == Faults{});
    CHECK(Searcher(index.path()).status().meetings == 1);
}

TEST_CASE("without its list of sources an index keeps its items until their files are read", "[indexing][rebuild]") {
    const IndexOfFiles index;
    write_text(index.file("sources.jsonl"), "{");
    const RebuildReport report = referat::rebuild_index(index.path());
    CHECK(report.sources_lost);
    CHECK(report.items == 40);
    CHECK(report.items_lost == 0);
    CHECK(faults_of(index.path()) == Faults{});
    const referat::PublishReport again = index.index();
    CHECK(again.files_read == 20);
    CHECK(again.items_total == 40);
    CHECK(Searcher(index.path()).status().sources == 20);
    CHECK(faults_of(index.path()) == Faults{});
}

TEST_CASE("a rebuild of what cannot be rebuilt says so and leaves all as it was", "[indexing][rebuild]") {
    const TemporaryFolder empty;
    CHECK_THROWS_AS(referat::rebuild_index(empty.path()), referat::IndexNotFound);
    CHECK(fs::is_empty(empty.path()));
    const FaultyIndex index;
    CHECK_THROWS_AS(referat::rebuild_index(empty.write("list", "auto " + index.path().string() + "\n")),
                    referat::IndexError);
    {
        const Indexer writer(index.path());
        referat::IndexOptions options;
        options.lock_timeout = std::chrono::milliseconds(0);
        CHECK_THROWS_AS(referat::rebuild_index(index.path(), options), referat::IndexLocked);
    }
    index.edit_manifest([](nlohmann::ordered_json& manifest) { manifest.erase("segments"); });
    CHECK_THROWS_AS(referat::rebuild_index(index.path()), referat::IndexCorrupt);
    CHECK(fs::exists(index.generation()));
    CHECK_FALSE(fs::exists(index.path() / "generation-000003"));
}
