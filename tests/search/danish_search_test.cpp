// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/searcher.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

using referat::AgendaItem;
using referat::Correction;
using referat::Query;
using referat::Searcher;
using referat::SearchResult;

namespace {

/// An index with one item for each text, numbered from 1.
class Index {
public:
    explicit Index(const std::vector<std::string>& texts) {
        std::vector<AgendaItem> items;
        for (const std::string& text : texts) {
            items.push_back(sample_item(static_cast<int>(items.size()) + 1, "Status", "2024-03-14", "Byråd"));
            items.back().sagsfremstilling = text;
        }
        publish(folder_.path(), {sample_minutes(items)});
        searcher_.emplace(folder_.path());
    }

    [[nodiscard]] SearchResult search(const std::string& query) const { return searcher_->search(Query::parse(query)); }

    /// Numbers of the items found, best first.
    [[nodiscard]] std::vector<int> found(const std::string& query) const {
        std::vector<int> numbers;
        for (const referat::Hit& hit : search(query).hits) {
            numbers.push_back(hit.item.punkt);
        }
        return numbers;
    }

    [[nodiscard]] std::vector<int> sorted(const std::string& query) const {
        std::vector<int> numbers = found(query);
        std::ranges::sort(numbers);
        return numbers;
    }

    /// The first hit's snippet with its matches in brackets.
    [[nodiscard]] std::string marked(const std::string& query) const {
        const SearchResult result = search(query);
        if (result.hits.empty()) {
            return "";
        }
        const referat::Snippet& snippet = result.hits.front().snippet;
        std::string text = snippet.text;
        for (auto match = snippet.matches.rbegin(); match != snippet.matches.rend(); ++match) {
            text.insert(match->end, "]").insert(match->begin, "[");
        }
        return text;
    }

private:
    TemporaryFolder folder_;
    std::optional<Searcher> searcher_;
};

using Numbers = std::vector<int>;

} // namespace

TEST_CASE("inside a compound only the part that was asked for is marked", "[search][compound][highlight]") {
    using Row = std::tuple<std::string, std::string, std::string>;
    const auto [text, query, expected] = GENERATE(table<std::string, std::string, std::string>({
        Row{"I Sundhedsklyngen drøftes planen.", "klynge", "I Sundheds[klyngen] drøftes planen."},
        Row{"I Sundhedsklyngen drøftes planen.", "sundhed", "I [Sundhed]sklyngen drøftes planen."},
        Row{"I Sundhedsklyngen drøftes planen.", "sundhedsklynger", "I [Sundhedsklyngen] drøftes planen."},
        Row{"Klyngerne og sundhedsklyngerne mødes.", "klynge", "[Klyngerne] og sundheds[klyngerne] mødes."},
        Row{"Styregruppen og en sundhedsstyregruppe.", "gruppe", "Styre[gruppen] og en sundhedsstyre[gruppe]."},
        Row{"Børneområdet fik flere lærere.", "område", "Børne[området] fik flere lærere."},
        Row{"Der arbejdes med patientinddragelse.", "inddragelse af patienter",
            "Der arbejdes med [patientinddragelse]."},
        Row{"Inddragelse af patienter i havnen.", "patientinddragelse", "[Inddragelse] af [patienter] i havnen."},
    }));
    CAPTURE(text, query);
    CHECK(Index({text}).marked(query) == expected);
}

TEST_CASE("the word itself comes before compounds with it", "[search][compound][ranking]") {
    const Index index({"Sundhedsklyngen behandlede sagen om vejen.", "En klynge behandlede sagen om vejen.",
                       "Rådet behandlede sagen om vejen."});
    CHECK(index.found("klynge") == Numbers{2, 1});
    CHECK(index.found("klyngerne") == Numbers{2, 1});
}

TEST_CASE("a compound is found by itself and by all its parts, never by one", "[search][compound]") {
    const Index index({"En havnebænk er malet ved broen.",               // the word
                       "Der er en ny bænk i havnen ved broen.",          // its parts
                       "Havnen ved broen skal fejes.",                   // one part
                       "Bænken ved broen er malet.",                     // the other
                       "En havneplan og en parkbænk er ny ved broen."}); // both, inside other compounds
    CHECK(index.sorted("havnebænke") == Numbers{1, 2, 5});
    CHECK_FALSE(index.search("havnebænke").any_parts);
}

TEST_CASE("a compound comes before items that only have its parts", "[search][compound][ranking]") {
    const Index two({"En havnebænk er malet ved broen.", "Der er en ny bænk i havnen ved broen.",
                     "Havnen ved broen skal fejes.", "Bænken ved broen er malet."});
    CHECK(two.found("havnebænke").front() == 1);
    const Index three({"Ny havnebænkplan ved broen.", "En plan for havnen: hver bænk ved broen males.",
                       "En bænk i havnen, og en plan.", "Rådet så på broen.", "Rådet så på vejen."});
    CHECK(three.found("havnebænkplan").front() == 1);
}

