// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/affix_table.hpp"

#include "input_error.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace build = referat::lexicon::build;

namespace {

/// What every table must begin with.
std::string with_head(std::string_view rules) {
    return "SET UTF-8\nFLAG num\n" + std::string(rules);
}

build::AffixTable parse(std::string_view rules) {
    return build::AffixTable::parse(with_head(rules), "da.aff");
}

bool matches(std::string_view pattern, std::string_view word) {
    const std::optional<build::Condition> condition = build::Condition::parse(pattern);
    REQUIRE(condition.has_value());
    return condition->matches_end_of(word);
}

} // namespace

TEST_CASE("a condition looks at the end of a word, letter by letter", "[lexicon][affix]") {
    const auto [pattern, word, expected] = GENERATE(table<std::string_view, std::string_view, bool>({
        {".", "", true},
        {".", "klinik", true},
        {"e", "pleje", true},
        {"e", "plejer", false},
        {"e", "", false},
        {"ik", "klinik", true},
        {"ik", "k", false},
        {"ikk", "klinik", false},
        {"[kt]", "klinik", true},
        {"[kt]", "budget", true},
        {"[kt]", "referats", false},
        {"[^kt]", "referats", true},
        {"[^kt]", "budget", false},
        {"[^kt]", "", false},
        {"[^l]ser", "kanyler", false},
        {"[^l]er", "kanyler", false},
        {"[^m]er", "kanyler", true},
        {"[^m]er", "er", false},
        {"e[lnr]", "middel", true},
        {"e[lnr]", "eksempel", true},
        {"e[lnr]", "ventil", false},
        {"e.t", "tilbudet", false},
        {"d.t", "tilbudet", true},
        {"..", "ø", false},
        {"..", "øl", true},
        {"å", "rå", true},
        {"å", "ra", false},
        {"[æøå]", "kø", true},
        {"[æøå]", "klinik", false},
        {"[^æøå]", "kø", false},
        {"[^æøå]", "tal", true},
        {"[^ø]å", "så", true},
        {"[^s]å", "så", false},
        {"[ABCÆØÅ]", "DÅ", true},
        {"[ABCÆØÅ]", "Då", false},
    }));
    CAPTURE(pattern, word);
    CHECK(matches(pattern, word) == expected);
}

TEST_CASE("letters that share a byte with a Danish letter are others", "[lexicon][affix]") {
    // å is C3 A5 and æ is C3 A6; the set is of letters, not of their bytes.
    CHECK_FALSE(matches("[å]", "præ"));
    CHECK(matches("[^å]", "præ"));
    CHECK_FALSE(matches("[é]", "så"));
}

TEST_CASE("a bracket that is not closed is no condition", "[lexicon][affix]") {
    CHECK_FALSE(build::Condition::parse("[").has_value());
    CHECK_FALSE(build::Condition::parse("[aeo").has_value());
    CHECK_FALSE(build::Condition::parse("[^").has_value());
    CHECK_FALSE(build::Condition::parse("[ae]k[^").has_value());
}

TEST_CASE("flags are numbers between commas", "[lexicon][affix]") {
    using Flags = std::optional<std::vector<build::Flag>>;
    const auto [text, expected] = GENERATE(table<std::string_view, Flags>({
        {"", std::vector<build::Flag>{}},
        {"7", std::vector<build::Flag>{7}},
        {"29,1,30", std::vector<build::Flag>{29, 1, 30}},
        {"65535", std::vector<build::Flag>{65535}},
        {"65536", std::nullopt},
        {"-1", std::nullopt},
        {"A", std::nullopt},
        {"1,A", std::nullopt},
        {"1;2", std::nullopt},
        {"1 2", std::nullopt},
        {",1", std::nullopt},
        {"1,,2", std::nullopt},
    }));
    CAPTURE(text);
    CHECK(build::parse_flags(text) == expected);
}

