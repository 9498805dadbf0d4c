// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/phrases.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using referat::minutes::begins_upper;
using referat::minutes::split_sentences;
using referat::minutes::Words;

TEST_CASE("sentences end where Danish sentences end", "[minutes][phrases]") {
    using Row = std::tuple<std::string, std::vector<std::string>>;
    const auto [text, expected] = GENERATE(table<std::string, std::vector<std::string>>({
        Row{"", {}},
        Row{"Ja", {"Ja"}},
        Row{"Godkendt. Bo Lund deltog ikke.", {"Godkendt.", "Bo Lund deltog ikke."}},
        Row{"Er det nok? Ja! Ærlig talt.", {"Er det nok?", "Ja!", "Ærlig talt."}},
        Row{"Mødet d. 3. maj var godt.", {"Mødet d. 3. maj var godt."}},
        Row{"Ca. 40 pct. af alle, jf. Bilag 2, deltog.", {"Ca. 40 pct. af alle, jf. Bilag 2, deltog."}},
        Row{"Bo K. Lund deltog.", {"Bo K. Lund deltog."}},
        Row{"Det sker i 2024. Derefter intet.", {"Det sker i 2024.", "Derefter intet."}},
        Row{"Vedtaget med 5 mod 2. Broen males.", {"Vedtaget med 5 mod 2.", "Broen males."}},
        Row{"Imod stemte 4. Planen faldt.", {"Imod stemte 4.", "Planen faldt."}},
        Row{"Kontoret på 2. Sal males.", {"Kontoret på 2. Sal males."}},
        Row{"- Et punkt - Et andet", {"- Et punkt", "- Et andet"}},
        Row{"noget - ikke en bullet", {"noget - ikke en bullet"}},
        Row{"Godkendt. \"Citat\" følger.", {"Godkendt.", "\"Citat\" følger."}},
    }));
    CAPTURE(text);
    const auto found = split_sentences(text);
    CHECK(std::vector<std::string>(found.begin(), found.end()) == expected);
}

TEST_CASE("words are found by phrase", "[minutes][phrases]") {
    const Words words("Det blev aftalt, at ÅRSPLANEN udsættes til næste møde");
    CHECK(words.size() == 9);
    CHECK(words[4] == "årsplanen");
    CHECK(words.find("blev aftalt") == 1);
    CHECK(words.find("årsplan*") == 4);
    CHECK(words.find("sagen|årsplanen udsættes|udsat") == 4);
    CHECK(words.find("aftalt udsættes") == Words::npos);
    CHECK(words.find("det", 1) == Words::npos);
    CHECK(words.find("næste møde i") == Words::npos);
    CHECK(words.has_before(5, "blev|var", 4));
    CHECK_FALSE(words.has_before(5, "blev|var", 3));
    CHECK(words.has_after(5, "møde*", 3));
    CHECK_FALSE(words.has_after(5, "møde*", 2));
    CHECK_FALSE(words.has_before(0, "det", 5));
    CHECK_FALSE(words.has_after(8, "møde", 5));
    CHECK_FALSE(words.has_before(Words::npos, "møde", 5));
    CHECK_FALSE(words.has_after(Words::npos, "det", 5));
    CHECK(Words(" ... – ").empty());
}

TEST_CASE("every word of a vocabulary is found, and only those", "[minutes][phrases]") {
    const std::string_view vocabulary = "godkendt|tiltrådt|ø|årsplan|efter|aftalt";
    for (const std::string_view word : {"godkendt", "tiltrådt", "ø", "årsplan", "efter", "aftalt"}) {
        CAPTURE(word);
        const Words words("Det blev " + std::string(word));
        CHECK(words.find(vocabulary) == 2);
        CHECK(words.matches_at(2, vocabulary));
        CHECK(words.has_before(3, vocabulary, 1));
        CHECK(words.has_after(0, vocabulary, 2));
    }
    // As long as one of them, with the same letters at both ends.
    for (const std::string_view word : {"godtkent", "tiltradt", "år", "etfer", "altaft", "godkendte", "årsplanen"}) {
        CAPTURE(word);
        const Words words("Det blev " + std::string(word));
        CHECK(words.find(vocabulary) == Words::npos);
        CHECK_FALSE(words.matches_at(2, vocabulary));
        CHECK_FALSE(words.has_before(3, vocabulary, 3));
        CHECK_FALSE(words.has_after(0, vocabulary, 3));
    }
    const Words words("Det blev godkendt");
    CHECK(words.find("blev|var godkendt|tiltrådt") == 1);
    CHECK(words.find("kan|blev godkendes") == Words::npos);
    CHECK(words.find("*") == 0);
    CHECK_FALSE(words.matches_at(3, "godkendt"));
    CHECK_FALSE(Words("").has(vocabulary));
}

TEST_CASE("capitals are those of Latin alphabets", "[minutes][phrases]") {
    for (const std::string_view text : {"Abe", "Ærø", "Øl", "Ål", "Élan"}) {
        CAPTURE(text);
        CHECK(begins_upper(text));
    }
    for (const std::string_view text : {"", "abe", "ærø", "1A", "×", "(A", " A"}) {
        CAPTURE(text);
        CHECK_FALSE(begins_upper(text));
    }
}