TEST_CASE("a compound that the dictionary lists is not found by parts that stand apart", "[search][compound]") {
    const Index index({"Sygehuset ved broen.", "Et hus for syge ved broen.",
                       "Den syge kom over broen. Rådet så på vejen, planen, skoven og til sidst huset."});
    CHECK(index.sorted("sygehus") == Numbers{1, 2});
    CHECK(index.found("sygehus").front() == 1);
}

TEST_CASE("a field is searched for the open spelling of a compound too", "[search][compound]") {
    const Index index({"Sygehuset ved broen.", "Et hus for syge ved broen."});
    CHECK(index.sorted("sagsfremstilling:sygehus") == index.sorted("sygehus"));
}

TEST_CASE("where nothing has all parts of a compound, items with some are found, and it is said",
          "[search][compound]") {
    const Index index({"Havnen ved broen skal fejes.", "Taget på skuret skal males."});
    const SearchResult result = index.search("havnebænke");
    CHECK(result.any_parts);
    REQUIRE(result.total == 1);
    CHECK(result.hits.front().item.punkt == 1);
    CHECK_FALSE(index.search("findesikkexyz").any_parts);
    CHECK_FALSE(index.search("skuret").any_parts);
}

TEST_CASE("a compound, its open spelling and its explanation find the same", "[search][compound][pair]") {
    const Index index({"Der arbejdes med patientinddragelse i havnen.", "Inddragelse af patienter i havnen.",
                       "Patienter i havnen.", "Inddragelse i havnen."});
    const std::string query =
        GENERATE(as<std::string>{}, "patientinddragelse", "patient inddragelse", "inddragelse af patienter");
    CAPTURE(query);
    CHECK(index.sorted(query) == Numbers{1, 2});
}

TEST_CASE("another word class is found after the word itself", "[search][related]") {
    const Index index({"Rådet fik en drøftelse af vejen.", "Rådet vil drøfte vejen.", "Rådet så på vejen."});
    CHECK(index.found("drøfte") == Numbers{2, 1});
    CHECK(index.found("drøftelser") == Numbers{1, 2});
}

TEST_CASE("what is excluded does not take compounds with it", "[search][compound][exclusion]") {
    const Index index({"En klynge ved havnen.", "Sundhedsklyngen ved havnen.", "Klyngerne ved havnen."});
    CHECK(index.sorted("havnen -klynge") == Numbers{2});
    CHECK(index.sorted("havnen -sundhedsklynge") == Numbers{1, 3});
}

TEST_CASE("what was meant is found and said", "[search][spelling]") {
    const Index index({"En ny bro i Sønderborg.", "Beslutning om parkering.", "Parkering ved Sønderborg havn."});
    using Row = std::tuple<std::string, std::vector<Correction>, Numbers>;
    const std::vector<Row> rows{
        {"sonderborg", {{0, "sonderborg", "sønderborg"}}, {1, 3}},
        {"ny parkerring", {{3, "parkerring", "parkering"}}, {1, 2, 3}},
        {"Soenderborg", {}, {1, 3}},
        {"parkering", {}, {2, 3}},
        {"\"parkerring\"", {}, {}},
        {"qzxwvqzxwv", {}, {}},
    };
    for (const auto& [query, corrections, expected] : rows) {
        CAPTURE(query);
        CHECK(index.search(query).corrections == corrections);
        CHECK(index.sorted(query) == expected);
    }
}

TEST_CASE("corrections are said in an explanation too", "[search][spelling][explain]") {
    const TemporaryFolder folder;
    publish(folder.path(), {sample_minutes({sample_item(1, "Parkering"), sample_item(2, "Parkering igen")})});
    const auto explanation = Searcher(folder.path()).explain(Query::parse("parkerring"));
    CHECK(explanation.corrections == std::vector<Correction>{{0, "parkerring", "parkering"}});
    CHECK_THAT(explanation.term_tree, Catch::Matchers::ContainsSubstring("Zparkering"));
}

TEST_CASE("spellings of a word meet", "[search][letters]") {
    const Index index({"Åbenrå og læger på en idé.", "Aabenraa og laeger paa en ide."});
    for (const char* const query : {"åbenrå", "Aabenraa", "læge", "laegerne", "idé", "ide"}) {
        CAPTURE(query);
        CHECK(index.sorted(query) == Numbers{1, 2});
    }
}

TEST_CASE("suspended hyphens are found by the word that they stand for", "[search][hyphen]") {
    const Index index({"Rådet så på ældre- og sundhedsreformen.", "Rådet så på sundhedsreformen."});
    CHECK(index.found("ældrereform") == Numbers{1});
    CHECK_THAT(index.marked("ældrereform"), Catch::Matchers::StartsWith("Rådet så på [ældre]- og"));
}

