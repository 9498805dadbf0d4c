// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/chain_under_test.hpp"
#include "analysis/fake_word_reader.hpp"
#include "support/catch.hpp"
#include "support/token_checks.hpp"

#include <referat/error.hpp>

using referat::Token;
using referat::TokenKind;

TEST_CASE("words keep their spelling, lemmas meet across spellings", "[analysis][letters]") {
    ChainUnderTest chain;
    CHECK(chain.terms("Aabenraa Åbenrå", TokenKind::Word) == "aabenraa åbenrå");
    CHECK(chain.terms("Aabenraa Åbenrå", TokenKind::Lemma) == "åbenrå åbenrå");
    CHECK(chain.terms("Allé idé ÉN", TokenKind::Lemma) == "alle ide en");
    CHECK(chain.terms("Köge säson", TokenKind::Lemma) == "køge sæson");
    CHECK(chain.terms("Israel poet laegen", TokenKind::Lemma) == "israel poet læge");
}

TEST_CASE("what has digits and what is an identifier has no lemma", "[analysis][lemma]") {
    ChainUnderTest chain;
    CHECK(chain.terms("12-ugers", TokenKind::Lemma) == "uge");
    CHECK(chain.terms("A00 4. 21/30117", TokenKind::Lemma) == "");
    CHECK(chain.terms("F-ACT", TokenKind::Lemma) == "f act");
    CHECK(chain.terms("2. april 2025", TokenKind::Lemma) == "april");
}

TEST_CASE("a lemma follows its word and shares its range and flag", "[analysis][lemma]") {
    ChainUnderTest chain;
    const std::vector<Token> tokens = chain.analyze("De læger");
    REQUIRE(tokens.size() == 4);
    CHECK(tokens[0] == Token{"de", 0, 2, 0, TokenKind::Word, true});
    CHECK(tokens[1] == Token{"de", 0, 2, 0, TokenKind::Lemma, true});
    CHECK(tokens[2] == Token{"læger", 3, 9, 1, TokenKind::Word, false});
    CHECK(tokens[3] == Token{"læge", 3, 9, 1, TokenKind::Lemma, false});
}

TEST_CASE("stop words are flagged and never lost", "[analysis][stop]") {
    ChainUnderTest chain;
    std::string stop_words;
    for (const Token& token : chain.analyze("Det er ikke en god ide, bl.a. for udvalget")) {
        if (token.kind == TokenKind::Word && token.stop_word) {
            stop_words += token.term + " ";
        }
    }
    CHECK(stop_words == "det er en bl.a for ");
    CHECK(chain.terms("Det er ikke en god ide", TokenKind::Word) == "det er ikke en god ide");
    CHECK_FALSE(chain.analyze("# udvalg").front().stop_word);
}

TEST_CASE("ranges are of the text as it was given", "[analysis]") {
    ChainUnderTest chain;
    const std::string text = "\xEF\xBB\xBF"
                             "Re\xCC\x81sume\xCC\x81: sund\xC2\xADhed";
    const std::vector<Token> tokens = chain.analyze(text);
    check_token_invariants(text, tokens);
    CHECK(tokens.front().term == "résumé");
    CHECK(tokens.back().kind == TokenKind::Lemma);
    CHECK(tokens.back().term == "sundhed");
    CHECK(text.substr(tokens.back().begin, tokens.back().end - tokens.back().begin) == "sund\xC2\xADhed");
}

TEST_CASE("text without words has no tokens", "[analysis]") {
    ChainUnderTest chain;
    for (const char* text : {"", " \n", "....", "- * -", "%", "\xC2\xAD", "\xE2\x80\x94"}) {
        CAPTURE(text);
        CHECK(chain.analyze(text).empty());
    }
}

TEST_CASE("the tokens of an earlier text leave nothing behind", "[analysis]") {
    FakeWordReader words;
    referat::analysis::da::DanishAnalyzer analyzer(words);
    std::vector<Token> tokens;
    analyzer.analyze("PLO-læger og lang tekst d. 2. april", "2025-01-01", tokens);
    analyzer.analyze("Kort", "", tokens);
    CHECK(tokens ==
          std::vector<Token>{{"kort", 0, 4, 0, TokenKind::Word, false}, {"kort", 0, 4, 0, TokenKind::Lemma, false}});
}

TEST_CASE("text that is not UTF-8 is the caller's mistake", "[analysis]") {
    ChainUnderTest chain;
    CHECK_THROWS_AS(chain.analyze("m\xF8"
                                  "de"),
                    referat::InvalidArgument);
}

TEST_CASE("the id names everything that terms depend on but the word reader", "[analysis]") {
    const std::string id = referat::analysis::da::DanishAnalyzer::id();
    CHECK_THAT(id, Catch::Matchers::StartsWith("referat-da/4 icu"));
    CHECK_THAT(id, Catch::Matchers::ContainsSubstring(" stop:"));
    CHECK(id.size() - id.rfind(':') == 9);
}
