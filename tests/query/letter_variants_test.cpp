// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/letter_variants.hpp"

#include "base/utf8.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using referat::query::letter_variants;

namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

} // namespace

TEST_CASE("a word typed without Danish letters has its Danish spelling among the variants", "[query][letters]") {
    const auto [typed, meant] = GENERATE(table<std::string, std::string>({
        {"sonderborg", "sønderborg"},
        {"soenderborg", "sønderborg"},
        {"sundhedsraad", "sundhedsråd"},
        {"formal", "formål"},
        {"formaal", "formål"},
        {"aeldre", "ældre"},
        {"eldre", "ældre"},
        {"aldre", "ældre"},
        {"laege", "læge"},
        {"oekonomi", "økonomi"},
        {"gaet", "gået"}, // no digraph here
        {"koen", "køen"}, // nor here
        {"aabenraa", "åbenrå"},
        {"okonomiudvalg", "økonomiudvalg"},
        {"rodgrod", "rødgrød"},
        {"raeddeligt", "ræddeligt"},
        {"aeroe", "ærø"},
        {"paaskeoe", "påskeø"},
        {"idéhaandbog", "idéhåndbog"},
    }));
    CAPTURE(typed, meant);
    CHECK(contains(letter_variants(typed), meant));
}

TEST_CASE("likely variants come first", "[query][letters]") {
    CHECK(letter_variants("nara") ==
          std::vector<std::string>{"narå", "nåra", "naræ", "næra", "nårå", "nåræ", "nærå", "næræ"});
    CHECK(letter_variants("taet") == std::vector<std::string>{"tæt", "tået", "taæt", "tæet", "tåæt", "tææt"});
    CHECK(letter_variants("kors") == std::vector<std::string>{"kørs"});
}

TEST_CASE("short words, words with Danish letters and those without vowels have no variants", "[query][letters]") {
    const std::string word =
        GENERATE(std::string(), std::string("for"), std::string("mal"), std::string("aa"), std::string("måal"),
                 std::string("øre a"), std::string("æoen"), std::string("krrk"), std::string("fo\xFFrmal"),
                 std::string("formal\xC3"), std::string(65, 'a'));
    CHECK(letter_variants(word).empty());
}

TEST_CASE("of a word with many vowels the variants with few changes are kept", "[query][letters]") {
    const std::string word = GENERATE(std::string("arbejdsmarkedsanalysekonsulenterne"), std::string(64, 'a'),
                                      std::string("oeaeaaoeaeaaoeaeaaoeaeaa"));
    const std::vector<std::string> variants = letter_variants(word);
    CHECK(variants.size() == referat::query::max_letter_variants);
    for (std::size_t i = 0; i < word.size(); ++i) {
        const std::string_view meant = word[i] == 'a' ? "å" : word[i] == 'o' ? "ø" : word[i] == 'e' ? "æ" : "";
        if (!meant.empty()) {
            std::string variant = word;
            CHECK(contains(variants, variant.replace(i, 1, meant)));
        }
    }
}

TEST_CASE("variants are distinct words other than the one typed", "[query][letters]") {
    std::mt19937 random(5);
    for (int round = 0; round < 300; ++round) {
        std::string word(4 + random() % 20, ' ');
        std::ranges::generate(word, [&] { return "aaeoekrn"[random() % 8]; });
        CAPTURE(word);
        std::vector<std::string> variants = letter_variants(word);
        CHECK(variants.size() <= referat::query::max_letter_variants);
        CHECK_FALSE(contains(variants, word));
        std::ranges::sort(variants);
        CHECK(std::ranges::adjacent_find(variants) == variants.end());
        for (const std::string& variant : variants) {
            REQUIRE(referat::base::find_invalid_utf8(variant) == std::string_view::npos);
        }
    }
}
