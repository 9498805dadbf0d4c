// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/folded_term.hpp"
#include "base/utf8.hpp"
#include "support/catch.hpp"
#include "text/normalize.hpp"

#include <random>

namespace {

std::string folded(std::string_view raw) {
    std::string out;
    referat::analysis::append_folded(raw, out);
    return out;
}

} // namespace

TEST_CASE("terms are NFC and lower case with Danish letters kept", "[analysis][term]") {
    CHECK(folded("ÆBLEGRØD På ÅEN") == "æblegrød på åen");
    CHECK(folded("A\xCC\x8A"
                 "ben") == "åben");
    CHECK(folded("Sund\xC2\xADheds\xE2\x80\x8Bklynge") == "sundhedsklynge");
    CHECK(folded("F\xE2\x80\x91"
                 "ACT") == "f-act");
    CHECK(folded("IPG\xE2\x80\x99"
                 "en") == "ipg'en");
    CHECK(folded("2. \n april\xC2\xA0"
                 "2025") == "2. april 2025");
    CHECK(folded("\xC2\xAD") == "");
    CHECK(folded("ŁÓDŹ ×÷ß") == "łódź ×÷ß");
}

TEST_CASE("folding without tables agrees with the text room", "[analysis][term]") {
    std::mt19937 random(20250402);
    for (int round = 0; round < 2000; ++round) {
        std::string word;
        for (int i = 0; i < 8; ++i) {
            auto c = static_cast<char32_t>(0x21 + random() % (0x17F - 0x21));
            c = c == 0xAD || c == 0xA0 || (c >= 0x7F && c < 0xA0) ? U'x' : c;
            referat::base::append_utf8(word, c);
        }
        CAPTURE(word);
        REQUIRE(folded(word) == referat::text::fold_case(word));
    }
}

TEST_CASE("plain letters fold as any text does", "[analysis][term]") {
    std::mt19937 random(20251122);
    for (int round = 0; round < 2000; ++round) {
        std::string word;
        const std::size_t size = 1 + random() % (round % 10 == 0 ? 300 : 20);
        for (std::size_t i = 0; i < size; ++i) {
            constexpr std::string_view ascii = "ABCXYZabcxyz059";
            const auto c = static_cast<char32_t>(0xC0 + random() % 0x40);
            if (random() % 2 == 0 || c == 0xD7 || c == 0xF7) {
                word.push_back(ascii[random() % ascii.size()]);
            } else {
                referat::base::append_utf8(word, c);
            }
        }
        CAPTURE(word);
        std::string plain;
        referat::analysis::append_folded_letters(word, plain);
        REQUIRE(plain == folded(word));
    }
}

TEST_CASE("long terms are cut between code points", "[analysis][term]") {
    std::string word = "a";
    for (int i = 0; i < 1000; ++i) {
        word += "Å";
    }
    const std::string term = folded(word);
    CHECK(term.size() == 199);
    CHECK(referat::base::find_invalid_utf8(term) == std::string_view::npos);
    CHECK(folded(word + "b") == term);
}
