// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/error.hpp>
#include <referat/searcher.hpp>

#include <algorithm>
#include <string>
#include <vector>

using referat::AgendaItem;
using referat::Indexer;
using referat::Minutes;
using referat::MinutesKind;
using referat::PublishReport;
using referat::Query;
using referat::Searcher;

namespace {

/// Titles of all items, by id.
std::string titles(const std::filesystem::path& folder) {
    referat::SearchOptions options;
    options.limit = 100;
    std::string all;
    for (const referat::Hit& hit : Searcher(folder).search(Query(), options).hits) {
        all += hit.item.titel + " ";
    }
    return all;
}

} // namespace

TEST_CASE("the same meeting again replaces all its items", "[indexing][meetings]") {
    const TemporaryFolder folder;
    publish(folder.path(),
            {sample_minutes({sample_item(1, "Valg"), sample_item(2, "Budget"), sample_item(3, "Plan")})});
    const PublishReport report = publish(
        folder.path(), {sample_minutes({sample_item(1, "Formandsvalg"), sample_item(2, "Budget")}, "rettet.txt")});
    CHECK(report.published);
    CHECK(report.generation == 2);
    CHECK(report.items_added == 2);
    CHECK(report.items_removed == 3);
    CHECK(report.items_total == 2);
    CHECK(titles(folder.path()) == "Formandsvalg Budget ");
    CHECK(Searcher(folder.path()).search(Query::parse("plan")).total == 0);
}

TEST_CASE("a meeting without body and date, of a file whose name is no UTF-8, replaces all its items",
          "[indexing][meetings]") {
    const TemporaryFolder folder;
    const std::string kilde = "m\xf8"
                              "de.txt";
    publish(folder.path(), {sample_minutes({sample_item(1, "Valg", "", ""), sample_item(2, "Budget", "", "")}, kilde)});
    const PublishReport report = publish(folder.path(), {sample_minutes({sample_item(1, "Plan", "", "")}, kilde)});
    CHECK(report.items_removed == 2);
    CHECK(titles(folder.path()) == "Plan ");
}

TEST_CASE("another date or another body is another meeting", "[indexing][meetings]") {
    const TemporaryFolder folder;
    const PublishReport report =
        publish(folder.path(), {sample_minutes({sample_item(1, "A", "2024-01-01")}),
                                sample_minutes({sample_item(1, "B", "2024-01-02")}),
                                sample_minutes({sample_item(1, "C", "2024-01-01", "Sundhedsklynge Åbyhavn")})});
    CHECK(report.items_total == 3);
    CHECK(Searcher(folder.path()).status().meetings == 3);
}

TEST_CASE("minutes replace the agenda, an agenda never the minutes", "[indexing][meetings]") {
    const Minutes agenda = sample_minutes({sample_item(1, "Dagsordenspunkt")}, "dagsorden.txt", MinutesKind::Dagsorden);
    const Minutes minutes = sample_minutes({sample_item(1, "Referatpunkt")}, "referat.txt");
    const std::vector<std::vector<std::vector<Minutes>>> rows{
        {{agenda, minutes}}, {{minutes, agenda}}, {{agenda}, {minutes}}, {{minutes}, {agenda}}};
    for (const auto& runs : rows) {
        const TemporaryFolder folder;
        PublishReport report;
        for (const std::vector<Minutes>& run : runs) {
            report = publish(folder.path(), run);
        }
        CHECK(titles(folder.path()) == "Referatpunkt ");
        REQUIRE(report.reports.size() == 1);
        CHECK_FALSE(report.reports[0].failed);
        CHECK(report.reports[0].path == "dagsorden.txt");
    }
}

TEST_CASE("of two minutes of a meeting the later stands and the other is reported", "[indexing][meetings]") {
    const TemporaryFolder folder;
    const PublishReport report = publish(folder.path(), {sample_minutes({sample_item(1, "Første")}, "a.txt"),
                                                         sample_minutes({sample_item(1, "Anden")}, "b.txt")});
    CHECK(titles(folder.path()) == "Anden ");
    REQUIRE(report.reports.size() == 1);
    CHECK(report.reports[0].path == "a.txt");
}

TEST_CASE("minutes without body or date are a meeting by their source", "[indexing][meetings]") {
    const TemporaryFolder folder;
    const auto undated = [](const std::string& titel, const std::string& kilde) {
        return sample_minutes({sample_item(1, titel, "")}, kilde);
    };
    publish(folder.path(), {undated("A", "a.txt"), undated("B", "b.txt"), undated("C", "a.txt")});
    CHECK(Searcher(folder.path()).status().items == 2);
    std::string found = titles(folder.path());
    CHECK((found == "B C " || found == "C B "));
}

TEST_CASE("items of one id get suffixes, and every item keeps an id of its own", "[indexing][meetings]") {
    const TemporaryFolder folder;
    publish(folder.path(),
            {sample_minutes({sample_item(1, "A"), sample_item(1, "B"), sample_item(1, "C"), sample_item(2, "D")})});
    const Searcher searcher(folder.path());
    const std::string id = "sundhedsklynge-vestoe/2024-03-14/1";
    CHECK(searcher.find(id)->titel == "A");
    CHECK(searcher.find(id + "-2")->titel == "B");
    CHECK(searcher.find(id + "-3")->titel == "C");
    AgendaItem foreign = sample_item(1, "E", "2025-01-01");
    foreign.id = id; // another meeting's
    publish(folder.path(), {sample_minutes({foreign})});
    CHECK(Searcher(folder.path()).find(id)->titel == "A");
    CHECK(Searcher(folder.path()).find(id + "-4")->titel == "E");
}

TEST_CASE("adding what is there publishes nothing", "[indexing][meetings]") {
    const TemporaryFolder folder;
    const Minutes minutes = sample_minutes({sample_item(1, "A"), sample_item(1, "B")});
    CHECK(publish(folder.path(), {minutes}).published);
    const PublishReport again = publish(folder.path(), {minutes});
    CHECK_FALSE(again.published);
    CHECK(again.generation == 1);
    CHECK(again.items_total == 2);
    CHECK(again.items_added == 0);
    CHECK_FALSE(publish(folder.path(), {}).published);
}

TEST_CASE("an item with nothing in it is left out and said", "[indexing][meetings]") {
    const TemporaryFolder folder;
    const PublishReport report = publish(folder.path(), {sample_minutes({sample_item(1, ""), sample_item(2, "Valg")})});
    CHECK(report.items_total == 1);
    REQUIRE(report.reports.size() == 1);
    CHECK_THAT(report.reports[0].message, Catch::Matchers::ContainsSubstring("/1"));
}

TEST_CASE("one indexer publishes several times", "[indexing][meetings]") {
    const TemporaryFolder folder;
    Indexer indexer(folder.path());
    indexer.add(sample_minutes({sample_item(1, "A")}));
    CHECK(indexer.publish().generation == 1);
    CHECK_FALSE(indexer.publish().published);
    indexer.add(sample_minutes({sample_item(1, "B", "2024-05-05")}));
    const PublishReport report = indexer.publish();
    CHECK(report.generation == 2);
    CHECK(report.items_added == 1);
    CHECK(titles(folder.path()) == "A B ");
}
