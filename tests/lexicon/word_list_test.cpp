// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/word_list.hpp"

#include "input_error.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace build = referat::lexicon::build;

namespace {

using Flags = std::vector<build::Flag>;

std::vector<build::DictionaryWord> parse(std::string_view text) {
    return build::parse_word_list(text, "da.dic");
}

} // namespace

TEST_CASE("an entry is a word, its flags, and the word it is a form of", "[lexicon][word_list]") {
    const auto [line, word, flags, base] = GENERATE(table<std::string_view, std::string, Flags, std::string>({
        {"klinik/7,10,29", "klinik", {7, 10, 29}, ""},
        {"nu", "nu", {}, ""},
        {"gik st:gå", "gik", {}, "gå"},
        {"gå al:går al:gik", "gå", {}, ""},
        {"børn/74,10 po:noun st:barn is:plural", "børn", {74, 10}, "barn"},
        {"børn/74\tst:barn", "børn", {74}, "barn"},
        {"nu  ", "nu", {}, ""},
        {"A/S", "A/S", {}, ""},
        {"24/7", "24", {7}, ""},
        {"-årig/24", "-årig", {24}, ""},
        {"tele-/81,53", "tele-", {81, 53}, ""},
        {"kontrollér", "kontrollér", {}, ""},
        {"klinik/7\r", "klinik", {7}, ""},
    }));
    CAPTURE(line);
    const std::vector<build::DictionaryWord> words = parse("1\n" + std::string(line) + "\n");
    REQUIRE(words.size() == 1);
    CHECK(words[0].word == word);
    CHECK(words[0].flags == flags);
    CHECK(words[0].base == base);
}

TEST_CASE("entries of several words, empty lines and the count are left out", "[lexicon][word_list]") {
    const std::vector<build::DictionaryWord> words =
        parse("4 # made by hand\na cappella\n\nklinik/7\na la carte/39 st:carte\nråd/4");
    REQUIRE(words.size() == 2);
    CHECK(words[0].word == "klinik");
    CHECK(words[1].word == "råd");
    CHECK(words[1].flags == Flags{4});
}

TEST_CASE("a list without entries is empty", "[lexicon][word_list]") {
    CHECK(parse("").empty());
    CHECK(parse("0").empty());
    CHECK(parse("0\n\n").empty());
}

TEST_CASE("nobody has the flag 0", "[lexicon][word_list]") {
    const std::vector<build::DictionaryWord> words = parse("1\nklinik/0,7\n");
    REQUIRE(words.size() == 1);
    CHECK(words[0].has(7));
    CHECK_FALSE(words[0].has(10));
    CHECK_FALSE(words[0].has(0)); // stands for a mark that the affix file does not name
}

TEST_CASE("malformed flags are refused at their line", "[lexicon][word_list][damage]") {
    const auto [text, line] = GENERATE(table<std::string, std::string>({
        {"1\nklinik/7,x\n", "2"},
        {"2\nklinik/7\nråd/4,\x2Cx\n", "3"},
        {"1\nklinik/99999\n", "2"},
        {"3\nnu\n\nklinik/7;10\n", "4"},
    }));
    CAPTURE(text);
    const std::optional<std::string> error = input_error_of([&t = text] { return parse(t); });
    REQUIRE(error.has_value());
    CHECK(error->starts_with("da.dic:" + line + ": "));
}

TEST_CASE("a word list that cannot be read, or is not UTF-8, is refused by its path", "[lexicon][word_list][damage]") {
    const TemporaryFolder folder;
    const std::filesystem::path latin1 = folder.write("latin1.dic", "2\nklinik/7\nr\xE5\x64/4\n");
    const std::filesystem::path missing = folder.path() / "missing.dic";
    const std::optional<std::string> not_utf8 = input_error_of([&] { return build::read_word_list(latin1); });
    REQUIRE(not_utf8.has_value());
    CHECK(not_utf8->starts_with(latin1.string() + ":3: "));
    const std::optional<std::string> not_there = input_error_of([&] { return build::read_word_list(missing); });
    REQUIRE(not_there.has_value());
    CHECK(not_there->starts_with(missing.string() + ":0: "));
}
