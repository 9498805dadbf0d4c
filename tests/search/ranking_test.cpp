// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/searcher.hpp>

#include <set>
#include <string>
#include <tuple>
#include <vector>

using referat::AgendaItem;
using referat::Query;
using referat::Searcher;

namespace {

const std::string filler = "Klyngen gennemgik sagen, og der blev spurgt til tidsplanen og de næste skridt i arbejdet. ";

AgendaItem with_text(int punkt, const std::string& titel, const std::string& text, const std::string& decision = "") {
    AgendaItem item = sample_item(punkt, titel);
    item.sagsfremstilling = filler + text + " " + filler;
    item.beslutning = decision;
    return item;
}

/// Numbers of the items found, best first.
std::vector<int> found(const std::vector<AgendaItem>& items, const std::string& query) {
    const TemporaryFolder folder;
    publish(folder.path(), {sample_minutes(items)});
    std::vector<int> numbers;
    for (const referat::Hit& hit : Searcher(folder.path()).search(Query::parse(query)).hits) {
        numbers.push_back(hit.item.punkt);
    }
    return numbers;
}

} // namespace

TEST_CASE("better answers come first", "[search][ranking]") {
    using Row = std::tuple<std::string, std::string, std::vector<AgendaItem>, std::vector<int>>;
    const std::vector<Row> rows{
        {"the title beats the body",
         "akutpladser",
         {with_text(1, "Orientering", "Der oprettes akutpladser."), with_text(2, "Akutpladser", "Der oprettes flere.")},
         {2, 1}},
        {"the decision beats the body",
         "akutpladser",
         {with_text(1, "Orientering", "Der oprettes akutpladser.", "Godkendt."),
          with_text(2, "Orientering", "Der oprettes noget.", "Godkendt akutpladser.")},
         {2, 1}},
        {"the word as written beats another form of it",
         "kommuner",
         {with_text(1, "Samarbejde", "Kommunerne deltager."), with_text(2, "Samarbejde", "Alle kommuner deltager.")},
         {2, 1}},
        {"another form is found too", "kommuner", {with_text(1, "Samarbejde", "Kommunerne deltager.")}, {1}},
        {"two words beat one",
         "rekruttering fastholdelse",
         {with_text(1, "Status", "rekruttering rekruttering rekruttering"),
          with_text(2, "Status", "rekruttering og fastholdelse")},
         {2, 1}},
        {"a rare word counts more than a common one",
         "tidsplanen tandpleje",
         {with_text(1, "Status", "tidsplanen tidsplanen"), with_text(2, "Status", "tandpleje"),
          with_text(3, "Status", "intet")},
         {2, 1, 3}},
        {"a long case is not a worse answer",
         "tandpleje",
         {with_text(1, "Status", "tandpleje"),
          with_text(2, "Status", "tandpleje og tandpleje og " + filler + filler + filler + "tandpleje")},
         {2, 1}},
    };
    for (const auto& [name, query, items, expected] : rows) {
        CAPTURE(name);
        CHECK(found(items, query) == expected);
    }
}

TEST_CASE("phrases stay inside a section", "[search][phrase]") {
    AgendaItem item = sample_item(1, "Mental");
    item.indledning = "trivsel";
    item.bilag = {"Notat om børn", "unge og familier"};
    item.beslutning = "Mental trivsel drøftes.";
    CHECK(found({item}, "\"mental trivsel\"") == std::vector<int>{1});
    CHECK(found({item}, "\"trivsel drøftes\"") == std::vector<int>{1});
    CHECK(found({item}, "titel:\"mental trivsel\"").empty());
    CHECK(found({item}, "\"børn unge\"").empty());
    item.beslutning.clear();
    CHECK(found({item}, "\"mental trivsel\"").empty());
}

TEST_CASE("nearness ranks the best two hundred, and pages join", "[search][ranking][nearness]") {
    constexpr int item_count = 260;
    std::vector<AgendaItem> items;
    for (int number = 1; number <= item_count; ++number) {
        const bool is_near = number == 150 || number == 99; // by id as text, the 150 is among the first and the 99 last
        items.push_back(with_text(number, "Status",
                                  is_near ? "pulje budget og så meget andet med i det hele"
                                          : "pulje og så meget andet med i det hele budget"));
    }
    const TemporaryFolder folder;
    publish(folder.path(), {sample_minutes(items)});
    const Searcher searcher(folder.path());
    referat::SearchOptions options;
    options.limit = 50;
    std::vector<int> numbers;
    double last_score = 1e9;
    for (options.offset = 0; options.offset < 300; options.offset += options.limit) {
        const referat::SearchResult page = searcher.search(Query::parse("pulje budget"), options);
        CHECK(page.total == item_count);
        for (const referat::Hit& hit : page.hits) {
            numbers.push_back(hit.item.punkt);
            CHECK(hit.score <= last_score);
            last_score = hit.score;
        }
    }
    REQUIRE(numbers.size() == item_count);
    CHECK(numbers.front() == 150);
    CHECK(numbers.back() == 99);
    CHECK(std::set<int>(numbers.begin(), numbers.end()).size() == item_count);

    options = {};
    options.limit = 1;
    const double best = searcher.search(Query::parse("pulje budget"), options).hits.at(0).score;
    options.sort = referat::SortOrder::Agenda;
    options.offset = 149;
    const referat::Hit by_agenda = searcher.search(Query::parse("pulje budget"), options).hits.at(0);
    CHECK(by_agenda.item.punkt == 150);
    CHECK(by_agenda.score == best);
}
