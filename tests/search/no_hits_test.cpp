// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/random_text.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/searcher.hpp>

#include <optional>
#include <string>
#include <tuple>
#include <vector>

using referat::AgendaItem;
using referat::NoHits;
using referat::Query;
using referat::QueryPart;
using referat::Searcher;
using referat::SearchOptions;

namespace {

AgendaItem item(const std::string& kluster, int punkt, const std::string& titel) {
    AgendaItem result = sample_item(punkt, titel, "2024-01-10", "Sundhedsklynge " + kluster);
    result.kluster = kluster;
    return result;
}

class Index {
public:
    Index() {
        publish(folder_.path(),
                {sample_minutes({item("Vestø", 1, "Budget for akutpladser"), item("Vestø", 2, "Budget for rygestop"),
                                 item("Vestø", 3, "Transport mellem øerne")}),
                 sample_minutes({item("Åbyhavn", 1, "Akutpladser og patienter")}, "aaby.txt")});
        searcher_.emplace(folder_.path());
    }

    [[nodiscard]] NoHits help(const std::string& text, const SearchOptions& options = {}) const {
        const Query query = Query::parse(text);
        REQUIRE(searcher_->search(query, options).total == 0);
        return searcher_->diagnose(query, options);
    }

    [[nodiscard]] const Searcher& searcher() const { return *searcher_; }

private:
    TemporaryFolder folder_;
    std::optional<Searcher> searcher_;
};

/// "budget=2 rygeplads=0(ryge=0 plads=0)"
std::string text_of(const std::vector<QueryPart>& parts) {
    std::string text;
    for (const QueryPart& part : parts) {
        text += (text.empty() ? "" : " ") + part.text + "=" + std::to_string(part.items);
        text += part.parts.empty() ? "" : "(" + text_of(part.parts) + ")";
    }
    return text;
}

std::size_t count_all(const std::vector<QueryPart>& parts) {
    std::size_t count = parts.size();
    for (const QueryPart& part : parts) {
        count += count_all(part.parts);
    }
    return count;
}

/// "+a=1 +b&+c=2"
std::string text_of(const std::vector<referat::Omission>& omissions) {
    std::string text;
    for (const referat::Omission& omission : omissions) {
        text += text.empty() ? "" : " ";
        for (std::size_t i = 0; i < omission.texts.size(); ++i) {
            text += (i == 0 ? "" : "&") + omission.texts[i];
        }
        text += "=" + std::to_string(omission.items);
    }
    return text;
}

} // namespace

TEST_CASE("a query without hits is told what its parts find and what to leave out", "[search][no_hits]") {
    using Row = std::tuple<std::string, std::string, std::string>;
    const auto [query, parts, omissions] = GENERATE(table<std::string, std::string, std::string>({
        Row{"+budget +transport", "budget=2 transport=1", "+transport=2 +budget=1"},
        Row{"budget OG transport", "budget=2 transport=1", "transport=2 budget=1"},
        Row{"(budget OG transport) kluster:vestø", "budget=2 transport=1 kluster:vestø=3", "transport=2 budget=1"},
        Row{"budget kluster:åbyhavn", "budget=2 kluster:åbyhavn=1", "kluster:åbyhavn=2 budget=1"},
        Row{"+budget -kluster:vestø", "budget=2", "-kluster:vestø=2"},
        Row{"budget IKKE kluster:vestø", "budget=2", "-kluster:vestø=2"},
        Row{"+budget dato:2019", "budget=2 dato:2019=0", "dato:2019=2"},
        Row{"+budget dato:>=2019 transport dato:<2020", "budget=2 dato:20190101..20191231=0 transport=1",
            "dato:20190101..20191231=2"},
        Row{"+qwrtzpsd +xkcdwvbn +budget", "qwrtzpsd=0 xkcdwvbn=0 budget=2", "+qwrtzpsd&+xkcdwvbn=2"},
        Row{"+budget +transport +patienter", "budget=2 transport=1 patienter=1",
            "+transport&+patienter=2 +budget&+transport=1 +budget&+patienter=1"},
        Row{"qwrtzpsd", "qwrtzpsd=0", ""},
        Row{"titel:qwrtzpsd", "titel:qwrtzpsd=0", ""},
        Row{"\"budget transport\"", "\"budget transport\"=0(budget=2 transport=1)", ""},
        Row{"+(budget ELLER rygestop) +patienter", "budget=2 rygestop=1(ryge=1 stop=1) patienter=1",
            "+patienter=2 +(budget ELLER rygestop)=1"},
    }));
    CAPTURE(query);
    const Index index;
    const NoHits help = index.help(query);
    CHECK(text_of(help.parts) == parts);
    CHECK(text_of(help.omissions) == omissions);
}

