// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
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

TEST_CASE("analyze writes a row for every term, with lemmas, split and parts", "[cli][analyze]") {
    const Run run = run_program({"analyze", "Sundhedsklyngens", "m\u00f8der", "og", "21/30117"});
    CHECK(run.code == 0);
    CHECK(run.out == "term                  kind        lemma               split                   parts\n"
                     "sundhedsklyngens      word        sundhedsklynge      sundhed+s+klyngens      sundhed, klynge\n"
                     "m\u00f8der                 word        m\u00f8de\n"
                     "og                    stop word   og\n"
                     "21/30117              identifier\n"
                     "  21                  part\n"
                     "  30117               part\n");
}

TEST_CASE("normal forms, joined words and parts stand indented below their word", "[cli][analyze]") {
    const Run run = run_program({"analyze", "sundheds- og skoleplan", "PLO-aftaler 2.", "april 2025"});
    const std::vector<std::string> rows = lines(run.out);
    CAPTURE(run.out);
    const auto has_row = [&](const std::string& row) { return std::ranges::find(rows, row) != rows.end(); };
    CHECK(has_row("  sundhedsplan        joined      sundhedsplan        sundhed+s+plan          sundhed, plan"));
    CHECK(has_row("  2025-04-02          normal"));
    CHECK(has_row("  plo                 part        plo"));
    CHECK(has_row("  aftaler             part        aftale"));
}

TEST_CASE("a table grows with its longest word, and in Danish has Danish headings", "[cli][analyze]") {
    const Run run =
        run_program({"analyze", "sundhedsplejerskeuddannelsen p\u00e5"}, {.environment = {{"LC_ALL", "da_DK.UTF-8"}}});
    const std::vector<std::string> rows = lines(run.out);
    REQUIRE(rows.size() == 3);
    CHECK_THAT(rows[0], Catch::Matchers::StartsWith("term                          art         lemma"));
    CHECK_THAT(rows[1], Catch::Matchers::StartsWith("sundhedsplejerskeuddannelsen  ord         sundhedspleje"));
    CHECK_THAT(rows[2], Catch::Matchers::StartsWith("p\u00e5                            stopord     p\u00e5"));
}

TEST_CASE("lines of standard input are tables under one heading", "[cli][analyze]") {
    const Run run = run_program({"analyze"}, {.input = "budget\n\nm\u00f8det\n"});
    CHECK(run.out == "term                  kind        lemma               split                   parts\n"
                     "budget                word        budget\n"
                     "\n"
                     "m\u00f8det                 word        m\u00f8de\n");
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

TEST_CASE("the parts of a compound are terms of their word, and its split shows them", "[cli][analyze][compound]") {
    struct Row {
        std::string text;
        std::vector<std::string> tokens;
        std::string split; ///< of the first token
        std::set<std::string> parts;
    };
    const auto [text, tokens, split, parts] = GENERATE(values<Row>({
        {"Sundhedsklyngens", {"Sundhedsklyngens"}, "sundhed+s+klyngens", {"sundhed", "klynge"}},
        {"SUNDHEDSSTYREGRUPPEN",
         {"SUNDHEDSSTYREGRUPPEN"},
         "sundhed+s+styre+gruppen",
         {"sundhed", "styre", "gruppe", "styregruppe"}},
        {"B\u00f8rneomr\u00e5det", {"B\u00f8rneomr\u00e5det"}, "b\u00f8rn+e+omr\u00e5det", {"omr\u00e5de"}},
        {"godkende", {"godkende"}, "", {}},
        {"sundheds- og skoleplan", {"sundheds", "og", "skoleplan"}, "", {"sundhedsplan", "sundhed", "plan"}},
        {"sundhedsplan-m\u00f8der",
         {"sundhedsplan-m\u00f8der", "sundhedsplan", "m\u00f8der"},
         "",
         {"sundhedsplan-m\u00f8der"}},
    }));
    CAPTURE(text);
    const std::vector<std::string> shown = lines(run_program({"analyze", "--format", "jsonl", text}).out);
    std::vector<std::string> words;
    for (const std::string& line : shown) {
        words.push_back(json::parse(line)["token"]);
    }
    CHECK(words == tokens);
    const json first = json::parse(shown.at(0));
    CHECK(first["split"] == split);
    const std::set<std::string> terms = first["terms"];
    CHECK(std::ranges::includes(terms, parts));
}

TEST_CASE("the parts of a compound in a chain belong to its own token", "[cli][analyze][compound]") {
    std::map<std::string, json> tokens;
    for (const std::string& line :
         lines(run_program({"analyze", "--format", "jsonl", "sundhedsplan-skoleplanen"}).out)) {
        json token = json::parse(line);
        tokens[token["token"].get<std::string>()] = token;
    }
    REQUIRE(tokens.size() == 3);
    CHECK(tokens["sundhedsplan"]["split"] == "sundhed+s+plan");
    CHECK(tokens["sundhedsplan"]["terms"] == json({"sundhedsplan", "sundhed", "plan"}));
    CHECK(tokens["skoleplanen"]["split"] == "skole+planen");
    CHECK(tokens["sundhedsplan-skoleplanen"]["terms"] == json::array({"sundhedsplan-skoleplanen"}));
}

TEST_CASE("a line of jsonl is valid JSON without raw controls, whatever the text", "[cli][analyze]") {
    const std::string text =
        "d. 2.\u00a0april \\\"m\u00f8de\"\\ a\u200e-b x\u0085y \x7f\x01 F-\u202eACT e\u0301t\tnavn@example.dk/\"x\"";
    const Run run = run_program({"analyze", "--format", "jsonl", text});
    REQUIRE(lines(run.out).size() > 5);
    CHECK(run.out.find_first_of("\x01\x7f\t") == std::string::npos);
    for (const char* raw : {"\u0085", "\u200e", "\u202e"}) {
        CHECK(run.out.find(raw) == std::string::npos);
    }
    for (const std::string& line : lines(run.out)) {
        const json token = json::parse(line);
        CAPTURE(line);
        const std::size_t start = token["start"];
        CHECK(token["token"] == text.substr(start, token["end"].get<std::size_t>() - start));
    }
}

TEST_CASE("option --splits splits words as its rules say", "[cli][analyze][splits]") {
    const TemporaryFolder folder;
    const std::string rules = folder.write("ord.txt", "sundhedsklynge  # et ord\nnor+d+vest\n");
    const auto split = [&](const std::string& word, const std::vector<std::string>& options) {
        std::vector<std::string> arguments{"analyze", "--format", "jsonl"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        arguments.push_back(word);
        return json::parse(run_program(arguments).out)["split"].get<std::string>();
    };
    CHECK(split("sundhedsklyngen", {}) == "sundhed+s+klyngen");
    CHECK(split("sundhedsklyngen", {"--splits", rules}).empty());
    CHECK(split("nordvest", {"--splits", rules}) == "nor+d+vest");
    CHECK(split("sundhedsplanen", {"--splits", rules}) == "sundhed+s+planen");
    const Run missing = run_program({"analyze", "--splits", folder / "none", "ord"});
    CHECK(missing.code == 3);
    CHECK(missing.out.empty());
    CHECK_THAT(missing.err, ContainsSubstring("referat: error: cannot read: " + (folder / "none") + ": "));
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
