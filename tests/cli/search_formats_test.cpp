// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "schema_check.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <regex>

using Catch::Matchers::ContainsSubstring;
using namespace referat::test;
using nlohmann::json;

namespace {

std::string found(const std::string& format, const std::string& query, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"search", "-d", sample_index(), "--format", format, query};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(arguments).out;
}

/// Cells of RFC 4180 rows.
std::vector<std::vector<std::string>> csv_rows(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quoted && text.compare(i, 2, "\"\"") == 0) {
            rows.back().back().push_back('"');
            ++i;
        } else if (text[i] == '"') {
            quoted = !quoted;
        } else if (!quoted && text[i] == ',') {
            rows.back().emplace_back();
        } else if (!quoted && text.compare(i, 2, "\r\n") == 0) {
            rows.push_back({""});
            ++i;
        } else {
            rows.back().back().push_back(text[i]);
        }
    }
    rows.pop_back(); // the text ends in a line end
    return rows;
}

} // namespace

TEST_CASE("every line of jsonl is a hit by the schema, and its passage marks what matched", "[cli][search][json]") {
    const json schema = load_schema("search.schema.json");
    const std::vector<std::string> shown = lines(found("jsonl", "budget", {"-n", "54"}));
    REQUIRE_FALSE(shown.empty());
    for (const std::string& line : shown) {
        const json hit = json::parse(line);
        CAPTURE(line);
        CHECK(schema_faults(hit, schema["$defs"]["hit"], schema) == std::vector<std::string>{});
        REQUIRE(hit["passage"].is_object());
        const std::string text = hit["passage"]["tekst"];
        for (const json& match : hit["passage"]["traef"]) {
            const std::string word = text.substr(match[0], match[1].get<std::size_t>() - match[0].get<std::size_t>());
            CHECK_THAT(word, Catch::Matchers::StartsWith("budget") || Catch::Matchers::StartsWith("Budget"));
        }
    }
}

TEST_CASE("the lines of a passage hold its words in the source file", "[cli][search][json]") {
    const json hit = json::parse(lines(found("jsonl", "titel:palliation beslutning:palliation", {"-n", "1"})).at(0));
    std::ifstream in(sample_minutes() + "/" + hit["kilde"].get<std::string>());
    const std::vector<std::string> source = lines(std::string(std::istreambuf_iterator<char>(in), {}));
    const std::size_t first = hit["passage"]["linjer"][0];
    REQUIRE(first >= 1);
    REQUIRE(first <= source.size());
    const std::string text = hit["passage"]["tekst"];
    CHECK_THAT(source[first - 1], ContainsSubstring(text.substr(0, text.find(' '))));
}

TEST_CASE("json is one object by the schema", "[cli][search][json]") {
    const json schema = load_schema("search.schema.json");
    using Arguments = std::vector<std::string>;
    const Arguments more = GENERATE(Arguments{}, Arguments{"--collapse"}, Arguments{"--sort", "punkt"},
                                    Arguments{"--like", "sundhedsklynge-fyn-fagligt-strategisk-niveau/2025-01-30/3"});
    Arguments options{"--facet", "kluster", "--facet", "m\u00e5ned", "-n", "2"};
    options.insert(options.end(), more.begin(), more.end());
    const json result = json::parse(found("json", "kommuner -kluster:fyn", options));
    CHECK(schema_faults(result, schema, schema) == std::vector<std::string>{});
    CHECK(result["query"] == "kommuner -kluster:fyn");
    CHECK_THAT(result["read_as"].get<std::string>(), ContainsSubstring("kommuner"));
    CHECK(result["total"].get<std::size_t>() >= result["hits"].size());
    CHECK(result["hits"].size() == 2);
}

TEST_CASE("json of a query that finds nothing is an object too", "[cli][search][json]") {
    const Run run = run_program({"search", "-d", sample_index(), "--format", "json", "+qwertyuiop"});
    CHECK(run.code == 1);
    const json result = json::parse(run.out);
    const json schema = load_schema("search.schema.json");
    CHECK(schema_faults(result, schema, schema) == std::vector<std::string>{});
    CHECK(result["total"] == 0);
    CHECK(result["no_hits"]["parts"][0]["text"] == "qwertyuiop");
}

TEST_CASE("csv is a table by RFC 4180 with the same hits", "[cli][search][csv]") {
    const std::vector<std::string> hits = lines(found("jsonl", "kommuner borgere"));
    const std::vector<std::vector<std::string>> rows = csv_rows(found("csv", "kommuner borgere"));
    REQUIRE(rows.size() == hits.size() + 1);
    CHECK(rows[0].front() == "rank");
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const json hit = json::parse(hits[i]);
        REQUIRE(rows[i + 1].size() == rows[0].size());
        CHECK(rows[i + 1][2] == hit["id"]);
        CHECK(rows[i + 1][9] == hit["titel"]);
        CHECK(rows[i + 1][13] == hit["passage"]["tekst"]);
    }
}

TEST_CASE("trec lines name the source and item, in order of the rank", "[cli][search][trec]") {
    const std::vector<std::string> run_lines = lines(found("trec", "kommuner borgere", {"--qid", "q7"}));
    const std::vector<std::string> hits = lines(found("jsonl", "kommuner borgere"));
    REQUIRE(run_lines.size() == hits.size());
    const std::regex shape(R"(q7 Q0 (\S+)#(\d+) (\d+) ([0-9.e+-]+) referat)");
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const json hit = json::parse(hits[i]);
        std::smatch parts;
        CAPTURE(run_lines[i]);
        REQUIRE(std::regex_match(run_lines[i], parts, shape));
        CHECK(parts[1] == hit["kilde"].get<std::string>());
        CHECK(parts[2] == std::to_string(hit["punkt"].get<int>()));
        CHECK(parts[3] == std::to_string(i + 1));
        CHECK(std::stod(parts[4]) == hit["score"].get<double>());
    }
}

TEST_CASE("white space in a file name does not break a trec line", "[cli][search][trec]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("referat fyn.txt", small_minutes());
    REQUIRE(run_program({"index", "-d", folder / "index", file}).code == 0);
    const Run run = run_program({"search", "-d", folder / "index", "--format", "trec", "rygestop"});
    CHECK_THAT(run.out, Catch::Matchers::StartsWith("1 Q0 referat%20fyn.txt#2 1 "));
}

TEST_CASE("a format without a place for facets says so", "[cli][search][facets]") {
    const auto [format, told] = GENERATE(table<std::string, bool>(
        {{"text", false}, {"json", false}, {"jsonl", true}, {"csv", true}, {"trec", true}, {"ids", true}}));
    CAPTURE(format);
    const Run run = run_program({"search", "-d", sample_index(), "--format", format, "--facet", "kluster", "kommuner"});
    CHECK(run.code == 0);
    CHECK((run.err.find("no place for facets") != std::string::npos) == told);
}
