// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/completeness.hpp"
#include "search/heading_lines.hpp"
#include "support/catch.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/searcher.hpp>

#include <limits>
#include <map>
#include <string>
#include <vector>

using referat::AgendaItem;
using referat::BodyCompleteness;
using referat::ComparedItems;
using referat::ComparedValue;
using referat::Comparison;
using referat::Facet;
using referat::Query;
using referat::Searcher;

namespace {

AgendaItem decided(int punkt, const std::string& dato, const std::string& decision,
                   const std::string& udvalg = "Sundhedsklynge Vestø") {
    AgendaItem item = sample_item(punkt, "Broen", dato, udvalg);
    item.beslutning = decision;
    item.id = udvalg + "/" + dato + "/" + std::to_string(punkt);
    item.kilde = dato + ".txt";
    return item;
}

BodyCompleteness report_of(const std::vector<AgendaItem>& items) {
    referat::search::CompletenessReport report;
    for (const AgendaItem& item : items) {
        report.add(item);
    }
    const std::vector<BodyCompleteness> bodies = report.finish();
    REQUIRE(bodies.size() == 1);
    return bodies.front();
}

/// "2024-01-10 3-4, ..."
std::string gaps(const BodyCompleteness& body) {
    std::string text;
    for (const referat::MissingNumbers& gap : body.missing) {
        text +=
            (text.empty() ? "" : ", ") + gap.dato + " " + std::to_string(gap.first) + "-" + std::to_string(gap.last);
    }
    return text;
}

AgendaItem read(const std::string& section) {
    referat::Text text;
    text.utf8 = "Referat\n\nSundhedsklynge Vestø\n\nDato: 14. marts 2024\n\nPunkt 1: Broen\n\nSagsfremstilling\n" +
                section + "\n\nBeslutning\nGodkendt.\n";
    const referat::Minutes minutes = referat::parse_minutes(text);
    REQUIRE(minutes.items.size() == 1);
    return minutes.items.front();
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("numbers that a meeting leaves out are told", "[search][completeness]") {
    CHECK(gaps(report_of({decided(1, "2024-01-10", "Godkendt."), decided(2, "2024-01-10", "Udsat.")})).empty());
    CHECK(gaps(report_of({decided(1, "2024-01-10", "."), decided(4, "2024-01-10", "."),
                          decided(6, "2024-01-10", ".")})) == "2024-01-10 2-3, 2024-01-10 5-5");
    // numbers go on from meeting to meeting
    CHECK(gaps(report_of({decided(1, "2024-01-10", "."), decided(2, "2024-02-10", "."), decided(3, "2024-03-10", ".")}))
              .empty());
    // most meetings begin with 1
    CHECK(gaps(report_of({decided(1, "2024-01-10", "."), decided(1, "2024-02-10", "."),
                          decided(3, "2024-03-10", ".")})) == "2024-03-10 1-2");
    constexpr int greatest = std::numeric_limits<int>::max();
    CHECK(gaps(report_of({decided(1, "2024-01-10", "."), decided(greatest, "2024-01-10", "."),
                          decided(greatest, "2024-01-10", ".")})) == "2024-01-10 2-" + std::to_string(greatest - 1));
    CHECK(gaps(report_of({decided(2, "2024-01-10", "."), decided(2, "2024-01-10", "."), decided(3, "2024-01-10", ".")}))
              .empty());
}

TEST_CASE("meetings and items without a decision are told apart", "[search][completeness]") {
    const BodyCompleteness body = report_of({
        decided(2, "2024-02-10", "."),
        decided(1, "2024-02-10", "Godkendt."),
        decided(1, "2024-01-10", ""),
        decided(2, "2024-01-10", " . "),
    });
    CHECK(body.meetings == 2);
    CHECK(body.items == 4);
    CHECK(body.first_date == "2024-01-10");
    CHECK(body.last_date == "2024-02-10");
    CHECK(body.items_without_decision == Lines{"Sundhedsklynge Vestø/2024-02-10/2"});
    REQUIRE(body.undecided.size() == 1);
    CHECK(body.undecided.front().dato == "2024-01-10");
    CHECK(body.undecided.front().items == 2);
}

TEST_CASE("spellings of a body are one, and items without a date or body have a place", "[search][completeness]") {
    referat::search::CompletenessReport report;
    report.add(decided(1, "2024-01-10", "Godkendt.", "Ældrerådet"));
    report.add(decided(1, "2024-02-10", "Godkendt.", "ÆLDRERÅDET"));
    report.add(decided(1, "", "Godkendt.", "Bestyrelsen"));
    report.add(decided(1, "", "Godkendt.", ""));
    const std::vector<BodyCompleteness> bodies = report.finish();
    REQUIRE(bodies.size() == 3);
    CHECK(bodies[0].udvalg.empty());
    CHECK(bodies[1].udvalg == "Bestyrelsen");
    CHECK(bodies[1].first_date.empty());
    CHECK(bodies[2].udvalg == "Ældrerådet");
    CHECK(bodies[2].meetings == 2);
}

TEST_CASE("items without a date are of one meeting if they are of one source", "[search][completeness]") {
    const auto undated = [](int punkt, const std::string& kilde, const std::string& decision) {
        AgendaItem item = decided(punkt, "", decision);
        item.kilde = kilde;
        return item;
    };
    const BodyCompleteness body = report_of({undated(1, "a.txt", "Godkendt."), undated(1, "b.txt", ""),
                                             undated(4, "b.txt", ""), undated(2, "a.txt", "Godkendt.")});
    CHECK(body.meetings == 2);
    CHECK(gaps(body) == " 2-3");
    REQUIRE(body.missing.size() == 1);
    CHECK(body.missing.front().kilde == "b.txt");
    REQUIRE(body.undecided.size() == 1);
    CHECK(body.undecided.front().kilde == "b.txt");
    CHECK(body.undecided.front().items == 2);
}

TEST_CASE("lines that look like headings are found, others are text", "[search][completeness]") {
    using referat::search::heading_lines;
    CHECK(heading_lines(read("Broen er rusten.\n\nLovgrundlag\n\nVejloven gælder.")) == Lines{"Lovgrundlag"});
    CHECK(heading_lines(read("Broen er rusten.\n\nHøring:\nNaboerne er hørt.")) == Lines{"Høring:"});
    CHECK(heading_lines(read("Broen er rusten.\n\nDe tre mål lyder:\n- Male\n- Vaske")).empty());
    CHECK(heading_lines(read("Broen er rusten.\nDen males i maj\nog vaskes i juni.")).empty());
    CHECK(heading_lines(read("Broen er rusten.\n\nBroen males.\n\nStien asfalteres.")).empty());
    CHECK(heading_lines(read("Broen er rusten.\n\nLovgrundlag")).empty()); // heads nothing
    CHECK(heading_lines(decided(1, "2024-01-10", "Lovgrundlag")).empty()); // no lines are known
}

TEST_CASE("a comparison counts by value, year and outcome", "[search][comparison]") {
    const TemporaryFolder folder;
    const auto item = [](int punkt, const std::string& dato, const std::string& kluster, Lines udfald) {
        AgendaItem result = sample_item(punkt, "Broen " + kluster, dato, "Klynge " + kluster);
        result.kluster = kluster;
        result.udfald = std::move(udfald);
        return result;
    };
    publish(folder.path(),
            {sample_minutes({item(1, "2023-01-10", "Vestø", {"godkendt"}), item(2, "2023-01-10", "Vestø", {})}),
             sample_minutes({item(1, "2024-01-10", "Vestø", {"drøftet", "godkendt"})}),
             sample_minutes({item(1, "2024-05-10", "Åby", {"afvist"}), item(2, "2024-05-10", "", {"afvist"})})});
    const Searcher searcher(folder.path());
    const Comparison comparison = searcher.compare(Query::parse("broen"), Facet::Kluster);
    CHECK(comparison.total == 5);
    CHECK(comparison.outcomes == Lines{"afvist", "drøftet", "godkendt", ""});
    const auto written = [](const ComparedItems& items) {
        std::string text = items.year + " " + std::to_string(items.items) + ":";
        for (const referat::ComparedCount& outcome : items.outcomes) {
            text += " " + std::to_string(outcome.count);
        }
        return text;
    };
    REQUIRE(comparison.values.size() == 3);
    const ComparedValue& west = comparison.values[0];
    CHECK(west.value == "Vestø");
    CHECK(written(west.all) == "* 3: 0 1 2 1");
    REQUIRE(west.years.size() == 2);
    CHECK(written(west.years[0]) == "2023 2: 0 0 1 1");
    CHECK(written(west.years[1]) == "2024 1: 0 1 1 0");
    CHECK(comparison.values[1].value.empty());
    CHECK(comparison.values[2].value == "Åby");
    CHECK(searcher.compare(Query::parse("broen kluster:åby"), Facet::Kluster).total == 1);
    CHECK(searcher.compare(Query::parse("findesikke"), Facet::Kluster).values.empty());
    CHECK(searcher.compare(Query(), Facet::Year).values.size() == 2);
    const Comparison months = searcher.compare(Query(), Facet::Month);
    Lines names;
    for (const ComparedValue& month : months.values) {
        names.push_back(month.value + " " + std::to_string(month.all.items));
        CHECK(month.years.size() == 1);
    }
    CHECK(names == Lines{"2023-01 2", "2024-05 2", "2024-01 1"});
    CHECK(comparison.corrections.empty());
    const Comparison misspelt = searcher.compare(Query::parse("brorn"), Facet::Kluster);
    REQUIRE(misspelt.corrections.size() == 1);
    CHECK(misspelt.corrections.front().from == "brorn");
}

TEST_CASE("a fingerprint changes with the content of an item, not with its file", "[search][fingerprints]") {
    const TemporaryFolder folder;
    const auto fingerprints = [&](const std::string& query) {
        std::map<std::string, std::string> result;
        Searcher(folder.path()).fingerprints(Query::parse(query), [&](const referat::ItemFingerprint& item) {
            result[item.id] = item.fingerprint;
        });
        return result;
    };
    AgendaItem first = sample_item(1, "Broen");
    const AgendaItem second = sample_item(2, "Stien");
    publish(folder.path(), {sample_minutes({first, second}, "a.txt")});
    const auto before = fingerprints("");
    REQUIRE(before.size() == 2);
    CHECK(fingerprints("broen").size() == 1);
    first.lines = {7, 9};
    publish(folder.path(), {sample_minutes({first, second}, "b.txt")});
    CHECK(fingerprints("") == before);
    first.beslutning = "Udsat.";
    publish(folder.path(), {sample_minutes({first, second}, "b.txt")});
    const auto after = fingerprints("");
    REQUIRE(after.size() == 2);
    CHECK(after.begin()->second != before.begin()->second);
    CHECK(after.rbegin()->second == before.rbegin()->second);
}

TEST_CASE("a search can be kept to some items", "[search][ids]") {
    const TemporaryFolder folder;
    publish(folder.path(),
            {sample_minutes({sample_item(1, "Broen"), sample_item(2, "Broen"), sample_item(3, "Stien")})});
    const Searcher searcher(folder.path());
    const auto found = [&](const std::string& query, Lines ids) {
        referat::SearchOptions options;
        options.ids = std::move(ids);
        std::string numbers;
        for (const referat::Hit& hit : searcher.search(Query::parse(query), options).hits) {
            numbers += std::to_string(hit.item.punkt);
        }
        return numbers;
    };
    const std::string meeting = "sundhedsklynge-vestoe/2024-03-14/";
    CHECK(found("broen", {}) == "12");
    CHECK(found("broen", {meeting + "2", meeting + "3"}) == "2");
    CHECK(found("", {meeting + "3", meeting + "1"}) == "13");
    CHECK(found("broen", {"", "findes-ikke"}).empty());
}
