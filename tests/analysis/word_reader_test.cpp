// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/chain_under_test.hpp"
#include "support/catch.hpp"
#include "support/token_checks.hpp"

#include <algorithm>
#include <vector>

using referat::Token;
using referat::TokenKind;
using referat::analysis::WordPart;
using referat::analysis::WordReading;

namespace {

std::string lemmas(const WordReading& reading) {
    std::string result;
    for (const std::string& lemma : reading.lemmas) {
        result += (result.empty() ? "" : " ") + lemma;
    }
    return result;
}

/// "lemma begin-end" of every part, a joint one in brackets.
std::string parts(const WordReading& reading) {
    std::string result;
    for (const WordPart& part : reading.parts) {
        const std::string text = part.lemma + " " + std::to_string(part.begin) + "-" + std::to_string(part.end);
        result += (result.empty() ? "" : ", ") + (part.is_joint ? "(" + text + ")" : text);
    }
    return result;
}

struct LemmaRow {
    std::string word;
    std::string lemma;
};

struct PartsRow {
    std::string word;
    std::string lemma;
    std::string parts;
};

} // namespace

TEST_CASE("forms have the lemmas of the lexicon", "[analysis][reader]") {
    const LemmaRow row = GENERATE(LemmaRow{"lægerne", "læge"}, LemmaRow{"lægernes", "læge"},
                                  LemmaRow{"klyngens", "klynge"}, LemmaRow{"børnene", "barn"}, LemmaRow{"bøger", "bog"},
                                  LemmaRow{"mænd", "mand"}, LemmaRow{"midler", "middel"}, LemmaRow{"bedre", "god"},
                                  LemmaRow{"færre", "få"}, LemmaRow{"drøftede", "drøfte"});
    CAPTURE(row.word);
    ChainUnderTest chain;
    const WordReading reading = chain.read(row.word);
    CHECK(std::ranges::find(reading.lemmas, row.lemma) != reading.lemmas.end());
    CHECK(reading.is_known);
}

TEST_CASE("letters vary where that gives a word and the written form is none", "[analysis][reader][letters]") {
    ChainUnderTest chain;
    CHECK(lemmas(chain.read("aabenraa")) == lemmas(chain.read("åbenrå")));
    CHECK(lemmas(chain.read("laege")) == lemmas(chain.read("læge")));
    CHECK(lemmas(chain.read("laegerne")) == "læge");
    CHECK(lemmas(chain.read("koen")) == lemmas(chain.read("ko"))); // not "køn"
    CHECK(lemmas(chain.read("poet")) == "poet");
    CHECK(lemmas(chain.read("israel")) == "israel");
    CHECK(lemmas(chain.read("idé")) == lemmas(chain.read("ide")));
    CHECK(lemmas(chain.read("köge")) == lemmas(chain.read("køge")));
    CHECK(parts(chain.read("sundhedsraad")) == "sundhed 0-7, råd 8-12");
    CHECK(parts(chain.read("dataadgang")) == "data 0-4, adgang 4-10"); // two a's, no å
}

TEST_CASE("a compound is its lemma and parts over their own letters", "[analysis][reader][compound]") {
    const PartsRow row =
        GENERATE(PartsRow{"sundhedsklynge", "sundhedsklynge", "sundhed 0-7, klynge 8-14"},
                 PartsRow{"sundhedsklyngens", "sundhedsklynge", "sundhed 0-7, klynge 8-16"},
                 PartsRow{"børneområdet", "børneområde", "barn 0-5, område 6-14"},
                 PartsRow{"sundhedsstyregruppen", "sundhedsstyregruppe",
                          "sundhed 0-7, styre 8-13, gruppe 13-20, (sundhedsstyre 0-13), (styregruppe 8-20)"});
    CAPTURE(row.word);
    ChainUnderTest chain;
    const WordReading reading = chain.read(row.word);
    CHECK(lemmas(reading) == row.lemma);
    CHECK(parts(reading) == row.parts);
    CHECK(reading.is_known);
}

TEST_CASE("the parts of a compound are tokens at its position over their own letters", "[analysis][reader][compound]") {
    ChainUnderTest chain;
    const std::string text = "Om Sundhedsklyngens budget";
    const std::vector<Token> tokens = chain.analyze(text);
    check_token_invariants(text, tokens);
    std::vector<Token> at_compound;
    std::ranges::copy_if(tokens, std::back_inserter(at_compound),
                         [](const Token& token) { return token.position == 1; });
    CHECK(at_compound == std::vector<Token>{{"sundhedsklyngens", 3, 19, 1, TokenKind::Word, false},
                                            {"sundhedsklynge", 3, 19, 1, TokenKind::Lemma, false},
                                            {"sundhed", 3, 10, 1, TokenKind::Component, false},
                                            {"klynge", 11, 19, 1, TokenKind::Component, false}});
}

TEST_CASE("ordinary words are no compounds", "[analysis][reader][compound]") {
    const std::string word = GENERATE(as<std::string>{}, "godkende", "velkommen", "fællesskab", "redskab", "deltager",
                                      "udvalg", "beslutning", "orientering", "frivillige", "xqzwv");
    CAPTURE(word);
    ChainUnderTest chain;
    CHECK(parts(chain.read(word)) == "");
}

TEST_CASE("a form that only stands before another part is a form of its noun", "[analysis][reader]") {
    ChainUnderTest chain;
    CHECK(lemmas(chain.read("sundheds")) == "sundhed");
    CHECK(chain.terms("sundheds- og andre", TokenKind::Lemma).starts_with("sundhed "));
}

TEST_CASE("so is the plural of a noun with its link", "[analysis][reader]") {
    ChainUnderTest chain;
    CHECK(lemmas(chain.read("børne")) == "barn");
}

TEST_CASE("a hyphenated word has the lemma of its last part, and no parts", "[analysis][reader][hyphen]") {
    ChainUnderTest chain;
    const WordReading reading = chain.read("plo-lægerne");
    CHECK(lemmas(reading) == "plo-læge");
    CHECK(parts(reading) == "");
    CHECK(lemmas(chain.read("aabenraa-laegerne")) == "åbenrå-læge");
    CHECK(parts(chain.read("plo-sundhedsklyngen")) == "");
    CHECK(lemmas(chain.read("a-")) == "a-");
    CHECK(lemmas(chain.read("-a")) == "-a");
}

TEST_CASE("a word is listed if its reading says so", "[analysis][reader]") {
    ChainUnderTest chain;
    for (const std::string_view word : {"klyngens", "laegerne", "idé", "plo-læger", "ø"}) {
        CAPTURE(word);
        CHECK(chain.read(word).is_listed);
        CHECK(chain.lists(word));
    }
    // A part that stands alone, a compound that no dictionary has, nothing at all, and a name.
    for (const std::string_view word : {"børne", "havneklynge", "xqzvw", "plo-xqzvw", "aabenraa"}) {
        CAPTURE(word);
        CHECK_FALSE(chain.read(word).is_listed);
        CHECK_FALSE(chain.lists(word));
    }
}

TEST_CASE("what nothing explains is stemmed", "[analysis][reader]") {
    ChainUnderTest chain;
    const WordReading reading = chain.read("zorkblitzerne");
    CHECK(lemmas(reading) == "zorkblitz");
    CHECK(parts(reading) == "");
    CHECK_FALSE(reading.is_known);
    CHECK(lemmas(chain.read("zaarkblitzerne")) == "zårkblitz");
    CHECK_FALSE(chain.read("plo-zorkblitzerne").is_known);
}
