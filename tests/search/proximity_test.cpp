// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/searcher.hpp>

#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using referat::AgendaItem;
using referat::Query;
using referat::Searcher;
using referat::SearchResult;

namespace {

AgendaItem tower_item() {
    AgendaItem item = sample_item(1, "Tilsyn med vandtårnet", "2024-03-14", "Byråd Lund");
    item.sagsfremstilling = "Vandtårnet i Nørrelund er utæt. Klyngens læger og almene praksisser hører intet. "
                            "Tårnet skal males af en maler fra Nørrelund.";
    item.beslutning = "Budgettet for 2024 godkendes ikke. Maleren fra Nørrelund kommer tirsdag.";
    item.bilag = {"Notat om tårnet", "Kort over lunden"};
    item.fravaerende = {"Karen Vandborg", "Bo Friis"};
    return item;
}

SearchResult search(const std::string& query) {
    const TemporaryFolder folder;
    publish(folder.path(), {sample_minutes({tower_item()})});
    return Searcher(folder.path()).search(Query::parse(query, referat::QueryMode::Strict));
}

/// The passage with its matches in brackets; "" if nothing is found.
std::string marked(const std::string& query) {
    const SearchResult result = search(query);
    if (result.hits.empty()) {
        return "";
    }
    const referat::Snippet& snippet = result.hits.front().snippet;
    std::string text = snippet.text;
    for (auto match = snippet.matches.rbegin(); match != snippet.matches.rend(); ++match) {
        text.insert(match->end, "]");
        text.insert(match->begin, "[");
    }
    return text;
}

} // namespace

TEST_CASE("words near each other are found in any inflection, within one section", "[search][near]") {
    const std::vector<std::pair<std::string, bool>> rows{
        {"klynge NÆR/1 læge", true},
        {"læge NÆR/1 klynge", true},
        {"læge FØR/1 klynge", false},
        {"klynge FØR/1 læge", true},
        {"klynge NÆR/2 almen", false},
        {"klynge NÆR/3 almen", true},
        {"klynge FØR/1 læge FØR/2 almen FØR/1 praksis", true},
        {"klynge FØR/1 læge FØR/2 almen FØR/1 høre", false},
        {"nørrelund NÆR/50 budget", true},
        {"vandtårn NÆR/50 budget", false}, // the title, the case and the decision are sections
        {"notat NÆR/50 kort", false},      // so are the attachments
        {"notat FØR/2 tårn", true},
        {"karen NÆR/2 vandborg", false}, // persons are found by their field only
        {"fravaerende:(karen NÆR/2 vandborg)", true},
        {"fravaerende:(vandborg NÆR/9 friis)", false},
        {"beslutning:(maler FØR/2 nørrelund)", true},
        {"titel:(maler FØR/2 nørrelund)", false},
        {"beslutning:maler NÆR/3 nørrelund", true},
        {"sagsfremstilling:maler NÆR/3 komme", false},
        {"2024 NÆR/1 godkende", true},
        {"\"for 2024\" FØR/1 godkende", true},
        {"\"for 2024\" FØR/1 (afvise ELLER godkende)", true},
        {"tårn NÆR/3 tårn", false}, // two of them are asked for
        {"nørrelund NÆR/30 nørrelund", true},
        {"udvalg:(lund NÆR/1 byråd)", true},
        {"byråd FØR/1 lund", true},
        {"titel:\"tilsyn med vandtårnet\"", true},
        {"beslutning:\"fra nørrelund\"", true},
        {"sagsfremstilling:\"fra nørrelund\"", true},
        {"titel:\"fra nørrelund\"", false},
        {"beslutning:\"maler fra\"", false},   // of the case
        {"beslutning:\"i nørrelund\"", false}, // the decision has one of the words
        {"bilag:\"om tårnet\"", true},
        {"bilag:\"tårnet kort\"", false},
        {"bilag:\"over lunden\"", true},
        {"beslutning:(\"fra nørrelund\" FØR/1 komme)", true},
        {"beslutning:(maler* FØR/1 \"fra nørrelund\")", true},
        {"sagsfremstilling:(\"fra nørrelund\" FØR/1 komme)", false},
        {"beslutning:(\"for 2024\" FØR/2 ikke)", true},
        {"beslutning:(2024 NÆR/1 godkende*)", true},
        {"sagsfremstilling:(2024 NÆR/1 godkende*)", false},
        {"nørrelund -beslutning:\"fra nørrelund\"", false},
        {"nørrelund -beslutning:\"i nørrelund\"", true},
        {"\"byråd lund\"", true},
        {"*tårn FØR/2 nørre*", true},
        {"-(klynge NÆR/1 læge)", false},
        {"nørrelund -(klynge FØR/1 almen)", true},
    };
    for (const auto& [query, found] : rows) {
        CAPTURE(query);
        CHECK((search(query).total == 1) == found);
    }
}

TEST_CASE("a word that an item begins with twice stands there twice", "[search][near]") {
    AgendaItem item = sample_item(1, "Tilsyn", "2024-03-14", "Lund lund");
    const TemporaryFolder folder;
    publish(folder.path(), {sample_minutes({item})});
    const Searcher searcher(folder.path());
    for (const std::string query : {"lund NÆR/1 lund", "\"lund lund\"", "udvalg:(lund NÆR/1 lund)"}) {
        CAPTURE(query);
        CHECK(searcher.search(Query::parse(query)).total == 1);
    }
}

