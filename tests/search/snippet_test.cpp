// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.hpp"
#include "support/catch.hpp"
#include "support/random_text.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/searcher.hpp>

#include <string>
#include <tuple>
#include <vector>

using referat::AgendaItem;
using referat::Field;
using referat::Query;
using referat::Searcher;
using referat::SearchOptions;
using referat::Snippet;

namespace {

const std::string filler = "Der var ikke andet at bemærke, og udvalget gik videre til det næste emne på dagsordenen. ";

Snippet snippet_of(const AgendaItem& item, const std::string& query, std::size_t bytes = 240) {
    const TemporaryFolder folder;
    publish(folder.path(), {sample_minutes({item})});
    SearchOptions options;
    options.snippet_bytes = bytes;
    const auto result = Searcher(folder.path()).search(Query::parse(query), options);
    REQUIRE(result.hits.size() == 1);
    return result.hits.front().snippet;
}

/// The text with its matches in brackets.
std::string marked(const Snippet& snippet) {
    std::string text;
    std::size_t at = 0;
    for (const referat::ByteRange& match : snippet.matches) {
        text += snippet.text.substr(at, match.begin - at) + "[" +
                snippet.text.substr(match.begin, match.end - match.begin) + "]";
        at = match.end;
    }
    return text + snippet.text.substr(at);
}

AgendaItem full_item() {
    AgendaItem item = sample_item(1, "Budget for akutpladser");
    item.resume = "Klyngen får et overblik over pladserne.";
    item.sagsfremstilling = filler + filler + "Der er oprettet otte akutpladser i Vestø. " + filler + filler;
    item.beslutning = "Taget til efterretning. Flere akutpladser drøftes til efteråret.";
    item.bilag = {"Notat om økonomi", "Kort over pladser"};
    item.fravaerende = {"Karen Østergård", "Bo Friis"};
    item.sted = "Rådhussalen";
    item.kluster = "Vestø";
    return item;
}

} // namespace

TEST_CASE("the passage is the best one, the decision's first", "[search][snippet]") {
    using Row = std::tuple<std::string, Field, std::string>;
    const auto [query, field, text] = GENERATE(table<std::string, Field, std::string>({
        Row{"akutpladser", Field::Beslutning, "Taget til efterretning. Flere [akutpladser] drøftes til efteråret."},
        Row{"akutpladserne", Field::Beslutning, "Taget til efterretning. Flere [akutpladser] drøftes til efteråret."},
        Row{"\"flere akutpladser\"", Field::Beslutning,
            "Taget til efterretning. [Flere akutpladser] drøftes til efteråret."},
        Row{"overblik", Field::Resume, "Klyngen får et [overblik] over pladserne."},
        Row{"budget", Field::Titel, "[Budget] for akutpladser"},
        Row{"økonomi", Field::Bilag, "Notat om [økonomi]; Kort over pladser"},
        Row{"fravaerende:friis", Field::Fravaerende, "Karen Østergård; Bo [Friis]"},
        Row{"kluster:vestø", Field::Beslutning, "Taget til efterretning. Flere akutpladser drøftes til efteråret."},
        Row{"beslutning:akutpladser", Field::Beslutning,
            "Taget til efterretning. Flere [akutpladser] drøftes til efteråret."},
        Row{"+overblik -findesikke", Field::Resume, "Klyngen får et [overblik] over pladserne."},
    }));
    CAPTURE(query);
    const Snippet snippet = snippet_of(full_item(), query);
    CHECK(snippet.field == field);
    CHECK(marked(snippet) == text);
    CHECK_FALSE(snippet.cut_front);
    CHECK_FALSE(snippet.cut_back);
}

TEST_CASE("a hit shows how the decision begins, unless its passage is of the decision", "[search][snippet]") {
    const TemporaryFolder folder;
    AgendaItem item = full_item();
    item.sources = {{Field::Beslutning, {0, 60}, {7, 9}, {{0, 7}}}};
    AgendaItem undecided = sample_item(2, "Overblik");
    publish(folder.path(), {sample_minutes({item, undecided})});
    const Searcher searcher(folder.path());
    SearchOptions options;
    options.snippet_bytes = 40;
    const auto elsewhere = searcher.search(Query::parse("overblik"), options);
    REQUIRE(elsewhere.hits.size() == 2);
    for (const referat::Hit& hit : elsewhere.hits) {
        const Snippet& decision = hit.decision;
        CHECK(decision.text.empty() == (hit.item.punkt == 2));
        if (hit.item.punkt != 2) {
            CHECK(decision.field == Field::Beslutning);
            CHECK_THAT(decision.text, Catch::Matchers::StartsWith("Taget til efterretning."));
            CHECK(decision.matches.empty());
            CHECK(decision.cut_back);
            CHECK(decision.lines.first == 7);
        }
    }
    CHECK(
        searcher.search(Query::parse("+akutpladser beslutning:efteråret"), options).hits.front().decision.text.empty());
    options.snippets = false;
    CHECK(searcher.search(Query::parse("overblik"), options).hits.front().decision.text.empty());
}