TEST_CASE("a suffix rule says what goes, what comes, and what may follow", "[lexicon][affix]") {
    const build::AffixTable table = parse("SFX 3 Y 3\n"
                                          "SFX 3 0 en/34,10 [^e] +BESTEMT\n"
                                          "SFX 3 e 0 .\n"
                                          "SFX\t3  um \t e/36\tum # not a tag\n");
    const std::vector<build::SuffixRule>& rules = table.suffixes(3);
    REQUIRE(rules.size() == 3);
    CHECK(rules[0].strip.empty());
    CHECK(rules[0].add == "en");
    CHECK(rules[0].next == std::vector<build::Flag>{34, 10});
    CHECK(rules[0].condition.matches_end_of("plan"));
    CHECK_FALSE(rules[0].condition.matches_end_of("pleje"));
    CHECK(rules[0].tag == "+BESTEMT");
    CHECK(rules[1].strip == "e");
    CHECK(rules[1].add.empty());
    CHECK(rules[1].next.empty());
    CHECK(rules[1].tag.empty());
    CHECK(rules[2].strip == "um");
    CHECK(rules[2].add == "e");
    CHECK(rules[2].tag.empty());
    CHECK(table.suffixes(4).empty());
}

TEST_CASE("marks are told by name, and are nobody's flag where the file has none", "[lexicon][affix]") {
    const build::AffixTable named =
        parse("FORBIDDENWORD 6\nNEEDAFFIX 8\nCOMPOUNDBEGIN 32\nCOMPOUNDMIDDLE 33\nONLYINCOMPOUND 36\n");
    CHECK(named.forbidden == 6);
    CHECK(named.need_affix == 8);
    CHECK(named.compound_begin == 32);
    CHECK(named.compound_middle == 33);
    CHECK(named.only_in_compound == 36);
    const build::AffixTable silent = parse("");
    CHECK(silent.forbidden == 0);
    CHECK(silent.need_affix == 0);
    CHECK(silent.only_in_compound == 0);
}

TEST_CASE("comments, prefixes, replacements and lines of Windows are no rules", "[lexicon][affix]") {
    const build::AffixTable table = build::AffixTable::parse("# SFX 3 0 x .\r\nSET UTF-8\r\nFLAG num\r\n\r\n"
                                                             "PFX 3 Y 1\r\nPFX 3 0 u .\r\nREP 1\r\nREP k g\r\n"
                                                             "SFX 3 Y 1\r\nSFX 3 0 s .\r\n",
                                                             "da.aff");
    REQUIRE(table.suffixes(3).size() == 1);
    CHECK(table.suffixes(3)[0].add == "s");
    CHECK(table.suffixes(3)[0].condition.matches_end_of("plan"));
}

TEST_CASE("a malformed affix file is refused at its line", "[lexicon][affix][damage]") {
    const auto [text, place] = GENERATE(table<std::string, std::string>({
        {with_head("SFX 3 Y 1\nSFX 3 0 s [ae\n"), "da.aff:4: "},
        {with_head("SFX 3 Y 1\nSFX 3 0 s/x .\n"), "da.aff:4: "},
        {with_head("SFX 3 Y 1\nSFX 3 0 s/1,,2 .\n"), "da.aff:4: "},
        {with_head("SFX 3 Y 1\n\n# three\nSFX A 0 s .\n"), "da.aff:6: "},
        {with_head("SFX 70000 0 s .\n"), "da.aff:3: "},
        {with_head("FORBIDDENWORD !\n"), "da.aff:3: "},
        {with_head("NEEDAFFIX 1,2\n"), "da.aff:3: "},
        {"", "da.aff:0: "},
        {"SET UTF-8\n", "da.aff:0: "},
        {"FLAG num\n", "da.aff:0: "},
        {"SET ISO8859-1\nFLAG num\n", "da.aff:0: "},
        {"SET UTF-8\nFLAG long\n", "da.aff:0: "},
    }));
    CAPTURE(text);
    const std::optional<std::string> error =
        input_error_of([&t = text] { return build::AffixTable::parse(t, "da.aff"); });
    REQUIRE(error.has_value());
    CHECK(error->starts_with(place));
}

TEST_CASE("an affix file that cannot be read, or is not UTF-8, is refused by its path", "[lexicon][affix][damage]") {
    const TemporaryFolder folder;
    const std::filesystem::path latin1 = folder.write("latin1.aff", with_head("# bl\xE5\n"));
    const std::filesystem::path missing = folder.path() / "missing.aff";
    const std::optional<std::string> not_utf8 = input_error_of([&] { return build::AffixTable::read(latin1); });
    REQUIRE(not_utf8.has_value());
    CHECK(not_utf8->starts_with(latin1.string() + ":3: "));
    const std::optional<std::string> not_there = input_error_of([&] { return build::AffixTable::read(missing); });
    REQUIRE(not_there.has_value());
    CHECK(not_there->starts_with(missing.string() + ":0: "));
}
