// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/normalize.hpp"

#include "base/utf8.hpp"
#include "support/catch.hpp"
#include "support/random_text.hpp"

#include <string>
#include <tuple>

namespace text = referat::text;

namespace {

using Row = std::tuple<std::string, std::string>;

} // namespace

TEST_CASE("decomposed letters are composed, the rest stays", "[text][normalize]") {
    const auto [input, expected] = GENERATE(table<std::string, std::string>({
        Row{"", ""},
        Row{"Referat nr. 7", "Referat nr. 7"},
        Row{"Sønderjylland – “møde”", "Sønderjylland – “møde”"},
        Row{"A\u030Aben", "Åben"},
        Row{"Resume\u0301", "Resumé"},
        Row{"\u212Bben", "Åben"},    // the Ångström sign
        Row{"a\u2001b", "a\u2003b"}, // em quad and em space
        Row{"ø\u0301", "\u01FF"},
        Row{"a\u0323\u030A", "\u1EA1\u030A"}, // marks in canonical order
        Row{std::string("a\0b", 3), std::string("a\0b", 3)},
    }));
    CAPTURE(input);
    CHECK(text::nfc(input) == expected);
    CHECK(text::nfc(expected) == expected);
}

TEST_CASE("case is folded for every letter and Danish letters stay letters", "[text][normalize]") {
    const auto [input, expected] = GENERATE(table<std::string, std::string>({
        Row{"", ""}, Row{"PLO-LÆGER", "plo-læger"}, Row{"ÆØÅ ÉÜÖÞ × ÷ ß", "æøå éüöþ × ÷ ß"}, Row{"A\u030ABEN", "åben"},
        Row{"ŠKODA", "škoda"}, Row{"ΟΔΟΣ", "οδος"}, Row{"ЖЭК", "жэк"}, Row{"IPG’EN", "ipg’en"},
        Row{"ISTANBUL", "istanbul"}, Row{"J\u030C", "\u01F0"}, // composes only in lower case
    }));
    CAPTURE(input);
    CHECK(text::fold_case(input) == expected);
}

TEST_CASE("values meet whatever their spelling", "[text][normalize]") {
    const auto [input, value, slug] = GENERATE(table<std::string, std::string, std::string>({
        {"", "", ""},
        {" ... ", "", ""},
        {"Nykøbing  Falster", "nykoebing falster", "nykoebing-falster"},
        {"NYKOEBING FALSTER", "nykoebing falster", "nykoebing-falster"},
        {"Sundhedsklynge Fyn - FSN", "sundhedsklynge fyn fsn", "sundhedsklynge-fyn-fsn"},
        {"Åbenrå", "aabenraa", "aabenraa"},
        {"A\u030Abenra\u030A", "aabenraa", "aabenraa"},
        {"Lillebælt", "lillebaelt", "lillebaelt"},
        {"Göteborg, Mälmö", "goeteborg maelmoe", "goeteborg-maelmoe"},
        {"Resumé!", "resume", "resume"},
        {"\u01FF\u01FD\u01FB", "oeaeaa", "oeaeaa"}, // ø, æ, å with an acute on top
        {"sund\u00ADhed", "sundhed", "sundhed"},    // a soft hyphen is not there
        {"21/30117", "21 30117", "21-30117"},
        {"Šiauliai Жук", "siauliai жук", "siauliai-жук"},
        {"niveau:\tpolitisk\n", "niveau politisk", "niveau-politisk"},
    }));
    CAPTURE(input);
    CHECK(text::fold_value(input) == value);
    CHECK(text::slug(input) == slug);
}

TEST_CASE("normal forms are stable and valid on any text", "[text][normalize]") {
    RandomText random(7);
    for (int round = 0; round < 3000; ++round) {
        const std::string input = random.utf8(40);
        CAPTURE(input);
        const std::string normal = text::nfc(input);
        REQUIRE(text::nfc(normal) == normal);
        REQUIRE(referat::base::find_invalid_utf8(normal) == std::string::npos);
        const std::string folded = text::fold_case(input);
        REQUIRE(text::fold_case(folded) == folded);
        REQUIRE(text::fold_case(normal) == folded);
        const std::string value = text::fold_value(input);
        REQUIRE(text::fold_value(value) == value);
        REQUIRE(referat::base::find_invalid_utf8(value) == std::string::npos);
        REQUIRE(value.find("  ") == std::string::npos);
    }
}
