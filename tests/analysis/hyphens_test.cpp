// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/chain_under_test.hpp"
#include "support/catch.hpp"
#include "support/token_checks.hpp"

using referat::TokenKind;

namespace {

struct Row {
    std::string text;
    std::string expected;
};

} // namespace

TEST_CASE("hyphenated words are a word and its parts", "[analysis][hyphen]") {
    const Row row = GENERATE(
        Row{"PLO-læger mødes", "0 W plo-læger | 0 P plo | 1 P læger | 2 W mødes"},
        Row{"12-timers", "0 W 12-timers | 0 P 12 | 1 P timers"}, Row{"2024-27", "0 W 2024-27 | 0 P 2024 | 1 P 27"},
        Row{"COVID-19-vaccine", "0 W covid-19-vaccine | 0 P covid-19 | 0 P covid | 1 P 19 | 2 P vaccine"},
        Row{"F\xE2\x80\x91"
            "skema",
            "0 W f-skema | 0 P f | 0 J fskema | 1 P skema"},
        Row{"e-læring", "0 W e-læring | 0 P e | 0 J elæring | 1 P læring"}, Row{"elæring", "0 W elæring"},
        Row{"e læring", "0 W e | 0 J elæring | 1 W læring"}, Row{"i dag", "0 W i | 1 W dag"},
        Row{"E læring", "0 W e | 1 W læring"}, Row{"punkt a nu", "0 W punkt | 1 W a | 2 W nu"},
        Row{"by - land", "0 W by | 1 W land"}, Row{"by--land", "0 W by | 1 W land"},
        Row{"by – land", "0 W by | 1 W land"}, Row{"-by-", "0 W by"},
        Row{"mødet.Der var", "0 W mødet | 1 W der | 2 W var"}, Row{"f.eks. m.v.", "0 W f.eks | 1 W m.v"},
        Row{"U.S.A.", "0 W u.s.a"}, Row{"_ord_", "0 W ord"});
    CAPTURE(row.text);
    ChainUnderTest chain;
    CHECK(chain.places(row.text) == row.expected);
    check_token_invariants(row.text, chain.analyze(row.text));
}

TEST_CASE("parts have the byte ranges of their own letters", "[analysis][hyphen]") {
    ChainUnderTest chain;
    const std::string text = "to PLO-læger";
    for (const referat::Token& token : chain.analyze(text)) {
        if (token.kind == TokenKind::Part && token.term == "læger") {
            CHECK(text.substr(token.begin, token.end - token.begin) == "læger");
        }
        if (token.term == "plo-læger") {
            CHECK(text.substr(token.begin, token.end - token.begin) == "PLO-læger");
        }
    }
    CHECK(chain.terms(text, TokenKind::Lemma) == "to plo-læge plo læge");
}

TEST_CASE("a chain longer than a term stays single words", "[analysis][hyphen]") {
    std::string chain_text = "a";
    for (int i = 0; i < 150; ++i) {
        chain_text += "-a";
    }
    ChainUnderTest chain;
    CHECK(chain.terms(chain_text, TokenKind::Part) == "");
    check_token_invariants(chain_text, chain.analyze(chain_text));
}

TEST_CASE("suspended hyphens are completed by the head that both words share", "[analysis][hyphen]") {
    const Row row = GENERATE(
        // of a compound, its last part or parts
        Row{"ældre- og sundhedsreform", "ældrereform"}, Row{"social- og sundhedsudvalget", "socialudvalget"},
        Row{"børne-, ældre- og sundhedsområdet", "børneområdet ældreområdet"},
        Row{"børne-, unge- og familieområdet", "børneområdet ungeområdet"},
        Row{"børne- og ungeområdet", "børneområdet"},
        Row{"behandlings- eller forebyggelsesindsats", "behandlingsindsats"},
        Row{"drifts- og/eller bevillingsansøgning", "driftsansøgning"}, Row{"nord- og sydfyn", "nordfyn"},
        Row{"ældre- og\nsundhedsreform", "ældrereform"}, Row{"KL- samt sundhedsmøder", "kl-møder"},
        // of a hyphenated word, what stands behind the hyphen
        Row{"KLU- og PLO-møder", "klu-møder"},
        // of another word, the end that makes words of both
        Row{"op-/nedjustering", "opjustering"}, Row{"for- og efterår", "forår"}, Row{"ind- og udland", "indland"});
    CAPTURE(row.text);
    ChainUnderTest chain;
    CHECK(chain.terms(row.text, TokenKind::Joined) == row.expected);
    check_token_invariants(row.text, chain.analyze(row.text));
}

TEST_CASE("no head, no conjunction or no suspended hyphen completes nothing", "[analysis][hyphen]") {
    const std::string text =
        GENERATE(as<std::string>{}, "inter- og eksternater", "hjem- evaluering af sundhedsreform",
                 "kommuner- både og sundhedsreform", "ældre og sundhedsreform", "ældre- og", "ældre-",
                 "ældre - og sundhedsreform", "reform- og sundhedsreform", "ældre- og 21/30117", "kommuner- både");
    CAPTURE(text);
    ChainUnderTest chain;
    CHECK(chain.terms(text, TokenKind::Joined) == "");
    check_token_invariants(text, chain.analyze(text));
}

TEST_CASE("a word inside the first part of a compound is completed with all behind it", "[analysis][hyphen]") {
    ChainUnderTest chain;
    CHECK(chain.terms("ud- og indskrivningssamtale", TokenKind::Joined) == "udskrivningssamtale");
}

TEST_CASE("a name is no compound to complete others by", "[analysis][hyphen]") {
    ChainUnderTest chain;
    CHECK(chain.terms("by- og ringsted", TokenKind::Joined) == "");
}

TEST_CASE("the word before a suspended hyphen stays a word for phrases", "[analysis][hyphen]") {
    ChainUnderTest chain;
    CHECK(chain.places("ældre- og sundhedsreform") == "0 W ældre | 0 J ældrereform | 1 W og | 2 W sundhedsreform");
}
