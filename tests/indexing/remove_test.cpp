// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/corpus.hpp"
#include "support/sample_items.hpp"

#include <referat/check.hpp>
#include <referat/error.hpp>
#include <referat/searcher.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>

namespace fs = std::filesystem;
using referat::Indexer;
using referat::MinutesKind;
using referat::PublishReport;
using referat::Query;
using referat::Searcher;

namespace {

const std::string march = "sundhedsklynge-vestoe/2024-03-14";
const std::string april = "sundhedsklynge-vestoe/2024-04-05";

bool is_whole(const fs::path& index) {
    return referat::check_index(index).faults.empty();
}

bool tells_that_it_is_still_there(const PublishReport& report, const std::string& name) {
    return std::ranges::any_of(report.reports, [&](const referat::FileReport& file) {
        return !file.failed && file.path.filename() == name && file.message.find("still there") != std::string::npos;
    });
}

} // namespace

TEST_CASE("a removed meeting is found and counted no more", "[indexing][remove]") {
    const Corpus corpus;
    corpus.write("a.txt", sample_text("14. marts 2024", {{"Akutpladser", "Godkendt."}, {"Transport", "Udsat."}}));
    corpus.write("b.txt", sample_text("5. april 2024", {{"Tandpleje", "Godkendt."}}));
    corpus.index();

    Indexer indexer(corpus.index_folder.path());
    CHECK(indexer.remove_meeting("sundhedsklynge-vestoe/2024-03-15") == std::nullopt);
    CHECK(indexer.remove_meeting(march + "/1") == std::nullopt);
    CHECK_FALSE(indexer.has_meeting(march + "/1"));
    CHECK(indexer.has_meeting(march));
    CHECK(indexer.remove_meeting(march) == 2);
    CHECK(indexer.remove_meeting(march) == std::nullopt);
    CHECK(corpus.count("akutpladser") == 1); // not before it is published
    const PublishReport report = indexer.publish();
    CHECK(report.items_removed == 2);
    CHECK(report.items_total == 1);
    CHECK(tells_that_it_is_still_there(report, "a.txt"));

    const Searcher searcher(corpus.index_folder.path());
    CHECK(searcher.search(Query::parse("akutpladser")).total == 0);
    referat::SearchOptions options;
    options.facets = {referat::Facet::Udfald};
    const referat::SearchResult all = searcher.search(Query(), options);
    CHECK(all.total == 1);
    REQUIRE(all.facets.size() == 1);
    REQUIRE(all.facets.front().values.size() == 1);
    CHECK(all.facets.front().values.front().count == 1);
    CHECK(searcher.status().meetings == 1);
    CHECK(is_whole(corpus.index_folder.path()));
}

TEST_CASE("a removed meeting comes back with its file", "[indexing][remove]") {
    const Corpus corpus;
    corpus.write("a.txt", sample_text("14. marts 2024", {{"Akutpladser", "Godkendt."}}));
    corpus.write("both.txt", sample_text("5. april 2024", {{"Tandpleje", "Godkendt."}}) + "\f" +
                                 sample_text("6. maj 2024", {{"Madordning", "Godkendt."}}));
    corpus.index();
    REQUIRE(corpus.count("") == 3);
    {
        Indexer indexer(corpus.index_folder.path());
        CHECK(indexer.remove_meeting(march) == 1);
        CHECK(indexer.remove_meeting(april) == 1);
        indexer.publish();
    }
    CHECK(corpus.count("") == 1);
    CHECK(corpus.count("madordning") == 1);
    CHECK(is_whole(corpus.index_folder.path()));
    const PublishReport again = corpus.index();
    CHECK(again.files_read == 2);
    CHECK(again.items_added == 2); // of both.txt only what had gone
    CHECK(corpus.count("") == 3);
}

TEST_CASE("a removed source takes with it what it alone told", "[indexing][remove]") {
    const Corpus corpus;
    corpus.write("dagsorden.txt", sample_text("14. marts 2024", {{"Dagsordenspunkt", ""}}, "Dagsorden"));
    corpus.write("referat.txt", sample_text("14. marts 2024", {{"Akutpladser", "Godkendt."}}));
    corpus.index();
    {
        Indexer indexer(corpus.index_folder.path());
        indexer.add(sample_minutes({sample_item(1, "Fra hukommelsen", "2024-06-07")}, "notat"));
        indexer.publish();
    }
    REQUIRE(corpus.count("") == 2);

    Indexer indexer(corpus.index_folder.path());
    CHECK(indexer.remove_source("intet.txt") == std::nullopt);
    CHECK(indexer.remove_source(corpus.files.path() / "referat.txt") == 1);
    CHECK(indexer.remove_source("notat") == 1);
    const PublishReport report = indexer.publish();
    CHECK(report.items_total == 1); // the agenda, which had made way for the minutes
    CHECK(tells_that_it_is_still_there(report, "referat.txt"));
    CHECK(corpus.count("titel:dagsordenspunkt") == 1);
    CHECK(is_whole(corpus.index_folder.path()));
    CHECK(corpus.count("akutpladser") == 0);
}

