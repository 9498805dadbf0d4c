// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/chain_under_test.hpp"
#include "support/catch.hpp"
#include "support/token_checks.hpp"

#include <referat/error.hpp>

using referat::Token;
using referat::TokenKind;

TEST_CASE("words keep their spelling, stems meet across spellings", "[analysis][letters]") {
    ChainUnderTest chain;
    CHECK(chain.terms("Aabenraa Åbenrå", TokenKind::Word) == "aabenraa åbenrå");
    CHECK(chain.terms("Aabenraa Åbenrå", TokenKind::Stem) == "åbenrå åbenrå");
    CHECK(chain.terms("allé alle ÉN", TokenKind::Stem) == "all all en");
    CHECK(chain.terms("Köge händer", TokenKind::Stem) == "køg hænd");
    CHECK(chain.terms("Israel poet laege", TokenKind::Stem) == "israel poet laeg");
}

TEST_CASE("what has digits and what is an identifier is not stemmed", "[analysis][stem]") {
    ChainUnderTest chain;
    CHECK(chain.terms("12-timers", TokenKind::Stem) == "timers");
    CHECK(chain.terms("A00 4. 21/30117", TokenKind::Stem) == "");
    CHECK(chain.terms("F-ACT", TokenKind::Stem) == "f act");
    CHECK(chain.terms("2. april 2025", TokenKind::Stem) == "april");
}

TEST_CASE("a word follows its stem and shares its range and flag", "[analysis][stem]") {
    ChainUnderTest chain;
    const std::vector<Token> tokens = chain.analyze("De læger");
    REQUIRE(tokens.size() == 4);
    CHECK(tokens[0] == Token{"de", 0, 2, 0, TokenKind::Word, true});
    CHECK(tokens[1] == Token{"de", 0, 2, 0, TokenKind::Stem, true});
    CHECK(tokens[2] == Token{"læger", 3, 9, 1, TokenKind::Word, false});
    CHECK(tokens[3] == Token{"læg", 3, 9, 1, TokenKind::Stem, false});
}

TEST_CASE("stems of repeated words come from the cache and are the same", "[analysis][stem]") {
    ChainUnderTest chain;
    const std::string text = "lægerne og kommunalbestyrelsesmedlemmerneserklæringer";
    const std::vector<Token> first = chain.analyze(text);
    const std::size_t calls = chain.stemmer.calls;
    CHECK(calls == 3);
    CHECK(chain.analyze(text) == first);
    CHECK(chain.stemmer.calls == calls + 1); // the long word has no place in the cache
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
    CHECK(tokens.back().kind == TokenKind::Stem);
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
    EndingStemmer stemmer;
    referat::analysis::da::DanishAnalyzer analyzer(stemmer);
    std::vector<Token> tokens;
    analyzer.analyze("PLO-læger og lang tekst d. 2. april", "2025-01-01", tokens);
    analyzer.analyze("Kort", "", tokens);
    CHECK(tokens ==
          std::vector<Token>{{"kort", 0, 4, 0, TokenKind::Word, false}, {"kort", 0, 4, 0, TokenKind::Stem, false}});
}

TEST_CASE("text that is not UTF-8 is the caller's mistake", "[analysis]") {
    ChainUnderTest chain;
    CHECK_THROWS_AS(chain.analyze("m\xF8"
                                  "de"),
                    referat::InvalidArgument);
}

TEST_CASE("the id names everything that terms depend on", "[analysis]") {
    const std::string id = referat::analysis::da::DanishAnalyzer::id(EndingStemmer());
    CHECK_THAT(id, Catch::Matchers::StartsWith("referat-da/1 icu"));
    CHECK_THAT(id, Catch::Matchers::ContainsSubstring(" ending-1 stop:"));
    CHECK(id.size() - id.rfind(':') == 9);
}
