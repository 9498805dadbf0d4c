// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/split_overrides.hpp"

#include "analysis/chain_under_test.hpp"
#include "support/catch.hpp"
#include "support/token_checks.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <string>
#include <string_view>

using referat::TokenKind;
using referat::analysis::SplitOverrides;

namespace {

/// The parts that `overrides` says of `word`, joined by "|"; "whole", or "-" if it says nothing.
std::string said(const SplitOverrides& overrides, std::string_view word) {
    const SplitOverrides::Parts* const parts = overrides.find(word);
    if (parts == nullptr) {
        return "-";
    }
    std::string result;
    for (const SplitOverrides::Part& part : *parts) {
        result += (result.empty() ? "" : "|") + std::string(word.substr(part.begin, part.end - part.begin));
    }
    return result.empty() ? "whole" : result;
}

} // namespace

TEST_CASE("overrides are words with plus signs, any number to a line", "[analysis][overrides]") {
    const SplitOverrides overrides("# egne ord\n"
                                   "sundhed+s+klynge  samarbejde\r\n"
                                   "\n"
                                   "\tBørne+Område # med store bogstaver\n"
                                   "styre+gruppe+møde",
                                   "splits.txt");
    CHECK_FALSE(overrides.empty());
    CHECK(said(overrides, "sundhedsklynge") == "sundhed|klynge");
    CHECK(said(overrides, "samarbejde") == "whole");
    CHECK(said(overrides, "børneområde") == "børne|område");
    CHECK(said(overrides, "styregruppemøde") == "styre|gruppe|møde");
    CHECK(said(overrides, "egne") == "-");
    CHECK(said(overrides, "sundhed") == "-");
}

TEST_CASE("s, e and er are links between parts and parts at the ends", "[analysis][overrides]") {
    const SplitOverrides overrides("barn+e+vogn blomst+er+bed s+tog by+e", "splits.txt");
    CHECK(said(overrides, "barnevogn") == "barn|vogn");
    CHECK(said(overrides, "blomsterbed") == "blomst|bed");
    CHECK(said(overrides, "stog") == "s|tog");
    CHECK(said(overrides, "bye") == "by|e");
}

TEST_CASE("the last word on a word wins", "[analysis][overrides]") {
    const SplitOverrides overrides("bil+lister\nbillister\nsam+arbejde samarbejde sam+ar+bejde", "splits.txt");
    CHECK(said(overrides, "billister") == "whole");
    CHECK(said(overrides, "samarbejde") == "sam|ar|bejde");
}

TEST_CASE("text without words overrides nothing", "[analysis][overrides]") {
    for (const std::string_view text : {"", "\n\n", "# intet", " \t\r\n"}) {
        CHECK(SplitOverrides(text, "splits.txt").empty());
        CHECK(SplitOverrides(text, "splits.txt").to_string().empty());
    }
    CHECK(SplitOverrides().empty());
}

TEST_CASE("a bad line is named with its number", "[analysis][overrides]") {
    for (const std::string_view bad : {"+ord", "ord+", "sam++arbejde", "+", "ok a+ b", "ord\xFF"}) {
        CAPTURE(bad);
        try {
            const SplitOverrides overrides("god+t\n# her\n" + std::string(bad) + "\nmere", "splits.txt");
            FAIL("accepted");
        } catch (const referat::InputError& error) {
            CHECK(error.path() == "splits.txt");
            CHECK(error.line() == 3);
            CHECK_FALSE(error.hint().empty());
        }
    }
}

TEST_CASE("overrides are written in one way, which reads as the same", "[analysis][overrides]") {
    const SplitOverrides overrides("  sundhed+s+klynge # et\nby+e s+tog\nsamarbejde\nÅr+s+møde", "splits.txt");
    const std::string text = overrides.to_string();
    CHECK(text == "by+e\nsamarbejde\ns+tog\nsundhed+s+klynge\når+s+møde\n");
    CHECK(SplitOverrides(text, "splits.txt").to_string() == text);
    for (const std::string_view word : {"bye", "samarbejde", "sundhedsklynge", "stog", "årsmøde"}) {
        CHECK(said(SplitOverrides(text, "splits.txt"), word) == said(overrides, word));
    }
}

TEST_CASE("two links in a row are written as they were read", "[analysis][overrides]") {
    const SplitOverrides overrides("barn+e+s+vogn", "splits.txt");
    CHECK(said(SplitOverrides(overrides.to_string(), "splits.txt"), "barnesvogn") == said(overrides, "barnesvogn"));
}

TEST_CASE("overrides win over the chain for every form of a word", "[analysis][overrides]") {
    ChainUnderTest plain;
    ChainUnderTest chain("sundhedsklynge\nred+skab");
    for (const std::string_view form : {"sundhedsklynge", "Sundhedsklyngens", "sundhedsklyngerne"}) {
        CAPTURE(form);
        CHECK(plain.terms(form, TokenKind::Component) == "sundhed klynge");
        CHECK(chain.terms(form, TokenKind::Component) == "");
        CHECK(chain.terms(form, TokenKind::Lemma) == plain.terms(form, TokenKind::Lemma));
    }
    for (const std::string_view form : {"redskab", "redskabet", "Redskaberne", "redskabers"}) {
        CAPTURE(form);
        CHECK(plain.terms(form, TokenKind::Component) == "");
        const auto tokens = chain.analyze(form);
        REQUIRE(std::ranges::count(tokens, TokenKind::Component, &referat::Token::kind) == 2);
        CHECK(tokens[tokens.size() - 2].end == 3);
        CHECK(tokens.back().begin == 3);
        CHECK(tokens.back().end == form.size());
        check_token_invariants(form, tokens);
    }
}

TEST_CASE("an overridden word has the same parts in every form", "[analysis][overrides]") {
    ChainUnderTest chain("red+skab");
    for (const std::string_view form : {"redskab", "redskabet", "redskaberne", "redskabers"}) {
        CAPTURE(form);
        CHECK(chain.terms(form, TokenKind::Component) == "red skab");
    }
}

TEST_CASE("an override of an unknown word makes it known with the lemmas of its parts", "[analysis][overrides]") {
    ChainUnderTest chain("zork+s+lægerne");
    const auto reading = chain.read("zorkslægerne");
    CHECK(reading.is_known);
    REQUIRE(reading.parts.size() == 2);
    CHECK(reading.parts[0] == referat::analysis::WordPart{"zork", 0, 4, false});
    CHECK(reading.parts[1] == referat::analysis::WordPart{"læge", 5, 13, false});
}

TEST_CASE("overrides keep the promises of tokens in hyphenated words too", "[analysis][overrides]") {
    ChainUnderTest chain("plo-+læge e-+læring");
    for (const std::string_view text : {"PLO-læge", "e-læring", "e-læringen"}) {
        CAPTURE(text);
        check_token_invariants(text, chain.analyze(text));
    }
}
