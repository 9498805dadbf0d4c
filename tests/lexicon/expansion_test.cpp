// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/expansion.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace build = referat::lexicon::build;

namespace {

using Forms = std::vector<std::string>;

/// Rules of every kind that the Danish dictionary uses.
constexpr std::string_view rules = R"(SET UTF-8
FLAG num
FORBIDDENWORD 6
NEEDAFFIX 8
COMPOUNDBEGIN 32
COMPOUNDMIDDLE 33
COMPOUNDEND 34
COMPOUNDPERMITFLAG 35
ONLYINCOMPOUND 36
SFX 1 Y 2
SFX 1 0 de/34,22 e	+DATID
SFX 1 0 t/34,22 e	+PERF_PART
SFX 2 Y 2
SFX 2 0 en/34,10 [^e]
SFX 2 0 n/34,10 e
SFX 7 Y 2
SFX 7 0 k/8,2,5,35,34 [aeiouyæøå]k	+KONSONANT_FORDOBLING
SFX 7 0 l/8,2,5,35,34 [aeiouyæøå]l	+KONSONANT_FORDOBLING
SFX 5 Y 1
SFX 5 0 er/34 [^e]
SFX 10 Y 2
SFX 10 0 s/34 [^sxz]	+GENITIV
SFX 10 0 '/34 [sxz]	+GENITIV
SFX 21 Y 2
SFX 21 0 r/34 .	+NUTID
SFX 21 e 0/34 e	+IMPERATIV
SFX 22 Y 1
SFX 22 0 s/34 [^s]	+PASSIV
SFX 29 Y 2
SFX 29 0 s/32,35,36 .
SFX 29 0 s/33,35,36 .
SFX 31 Y 2
SFX 31 0 0/32,36,35 .
SFX 31 0 0/33,36,35 .
SFX 55 Y 1
SFX 55 e 0/36,35,32 .
SFX 56 Y 1
SFX 56 e s/36,32,35 .
SFX 61 Y 1
SFX 61 0 me/36,32,35 m
SFX 69 Y 1
SFX 69 um e/36,32,35 .	+FUGNING
SFX 70 Y 1
SFX 70 um et/34,10 um
SFX 79 Y 2
SFX 79 0 n/34 e
SFX 79 0 ns/34 e	+GENITIV
SFX 81 Y 1
SFX 81 - 0/32,35,36 -	+FUGNING
)";

build::DictionaryWord entry(std::string_view line) {
    return build::parse_word_list("1\n" + std::string(line), "da.dic").at(0);
}

std::string named(const build::ExpandedForm& form) {
    std::string text(form.text);
    if ((form.traits & build::CompoundForm) != 0) {
        return text.insert(text.size() - form.link, "+");
    }
    constexpr std::array<std::pair<build::FormTrait, const char*>, 5> names{{
        {build::Genitive, " genitive"},
        {build::Imperative, " imperative"},
        {build::Participle, " participle"},
        {build::Passive, " passive"},
        {build::VerbalNoun, " verbal-noun"},
    }};
    for (const auto& [trait, name] : names) {
        text += (form.traits & trait) != 0 ? name : "";
    }
    return text;
}

/// The forms of an entry, sorted: "drøftes passive"; "sundhed+s" for what only stands before another part.
Forms expand(std::string_view line, std::string_view affixes = rules) {
    Forms forms;
    build::expand(entry(line), build::AffixTable::parse(affixes, "da.aff"),
                  [&](const build::ExpandedForm& form) { forms.push_back(named(form)); });
    std::ranges::sort(forms);
    return forms;
}

} // namespace

TEST_CASE("a word gives itself and what its flags make of it", "[lexicon][expansion]") {
    const auto [line, expected] = GENERATE(table<std::string_view, Forms>({
        {"nu", {"nu"}},
        {"klinik/10", {"klinik", "kliniks genitive"}},
        {"praksis/10", {"praksis", "praksis' genitive"}},
        {"råd/5", {"råd", "råder"}},
        {"pleje/5", {"pleje"}},   // the rule's condition does not hold
        {"pleje/999", {"pleje"}}, // a flag without rules says something else of the word
        {"drøfte/21", {"drøft imperative", "drøfte", "drøfter"}},
        {"drøfte/79", {"drøfte", "drøften verbal-noun", "drøftens genitive verbal-noun"}},
    }));
    CAPTURE(line);
    CHECK(expand(line) == expected);
}

TEST_CASE("rules are applied to what rules made, once", "[lexicon][expansion]") {
    CHECK(expand("pleje/2") == Forms{"pleje", "plejen", "plejens genitive"});
    CHECK(expand("drøfte/1") ==
          Forms{"drøfte", "drøftede", "drøftedes passive", "drøftet participle", "drøftets participle passive"});
    constexpr std::string_view endless = "SET UTF-8\nFLAG num\nSFX 1 Y 1\nSFX 1 0 a/1 .\n";
    CHECK(expand("ba/1", endless) == Forms{"ba", "baa", "baaa"});
}

TEST_CASE("a doubled consonant is no word without its ending", "[lexicon][expansion]") {
    CHECK(expand("klinik/7") == Forms{"klinik", "klinikken", "klinikker"});
    CHECK(expand("el/7") == Forms{"el", "ellen", "eller"});
    CHECK(expand("plan/7") == Forms{"plan"});
}

TEST_CASE("an entry that needs an ending is no word by itself", "[lexicon][expansion]") {
    CHECK(expand("klinikk/8,2") == Forms{"klinikken", "klinikkens genitive"});
    CHECK(expand("sundheds/36").empty());
}

TEST_CASE("a forbidden word has no forms", "[lexicon][expansion]") {
    CHECK(expand("sundhedspå/6").empty());
    CHECK(expand("sundhedspå/2,6,10").empty());
}

TEST_CASE("endings that are listed as entries are no words", "[lexicon][expansion]") {
    CHECK(expand("-årig/10").empty());
}

TEST_CASE("what stands before another part comes once, with its linking letters", "[lexicon][expansion]") {
    const auto [line, expected] = GENERATE(table<std::string_view, Forms>({
        {"sundhed/29", {"sundhed", "sundhed+s"}},
        {"patient/31", {"patient", "patient+"}},
        {"billede/55", {"billed+", "billede"}}, // nothing links: the e is gone
        {"arbejde/56", {"arbejd+s", "arbejde"}},
        {"hjem/61", {"hjem", "hjem+me"}},
        {"akvarium/69", {"akvarie+", "akvarium"}}, // the e is the word's own ending
        {"museum/70,31", {"museet", "museets genitive", "museum", "museum+"}},
        {"tele-/81", {"tele+", "tele-"}},
    }));
    CAPTURE(line);
    CHECK(expand(line) == expected);
}

TEST_CASE("case stays as the dictionary has it", "[lexicon][expansion]") {
    CHECK(expand("Ærø/10") == Forms{"Ærø", "Ærøs genitive"});
}
