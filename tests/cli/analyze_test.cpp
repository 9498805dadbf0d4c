// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <set>

using Catch::Matchers::ContainsSubstring;
using namespace referat::test;
using nlohmann::json;

namespace {

const std::set<std::string> keys{"token", "start", "end", "terms", "lemmas", "split"};

std::set<std::string> keys_of(const json& object) {
    std::set<std::string> result;
    for (const auto& [key, value] : object.items()) {
        result.insert(key);
    }
    return result;
}

} // namespace

TEST_CASE("analyze prints each token with its terms and their kinds", "[cli][analyze]") {
    const Run run = run_program({"analyze", "Sagen", "21/30117"});
    CHECK(run.code == 0);
    CHECK_THAT(run.out, ContainsSubstring("Sagen  0-5\n  sagen                   word @0"));
    CHECK_THAT(run.out, ContainsSubstring("21/30117  6-14\n  21/30117                identifier @1"));
    CHECK_THAT(run.out, ContainsSubstring("stem @0"));
}

TEST_CASE("analyze --format jsonl gives one token a line with bytes into the text", "[cli][analyze]") {
    const std::string text = "R\u00e5dets m\u00f8der";
    const Run run = run_program({"analyze", "--format", "jsonl", text});
    REQUIRE(run.code == 0);
    const std::vector<std::string> tokens = lines(run.out);
    REQUIRE(tokens.size() == 2);
    for (const std::string& line : tokens) {
        const json token = json::parse(line);
        CAPTURE(line);
        CHECK(keys_of(token) == keys);
        const std::size_t start = token["start"];
        const std::size_t end = token["end"];
        CHECK(token["token"] == text.substr(start, end - start));
        CHECK_FALSE(token["terms"].empty());
        CHECK_FALSE(token["lemmas"].empty());
    }
}

TEST_CASE("analyze without text reads lines and adds their numbers", "[cli][analyze]") {
    const Run run = run_program({"analyze", "--format", "jsonl"}, {.input = "budget\r\n\nklynge"});
    REQUIRE(run.code == 0);
    const std::vector<std::string> tokens = lines(run.out);
    REQUIRE(tokens.size() == 2);
    CHECK(json::parse(tokens[0])["line"] == 1);
    CHECK(json::parse(tokens[0])["token"] == "budget");
    CHECK(json::parse(tokens[1])["line"] == 3);
}

TEST_CASE("option --date completes a date without a year", "[cli][analyze]") {
    CHECK_THAT(run_program({"analyze", "--date", "2025-01-30", "d. 2. april"}).out, ContainsSubstring("2025-04-02"));
}

TEST_CASE("bytes that are no UTF-8 are replaced and said", "[cli][analyze]") {
    const Run run = run_program({"analyze", "--format", "jsonl"}, {.input = "m\xF8"
                                                                            "de\nbudget\n"});
    CHECK(run.code == 0);
    CHECK_THAT(run.err, ContainsSubstring("referat: warning: -:1: "));
    CHECK_THAT(run.out, ContainsSubstring("\"budget\""));
}

TEST_CASE("words with a minus may follow the first word of a text", "[cli][analyze]") {
    const Run run = run_program({"analyze", "minus", "-5", "-d", "-format"});
    CHECK(run.code == 0);
    CHECK_THAT(run.out, ContainsSubstring("format"));
}