TEST_CASE("an acronym and what the minutes say it stands for find each other", "[search][acronym]") {
    const Index index({"Sagen kom fra Kommunalt Lægeligt Udvalg (KLU) i går.", "KLU drøftede sagen.",
                       "Kommunalt Lægeligt Udvalg tog sagen op.", "Rådet så på vejen."});
    const std::string query = GENERATE(as<std::string>{}, "KLU", "klu", "Kommunalt Lægeligt Udvalg");
    CAPTURE(query);
    CHECK(index.sorted(query) == Numbers{1, 2, 3});
}

TEST_CASE("an acronym is not met by some words of what it stands for", "[search][acronym]") {
    const Index index({"Kommunernes Landsforening har skrevet.", "KL har skrevet.", "Kommunen har skrevet.",
                       "Landsforeningen har skrevet. Det mener kommunerne, som i et langt svar til rådet siger nej.",
                       "Svaret kom fra landsforeningen for kommunerne.", "Mødet er kl. 12.50 og KLU kl. 9."});
    CHECK(index.sorted("KL") == Numbers{1, 2, 5});
    CHECK(index.sorted("+KL svar") == Numbers{1, 2, 5});
    CHECK(index.sorted("titel:KL").empty());
    CHECK(index.found("KL").back() == 5);
}

TEST_CASE("a clock time is found by kl., but not by KL", "[search][acronym]") {
    const Index index({"Mødet begynder kl. 12.50 i salen.", "Mødet begynder Kl 12.50 i salen.", "KL har skrevet.",
                       "Mødet begynder klokken 12.50."});
    CHECK(index.sorted("KL") == Numbers{3});
    CHECK(index.sorted("kl") == Numbers{3});
    CHECK(index.sorted("\"kl. 12.50\"") == Numbers{1, 2});
    CHECK(index.sorted("\"begynder kl 12.50 i\"") == Numbers{1, 2});
    CHECK(index.sorted("kl. 12.50") == Numbers{1, 2, 4});
    CHECK(index.sorted("begynder NÆR/2 12.50") == Numbers{1, 2, 4});
}

TEST_CASE("a day is found with and without its year", "[search][date]") {
    const Index index({"Frist er 4. maj 2025.", "Frist er d. 4/5 2023.", "Frist er 4. maj.", "Frist er 5. maj 2025.",
                       "Frist er den 4. og 5. maj 2025."});
    CHECK(index.sorted("4. maj") == Numbers{1, 2, 3, 5});
    CHECK(index.sorted("\"4. maj\"") == Numbers{1, 2, 3, 5});
    CHECK(index.sorted("sagsfremstilling:\"4. maj\"") == Numbers{1, 2, 3, 5});
    CHECK(index.sorted("\"frist er 4. maj\"") == Numbers{1, 3});
    CHECK(index.sorted("frist NÆR/3 (d. 4/5)") == Numbers{1, 2, 3, 5});
    CHECK(index.sorted("4. maj 2025") == Numbers{1, 5});
    CHECK(index.sorted("04-05-2023") == Numbers{2});
    CHECK(index.sorted("4. maj 2024") == Numbers{3});
    CHECK_THAT(index.marked("\"4. maj\" 2025"), Catch::Matchers::ContainsSubstring("[4. maj 2025]"));
}

TEST_CASE("every day of joined dates is found", "[search][date]") {
    const Index index(
        {"Seminar 5.-6. maj 2025, kursus 7. og 8. maj 2025.", "Seminar 6. maj 2025.", "Kursus 7. maj 2024."});
    CHECK(index.sorted("5. maj 2025") == Numbers{1});
    CHECK(index.sorted("\"5. maj\"") == Numbers{1});
    CHECK(index.sorted("6. maj 2025") == Numbers{1, 2});
    CHECK(index.sorted("7. maj 2025") == Numbers{1});
    CHECK(index.sorted("7. maj") == Numbers{1, 3});
    CHECK(index.sorted("\"5.-6. maj 2025\"") == Numbers{1});
    CHECK(index.sorted("\"7. og 8. maj\"") == Numbers{1});
    CHECK(index.sorted("5. og 6. maj 2025") == Numbers{1, 2});
    CHECK(index.sorted("titel:5. og 6. maj 2025").empty());
}

TEST_CASE("a hyphenated word in capitals meets it in small letters", "[search][hyphen]") {
    const Index index({"E-LÆRING FOR ALLE", "Vi taler om elæring.", "Vi taler om e-læring.", "Vi taler om F-ACT."});
    const std::string query = GENERATE(as<std::string>{}, "E-LÆRING", "elæring", "e-læring", "e læring");
    CAPTURE(query);
    CHECK(index.sorted(query) == Numbers{1, 2, 3});
}