TEST_CASE("a passage from the middle says that it was cut", "[search][snippet]") {
    const Snippet snippet = snippet_of(full_item(), "sagsfremstilling:otte", 80);
    CHECK(snippet.field == Field::Sagsfremstilling);
    CHECK_THAT(marked(snippet), Catch::Matchers::StartsWith("Der er oprettet [otte] akutpladser i Vestø."));
    CHECK(snippet.cut_front);
    CHECK(snippet.cut_back);
}

TEST_CASE("a snippet knows its lines in the source", "[search][snippet]") {
    AgendaItem item = sample_item(1, "Status");
    item.sagsfremstilling = "Første linje om møder.\nAnden linje om økonomi.\nTredje linje om trivsel.";
    const auto second = static_cast<std::uint32_t>(item.sagsfremstilling.find("Anden"));
    const auto third = static_cast<std::uint32_t>(item.sagsfremstilling.find("Tredje"));
    item.sources = {{Field::Sagsfremstilling, {100, 180}, {40, 44}, {{0, 40}, {second, 42}, {third, 44}}}};
    CHECK(snippet_of(item, "trivsel").lines == referat::LineRange{40, 44});
    CHECK(snippet_of(item, "trivsel", 40).lines.last == 44);
    item.sources.clear();
    CHECK(snippet_of(item, "trivsel").lines == referat::LineRange{});
}

TEST_CASE("words of a phrase are marked only where the phrase stands", "[search][snippet]") {
    AgendaItem item = sample_item(1, "Status");
    item.beslutning = "Mental sundhed og trivsel drøftes. Mental trivsel godkendes.";
    CHECK(marked(snippet_of(item, "\"mental trivsel\"")) ==
          "Mental sundhed og trivsel drøftes. [Mental trivsel] godkendes.");
}

TEST_CASE("words of an acronym's long form are marked only near each other", "[search][snippet]") {
    AgendaItem item = sample_item(1, "Status");
    item.beslutning = "Kommunerne og deres landsforening mødes igen til næste år. Kommunen melder sig ind i KL i en "
                      "anden sag, og den "
                      "landsforening, som kommunen nævnte, hører ikke til.";
    CHECK(marked(snippet_of(item, "KL")) == "[Kommunerne] og deres [landsforening] mødes igen til næste år. Kommunen "
                                            "melder sig ind i [KL] i en anden sag, og den "
                                            "[landsforening], som [kommunen] nævnte, hører ikke til.");
    item.beslutning = "Kommunen melder sig ind i KL. En kommune kan melde sig ud af en forening.";
    CHECK(marked(snippet_of(item, "KL")) ==
          "Kommunen melder sig ind i [KL]. En kommune kan melde sig ud af en forening.");
}

TEST_CASE("an item without any section shows its title", "[search][snippet]") {
    const Snippet snippet = snippet_of(sample_item(1, "Eventuelt"), "dato:2024");
    CHECK(snippet.field == Field::Titel);
    CHECK(snippet.text == "Eventuelt");
    CHECK(snippet.matches.empty());
}

TEST_CASE("ranges are sorted, disjoint and on code points in any text", "[search][snippet][property]") {
    RandomText random(23);
    const TemporaryFolder folder;
    std::vector<AgendaItem> items;
    for (int i = 1; i <= 60; ++i) {
        AgendaItem item = sample_item(i, "Punkt fælles");
        item.sagsfremstilling =
            random.utf8(300) + " ældre " + random.utf8(300) + " 21/30117 ældres " + random.utf8(200);
        item.beslutning = i % 2 == 0 ? random.utf8(400) : "";
        item.bilag = {random.utf8(60), "ældre " + random.utf8(60)};
        items.push_back(std::move(item));
    }
    publish(folder.path(), {sample_minutes(items)});
    const Searcher searcher(folder.path());
    SearchOptions options;
    options.limit = 100;
    for (const char* query : {"ældre", "21/30117 a e", "\"ældre\" d", "fælles", "bilag:ældre"}) {
        options.snippet_bytes = 40 + random.below(300);
        const auto result = searcher.search(Query::parse(query), options);
        REQUIRE(result.total == 60);
        for (const referat::Hit& hit : result.hits) {
            const Snippet& snippet = hit.snippet;
            CAPTURE(query, snippet.text);
            CHECK(referat::base::find_invalid_utf8(snippet.text) == std::string::npos);
            CHECK_FALSE(snippet.matches.empty());
            std::size_t end = 0;
            for (const referat::ByteRange& match : snippet.matches) {
                CHECK(match.begin >= end);
                CHECK(match.begin < match.end);
                CHECK(match.end <= snippet.text.size());
                CHECK(referat::base::is_boundary(snippet.text, match.begin));
                CHECK(referat::base::is_boundary(snippet.text, match.end));
                end = match.end;
            }
        }
    }
}