TEST_CASE("a compound shows what it was split into", "[search][no_hits]") {
    const Index index;
    CHECK(text_of(index.help("transportpatient dato:2019").parts) ==
          "transportpatient=0(transport=1 patient=1) dato:2019=0");
}

TEST_CASE("what is left after an omission finds as many items as was said", "[search][no_hits]") {
    const Index index;
    const NoHits help = index.help("+budget +transport kluster:åbyhavn");
    // No single one helps here, and no part finds nothing.
    CHECK(text_of(help.omissions) == "+transport&kluster:åbyhavn=2 +budget&+transport=1 +budget&kluster:åbyhavn=1");
    CHECK(index.searcher().search(Query::parse("+budget")).total == 2);
    CHECK(index.searcher().search(Query::parse("kluster:åbyhavn")).total == 1);
}

TEST_CASE("the help counts within what is like an item", "[search][no_hits]") {
    const Index index;
    SearchOptions options;
    options.like = "sundhedsklynge-vestoe/2024-01-10/1";
    const NoHits help = index.help("+transport dato:2024", options);
    CHECK(text_of(help.omissions) == "+transport=2"); // the other budget, the other akutpladser
}

TEST_CASE("any bytes get help, and a long query in bounded time", "[search][no_hits][pathological]") {
    const Index index;
    std::string many;
    std::string phrases;
    std::string nested(2'000, '(');
    for (int i = 0; i < 2'000; ++i) {
        many += "+xkcd" + std::to_string(i) + "q ";
        nested += "+q";
        phrases += "\"budget transport xkcd" + std::to_string(i) + "\" ";
    }
    for (const std::string& text :
         {std::string(), std::string("\xFF\xFE +\xFF"), std::string("\0x", 2), many, nested, phrases,
          std::string("-a -b"), std::string("+\"\" +:"), std::string("dato:seneste +zzz")}) {
        CAPTURE(text.substr(0, 20));
        const NoHits help = index.searcher().diagnose(Query::parse(text));
        CHECK(count_all(help.parts) <= 24);
        for (const referat::Omission& omission : help.omissions) {
            CHECK(omission.items > 0);
            CHECK_FALSE(omission.texts.empty());
        }
    }
}

TEST_CASE("help is true of any query", "[search][no_hits][property]") {
    const Index index;
    RandomText random(41);
    const std::vector<std::string> pieces{"budget", "+transport", "-akutpladser",  "(",       ")",         "OG",
                                          "ELLER",  "IKKE",       "kluster:vestø", "\"a b\"", "dato:2019", "titel:zzq"};
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (std::size_t i = random.below(9); i > 0; --i) {
            text += pieces[random.below(pieces.size())] + " ";
        }
        text += random.below(4) == 0 ? random.utf8(6) : "";
        CAPTURE(text);
        const Query query = Query::parse(text);
        const NoHits help = index.searcher().diagnose(query);
        for (const referat::Omission& omission : help.omissions) {
            CHECK(omission.items > 0);
            CHECK(omission.items <= 4);
        }
        if (index.searcher().search(query).total > 0) {
            for (const QueryPart& part : help.parts) {
                CHECK(part.items <= 4);
            }
        }
    }
}