TEST_CASE("what was removed from a file stays away when the file is read for what waits in it", "[indexing][remove]") {
    const Corpus corpus;
    corpus.write("a-both.txt", sample_text("14. marts 2024", {{"Akutpladser", "Godkendt."}}) + "\f" +
                                   sample_text("5. april 2024", {{"Tandpleje", "Godkendt."}}));
    corpus.write("b.txt", sample_text("5. april 2024", {{"Tandplejen igen", "Godkendt."}}));
    corpus.index();
    REQUIRE(corpus.count("") == 2);
    {
        Indexer indexer(corpus.index_folder.path());
        CHECK(indexer.remove_meeting(march) == 1);
        CHECK(indexer.remove_source("b.txt") == 1); // the meeting of April is read from the other file
        CHECK(indexer.publish().items_total == 1);
    }
    CHECK(corpus.count("tandpleje") == 1);
    CHECK(corpus.count("akutpladser") == 0);
    CHECK(is_whole(corpus.index_folder.path()));
    std::filesystem::remove(corpus.files.path() / "b.txt");
    corpus.index();
    CHECK(corpus.count("akutpladser") == 1); // now the file was asked for
}

TEST_CASE("a source is known by its path in any form, or by a name that no other has", "[indexing][remove]") {
    const Corpus corpus;
    corpus.write("a.txt", sample_text("14. marts 2024", {{"Akutpladser", "Godkendt."}}));
    corpus.write("under/b.txt", sample_text("5. april 2024", {{"Tandpleje", "Godkendt."}}));
    corpus.index();
    const auto remove = [&](const fs::path& name) { return Indexer(corpus.index_folder.path()).remove_source(name); };
    for (const fs::path& name : {corpus.files.path() / "under" / ".." / "a.txt", fs::path("a.txt"),
                                 corpus.files.path() / "under/b.txt", fs::path("under/b.txt")}) {
        CAPTURE(name);
        CHECK(remove(name) == 1);
    }
    CHECK(remove("b.txt") == std::nullopt);
    CHECK(corpus.count("") == 2); // nothing of it was published

    const std::vector<fs::path> paths{corpus.files.path() / "under"}; // from there b.txt is called b.txt
    const TemporaryFolder other;
    static_cast<void>(other.write("b.txt", sample_text("6. maj 2024", {{"Madordning", "Godkendt."}})));
    const TemporaryFolder index;
    Indexer indexer(index.path());
    indexer.add_paths(paths);
    indexer.add_paths(std::vector<fs::path>{other.path()});
    CHECK_THROWS_AS(indexer.remove_source("b.txt"), referat::IndexError);
    CHECK(indexer.remove_source(other.path() / "b.txt") == 1);
    CHECK(indexer.publish().items_total == 1);
}

TEST_CASE("an index may lose all its meetings and get others", "[indexing][remove]") {
    const TemporaryFolder folder;
    publish(folder.path(), {sample_minutes({sample_item(1, "Akutpladser"), sample_item(2, "Transport")})});
    {
        Indexer indexer(folder.path());
        CHECK(indexer.remove_meeting(march) == 2);
        CHECK(indexer.publish().items_total == 0);
    }
    CHECK(Searcher(folder.path()).search(Query::parse("transport")).total == 0);
    CHECK(is_whole(folder.path()));
    publish(folder.path(), {sample_minutes({sample_item(1, "Tandpleje", "2024-04-05")})});
    CHECK(Searcher(folder.path()).search(Query()).total == 1);
}

TEST_CASE("what is removed and added again before publishing is there", "[indexing][remove]") {
    const TemporaryFolder folder;
    publish(folder.path(), {sample_minutes({sample_item(1, "Akutpladser")})});
    Indexer indexer(folder.path());
    CHECK(indexer.remove_meeting(march) == 1);
    indexer.add(sample_minutes({sample_item(1, "Transport")}));
    CHECK(indexer.remove_meeting(march) == 1);
    indexer.add(sample_minutes({sample_item(1, "Tandpleje")}));
    CHECK(indexer.publish().items_total == 1);
    CHECK(Searcher(folder.path()).search(Query::parse("tandpleje")).total == 1);
    CHECK(Searcher(folder.path()).search(Query::parse("akutpladser ELLER transport")).total == 0);
}
