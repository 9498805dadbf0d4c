// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/synonyms.hpp"

#include "support/catch.hpp"
#include "support/random_text.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <map>
#include <sstream>

namespace referat::analysis {
extern const std::string_view danish_stop_words; // from stopwords.txt
}

using referat::InputError;
using referat::query::SynonymMatch;
using referat::query::SynonymPhrase;
using referat::query::Synonyms;
using referat::query::SynonymWord;

namespace {

/// A lexicon of a few words; any other is its own lemma.
std::vector<std::string> lemmas_of(std::string_view word) {
    static const std::map<std::string, std::vector<std::string>, std::less<>> lemmas{
        {"kystnære", {"kystnær"}},   {"kystnært", {"kystnær"}},
        {"udvalget", {"udvalg"}},    {"udvalgs", {"udvalg"}},
        {"lægers", {"læge"}},        {"lægernes", {"læge"}},
        {"musen", {"mus"}},          {"både", {"båd", "både"}},
        {"havnens", {"havn"}},       {"åen", {"å"}},
        {"bådene", {"både", "båd"}}, {"organisationen", {"organisation"}}};
    const auto found = lemmas.find(word);
    return found == lemmas.end() ? std::vector<std::string>{std::string(word)} : found->second;
}

std::vector<SynonymWord> query_words(const std::string& text) {
    std::vector<SynonymWord> words;
    std::istringstream stream(text);
    for (std::string word; stream >> word;) {
        words.push_back({word, lemmas_of(word)});
    }
    return words;
}

std::string joined(const SynonymPhrase& phrase) {
    std::string text;
    for (const std::string& word : phrase) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

/// "number of words: alternatives", separated by " | "; "" for no match.
std::string found(const Synonyms& synonyms, const std::string& query, std::size_t first = 0) {
    const std::optional<SynonymMatch> match = synonyms.find(query_words(query), first);
    if (!match) {
        return {};
    }
    std::string text = std::to_string(match->word_count) + ":";
    for (const SynonymPhrase& phrase : match->alternatives) {
        text += (&phrase == &match->alternatives.front() ? " " : " | ") + joined(phrase);
    }
    return text;
}

struct Row {
    std::string table;
    std::string query;
    std::string expected;
};

void check_row(const Row& row) {
    CAPTURE(row.table, row.query);
    CHECK(found(Synonyms(row.table, "ord.txt", lemmas_of), row.query) == row.expected);
}

} // namespace

TEST_CASE("an alternative has the others of its group", "[query][synonyms]") {
    const std::string table = "# fiktive\n"
                              "KU = Kystnært Udvalg = Kystudvalget # fra 2022\r\n"
                              "\n"
                              "ØLO = Øernes Lægers Organisation\n";
    check_row(GENERATE_COPY(
        Row{table, "ku", "1: kystnært udvalg | kystudvalget"}, Row{table, "kystnært udvalg", "2: ku | kystudvalget"},
        Row{table, "kystudvalget i maj", "1: ku | kystnært udvalg"},
        Row{table, "kystnære udvalgs", "2: ku | kystudvalget"}, Row{table, "øernes lægernes organisationen", "3: ølo"},
        Row{table, "øernes lægers", ""}, Row{table, "kystnært", ""}, Row{table, "udvalget", ""},
        Row{table, "fiktive", ""}, Row{table, "", ""}, Row{"", "ku", ""}, Row{"# nothing\n\n", "ku", ""}));
}

TEST_CASE("a one-way row is found from its left side", "[query][synonyms]") {
    check_row(GENERATE(Row{"båd > skib", "båd", "1: skib"}, Row{"båd > skib", "både", "1: skib"},
                       Row{"båd > skib", "skib", ""}, Row{"båd > skib\nskib = fartøj", "skib", "1: fartøj"},
                       Row{"stor båd > skib af linjen", "stor båd", "2: skib af linjen"}));
}

TEST_CASE("the longest alternative wins, then the one as written", "[query][synonyms]") {
    check_row(GENERATE(Row{"havn = kaj\nhavn nord = kaj nord", "havn nord", "2: kaj nord"},
                       Row{"havn = kaj\nhavn nord = kaj nord", "havn syd", "1: kaj"},
                       Row{"havn = kaj\nhavn nord for byen = kaj nord", "havn nord", "1: kaj"},
                       Row{"både = a\nbåd = b", "både", "1: a"}, Row{"både = a\nbåd = b", "båd", "1: b"},
                       Row{"båd = a\nbåde = b", "bådene", "1: a | b"},
                       Row{"havn = kaj\nkaj = mole = havn", "havn", "1: kaj | mole"},
                       Row{"havn = kaj = havn", "havn", "1: kaj"}, Row{"havn = havn", "havn", ""},
                       Row{"havn = kaj\nkaj = mole", "havn", "1: kaj"}));
}

TEST_CASE("an acronym meets itself only, with or without an ending", "[query][synonyms]") {
    check_row(GENERATE(Row{"MUS = samtale", "mus", "1: samtale"}, Row{"MUS = samtale", "mus's", "1: samtale"},
                       Row{"MUS = samtale", "musen", ""}, Row{"mus = gnaver", "musen", "1: gnaver"},
                       Row{"F-ÅCT = fri tilgang", "f-åct", "1: fri tilgang"}, Row{"Mus = gnaver", "musen", "1: gnaver"},
                       Row{"Å = vandløb", "åen", "1: vandløb"}, Row{"L'ÅEN = vandløb", "l'åen", "1: vandløb"}));
}

TEST_CASE("words of a table are cut and folded as those of the minutes", "[query][synonyms]") {
    check_row(GENERATE(Row{"SÆ = Social- og Ældreudvalget", "sæ", "1: social og ældreudvalget"},
                       Row{"BUF = børn, unge og/eller \"familie\" (alle)", "buf", "1: børn unge og eller familie alle"},
                       Row{"\xEF\xBB\xBFKU\xC2\xA0=\xC2\xA0Kystnært\xC2\xA0Udvalg", "ku", "1: kystnært udvalg"},
                       Row{"KU = e\u2011læring\u00AD", "ku", "1: e-læring"},
                       Row{"KU = A\u030Aen & B – C.", "ku", "1: åen b c"},
                       Row{"SAM:BÅD = både sammen", "sam:båd", "1: både sammen"}));
}

TEST_CASE("a match begins where it is asked for", "[query][synonyms]") {
    const Synonyms synonyms("KU = kystnært udvalg", "ord.txt");
    CHECK(found(synonyms, "om kystnært udvalg", 0) == "");
    CHECK(found(synonyms, "om kystnært udvalg", 1) == "2: ku");
    CHECK(found(synonyms, "om kystnært udvalg", 2) == "");
    CHECK(found(synonyms, "om kystnært udvalg", 3) == "");
}

TEST_CASE("without lemmas of its own a table meets the lemmas of a query", "[query][synonyms]") {
    const Synonyms synonyms("KU = kystnær udvalg\nØLO = øernes lægers gruppe", "ord.txt");
    CHECK(found(synonyms, "kystnære udvalget") == "2: ku");
    CHECK(found(synonyms, "øernes lægernes gruppe") == "");
}

TEST_CASE("tables and learned acronyms add up", "[query][synonyms]") {
    Synonyms synonyms;
    CHECK(synonyms.empty());
    synonyms.add("KU = kystudvalget", "a.txt");
    synonyms.add("KU = kystnært udvalg\nKU = kystudvalget", "b.txt");
    synonyms.add_acronym("ku", {"kajens", "udvalg"});
    synonyms.add_acronym("hp", {"havnens", "plan"}, lemmas_of);
    CHECK_FALSE(synonyms.empty());
    CHECK(found(synonyms, "ku") == "1: kystudvalget | kystnært udvalg | kajens udvalg");
    CHECK(found(synonyms, "kajens udvalg") == "2: ku");
    CHECK(found(synonyms, "havn plan") == "2: hp");
    synonyms.add_acronym("mus", {"medarbejdernes", "udvikling"}, lemmas_of);
    CHECK(found(synonyms, "mus") == "1: medarbejdernes udvikling");
    CHECK(found(synonyms, "musen") == "");
}

TEST_CASE("a malformed row is an error with its line, and adds nothing", "[query][synonyms]") {
    struct BadRow {
        std::string table;
        std::size_t line;
        std::string what;
    };
    const BadRow row =
        GENERATE(BadRow{"KU", 1, "one alternative"}, BadRow{"a = b\n\n# c\nKU # = d", 4, "one alternative"},
                 BadRow{"a = b\nKU =", 2, "empty"}, BadRow{"= KU", 1, "empty"}, BadRow{"a = = b", 1, "empty"},
                 BadRow{"a = , = b", 1, "empty"}, BadRow{">", 1, "empty"}, BadRow{"=", 1, "empty"},
                 BadRow{"a > b > c", 1, "with >"}, BadRow{"a = b > c", 1, "with >"}, BadRow{"a > b = c", 1, "with >"},
                 BadRow{"a = \xC3\n", 1, "UTF-8"}, BadRow{"a = b\n# \xFF", 2, "UTF-8"});
    CAPTURE(row.table);
    Synonyms synonyms;
    try {
        synonyms.add(row.table, "ord.txt");
        FAIL("no error");
    } catch (const InputError& error) {
        CHECK(error.line() == row.line);
        CHECK(error.path() == "ord.txt");
        CHECK_THAT(error.what(), Catch::Matchers::ContainsSubstring(row.what));
    }
    CHECK(synonyms.empty());
}

TEST_CASE("any table is read or refused", "[query][synonyms][property]") {
    RandomText random(7);
    std::size_t read = 0;
    for (int round = 0; round < 3000; ++round) {
        const std::string left = random.utf8(8);
        const std::string table =
            left + (random.below(4) == 0 ? ">" : "=") + (random.below(8) == 0 ? random.bytes(8) : random.utf8(8));
        try {
            const Synonyms synonyms(table, "ord.txt");
            ++read;
            CHECK_NOTHROW(found(synonyms, left));
        } catch (const InputError&) {
        }
    }
    CHECK(read > 1000);
}

TEST_CASE("the table of known acronyms is found both ways", "[query][synonyms]") {
    const Synonyms synonyms(referat::query::known_acronyms, "known_acronyms.txt");
    struct Known {
        std::string query;
        std::string expected;
    };
    const Known known = GENERATE(Known{"plo", "3"}, Known{"praktiserende lægers organisation", "1"}, Known{"ouh", "2"},
                                 Known{"odense universitets hospital", "1"}, Known{"f-act", "4"}, Known{"sam:bo", "4"},
                                 Known{"kram", "5"});
    const std::optional<SynonymMatch> match = synonyms.find(query_words(known.query), 0);
    CAPTURE(known.query);
    REQUIRE(match);
    CHECK(std::to_string(match->alternatives.front().size()) == known.expected);
    const bool all_of_query = match->word_count == query_words(known.query).size();
    CHECK(all_of_query);
}

TEST_CASE("function words and everyday words are no known acronyms", "[query][synonyms]") {
    const Synonyms synonyms(referat::query::known_acronyms, "known_acronyms.txt", lemmas_of);
    std::istringstream lines{std::string(referat::analysis::danish_stop_words)};
    std::string words = "mod drift hus musen lån ord ";
    for (std::string line; std::getline(lines, line);) {
        words += line.starts_with('#') ? "" : line + " ";
    }
    const std::vector<SynonymWord> all = query_words(words);
    REQUIRE(all.size() > 100);
    for (std::size_t first = 0; first < all.size(); ++first) {
        CAPTURE(all[first].folded);
        CHECK_FALSE(synonyms.find(all, first));
    }
}