TEST_CASE("any pieces of the language can be searched for", "[search][near][property]") {
    const std::vector<std::string_view> pieces{"tårn ",
                                               "nørrelund ",
                                               "klynge ",
                                               "\"i nørrelund\" ",
                                               "lund* ",
                                               "*lund ",
                                               "*år* ",
                                               "NÆR/3 ",
                                               "FØR/2 ",
                                               "NÆR ",
                                               "OG ",
                                               "ELLER ",
                                               "IKKE ",
                                               "+",
                                               "-",
                                               "(",
                                               ") ",
                                               "titel:",
                                               "fravaerende:",
                                               "udvalg:",
                                               "sagsnr:2* ",
                                               "kluster:ve* ",
                                               "punkt:1 ",
                                               "dato:2024-K1 ",
                                               "dato:seneste ",
                                               "? ",
                                               "21/300 ",
                                               "plo-læger "};
    const TemporaryFolder folder;
    publish(folder.path(), {sample_minutes({tower_item()})});
    const Searcher searcher(folder.path());
    std::mt19937 random(20250612);
    for (int round = 0; round < 400; ++round) {
        std::string text;
        for (std::size_t left = random() % 16; left > 0; --left) {
            text += pieces[random() % pieces.size()];
        }
        CAPTURE(text);
        const Query query = Query::parse(text);
        const SearchResult result = searcher.search(query);
        CHECK(result.total <= 1);
        CHECK(result.hits.size() == result.total);
        CHECK_FALSE(searcher.explain(query).engine_query.empty());
    }
}

TEST_CASE("words are marked where they stand near each other, and not elsewhere", "[search][near][snippet]") {
    CHECK(marked("maler FØR/2 nørrelund") ==
          "Budgettet for 2024 godkendes ikke. [Maleren] fra [Nørrelund] kommer tirsdag.");
    CHECK(marked("sagsfremstilling:(maler FØR/2 nørrelund)") ==
          "Vandtårnet i Nørrelund er utæt. Klyngens læger og almene praksisser hører intet. "
          "Tårnet skal males af en [maler] fra [Nørrelund].");
    CHECK(marked("\"budgettet for\" NÆR/3 godkende") ==
          "[Budgettet for] 2024 [godkendes] ikke. Maleren fra Nørrelund kommer tirsdag.");
    CHECK(marked("beslutning:\"fra nørrelund\"") ==
          "Budgettet for 2024 godkendes ikke. Maleren [fra Nørrelund] kommer tirsdag.");
    CHECK(marked("sagsfremstilling:(\"fra nørrelund\" NÆR/9 male)") ==
          "Vandtårnet i Nørrelund er utæt. Klyngens læger og almene praksisser hører intet. "
          "Tårnet skal [males] af en [maler] [fra Nørrelund].");
    CHECK(marked("fravaerende:(karen FØR/1 vandb*)") == "[Karen] [Vandborg]; Bo Friis");
}

TEST_CASE("what a star stands for is marked", "[search][truncation][snippet]") {
    CHECK(marked("beslutning:budg*") == "[Budgettet] for 2024 godkendes ikke. Maleren fra Nørrelund kommer tirsdag.");
    CHECK(marked("*lund*") == "Budgettet for 2024 godkendes ikke. Maleren fra [Nørrelund] kommer tirsdag.");
    CHECK(marked("bilag:*lunden") == "Notat om tårnet; Kort over [lunden]");
    CHECK(marked("titel:*tårn") == "Tilsyn med [vandtårnet]");
}

TEST_CASE("words with a star end a compound, or a word as written", "[search][truncation]") {
    const std::vector<std::pair<std::string, bool>> rows{
        {"*tårn", true},       {"*tårnet", true},       {"*dtårne", false},
        {"vandtår*", true},    {"vandtårnets*", false}, {"titel:tils*", true},
        {"titel:nør*", false}, {"vandb*", false},       {"fravaerende:vandb*", true},
        {"udvalg:by*", true},  {"*vandtårn*", true},    {"vand* OG *maler", true},
    };
    for (const auto& [query, found] : rows) {
        CAPTURE(query);
        CHECK((search(query).total == 1) == found);
    }
}

TEST_CASE("a star that stands for too many words finds the most frequent, and says so", "[search][truncation]") {
    std::vector<AgendaItem> items;
    std::string rare;
    for (int number = 0; number < 1200; ++number) {
        rare += "zq" + std::to_string(10'000 + number) + "x ";
    }
    for (int number = 1; number <= 3; ++number) {
        items.push_back(sample_item(number, "Punkt"));
        items.back().sagsfremstilling = number == 1 ? rare : "zq99999x";
    }
    const TemporaryFolder folder;
    publish(folder.path(), {sample_minutes(items)});
    const Searcher searcher(folder.path());
    for (const std::string query : {"+zq*", "+*zq*", "titel:punkt OG zq*"}) {
        CAPTURE(query);
        const SearchResult result = searcher.search(Query::parse(query));
        CHECK(result.total == 3);
        REQUIRE(result.truncations.size() == 1);
        CHECK(result.truncations.front().words == 1201);
        CHECK(result.truncations.front().searched == 1000);
        CHECK(searcher.explain(Query::parse(query)).truncations == result.truncations);
    }
    CHECK(searcher.search(Query::parse("zq1011*")).truncations.empty());
}

TEST_CASE("a searcher that moves on knows the new words", "[search][truncation]") {
    const TemporaryFolder folder;
    publish(folder.path(), {sample_minutes({sample_item(1, "Vandtårnet")})});
    Searcher searcher(folder.path());
    CHECK(searcher.search(Query::parse("*broen")).total == 0);
    publish(folder.path(), {sample_minutes({sample_item(1, "Gangbroen", "2024-04-11")}, "april.txt")});
    REQUIRE(searcher.reopen());
    CHECK(searcher.search(Query::parse("*broen")).total == 1);
}
