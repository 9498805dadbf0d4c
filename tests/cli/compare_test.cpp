// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "report_files.hpp"
#include "schema_check.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using Catch::Matchers::ContainsSubstring;
using namespace referat::test;
using nlohmann::json;

TEST_CASE("a comparison is a table of values, years and outcomes", "[cli][compare]") {
    const TemporaryFolder folder;
    const std::string index = index_three_meetings(folder);
    const Run run = run_program({"search", "-d", index, "--compare", "kluster", "broen"});
    CHECK(run.code == 0);
    CHECK(run.out == "kluster  year  items  afvist  godkendt  (no value)\n"
                     "Vestø    all       3       -         2           1\n"
                     "         2023      1       -         1           -\n"
                     "         2024      2       -         1           1\n"
                     "Åby      2024      1       1         -           -\n");
    CHECK_THAT(run.err, ContainsSubstring("4 items for: broen"));
    CHECK(run_program({"search", "-d", index, "--compare", "år", "broen"}).out ==
          "år      items  afvist  godkendt  (no value)\n"
          "2024        3       1         1           1\n"
          "2023        1       -         1           -\n");
    CHECK(run_program({"search", "-d", index, "--compare", "måned", "broen"}).out ==
          "måned      items  afvist  godkendt  (no value)\n"
          "2024-03        2       -         1           1\n"
          "2023-03        1       -         1           -\n"
          "2024-05        1       1         -           -\n");
    CHECK(run_program({"search", "-d", index, "--compare", "afviger", "stien"},
                      {.environment = {{"LC_ALL", "da_DK.UTF-8"}}})
              .out == "afviger  år    punkter  udsat\n"
                      "ja       2023        1      1\n"
                      "udsat    2023        1      1\n");
}

TEST_CASE("on a terminal that is too narrow for the values they stand above their counts", "[cli][compare]") {
    const TemporaryFolder folder;
    const std::string body =
        "Udvalget for broer, stier, havne og alt, hvad der ellers skal males i kommunens vestlige del";
    folder.write("items.jsonl",
                 R"({"udvalg":")" + body + R"(","dato":"2024-03-01","punkt":1,"titel":"Broen","udfald":["godkendt"]})");
    static_cast<void>(run_program({"index", "-d", folder / "index", folder / "items.jsonl"}));
    const Run run = run_program({"search", "-d", folder / "index", "--compare", "udvalg", "--color", "never", "broen"},
                                {.out = Setting::Stdout::Terminal});
    CHECK_THAT(run.out,
               ContainsSubstring("udvalg  year  items  godkendt\n" + body + "\n        2024      1         1\n"));
}

TEST_CASE("a comparison is also written as data", "[cli][compare]") {
    const TemporaryFolder folder;
    const std::string index = index_three_meetings(folder);
    const auto written = [&](const std::string& format) {
        return run_program({"search", "-d", index, "--compare", "klynge", "--format", format, "broen"}).out;
    };
    CHECK(written("csv") == "kluster,year,items,afvist,godkendt,none\r\n"
                            "Vestø,2023,1,0,1,0\r\n"
                            "Vestø,2024,2,0,1,1\r\n"
                            "Åby,2024,1,1,0,0\r\n");
    CHECK(written("jsonl") == R"({"value":"Vestø","year":"2023","items":1,"outcomes":{"afvist":0,"godkendt":1,"":0}})"
                              "\n"
                              R"({"value":"Vestø","year":"2024","items":2,"outcomes":{"afvist":0,"godkendt":1,"":1}})"
                              "\n"
                              R"({"value":"Åby","year":"2024","items":1,"outcomes":{"afvist":1,"godkendt":0,"":0}})"
                              "\n");
    const json object = json::parse(written("json"));
    const json schema = load_schema("reports.schema.json");
    CHECK(schema_faults(object, schema["$defs"]["comparison"], schema) == std::vector<std::string>{});
    for (const std::string& line : lines(written("jsonl"))) {
        CHECK(schema_faults(json::parse(line), schema["$defs"]["row"], schema) == std::vector<std::string>{});
    }
    CHECK(object["query"] == "broen");
    CHECK(object["compare"] == "kluster");
    CHECK(object["total"] == 4);
    CHECK(object["version"] == 1);
    REQUIRE(object["values"].size() == 2);
    CHECK(object["values"][0]["items"] == 3);
    CHECK(object["values"][0]["years"].size() == 2);
    CHECK(object["values"][1]["outcomes"] == json{{"afvist", 1}, {"godkendt", 0}, {"", 0}});
}

TEST_CASE("a comparison refuses the options of hits and asks for a query", "[cli][compare]") {
    const TemporaryFolder folder;
    const std::string index = index_three_meetings(folder);
    const auto refused = [&](std::vector<std::string> arguments, const std::string& language) {
        arguments.insert(arguments.begin(), {"search", "-d", index, "--compare", "kluster"});
        const Run run = run_program(arguments, {.environment = {{"LC_ALL", language}}});
        CHECK(run.code == 2);
        CHECK(run.out.empty());
        return run.err;
    };
    const std::vector<std::vector<std::string>> rows{{"--like", "klynge-aaby/2024-05-01/1"},
                                                     {"--collapse"},
                                                     {"--facet", "udfald"},
                                                     {"--sort", "dato"},
                                                     {"-n", "3"},
                                                     {"--offset", "1"},
                                                     {"--no-snippet"}};
    for (std::vector<std::string> arguments : rows) {
        const std::string option = arguments.front();
        CAPTURE(option);
        arguments.emplace_back("broen");
        CHECK_THAT(refused(arguments, "C"),
                   ContainsSubstring("referat: error: usage: --compare and " + option + " do not go together"));
        CHECK_THAT(refused(arguments, "da_DK.UTF-8"),
                   ContainsSubstring("referat: fejl: brug: --compare og " + option + " kan ikke bruges sammen"));
    }
    CHECK_THAT(refused({}, "C"), ContainsSubstring("QUERY is missing"));
    CHECK_THAT(refused({"--like", "klynge-aaby/2024-05-01/1"}, "C"),
               ContainsSubstring("--compare and --like do not go together"));
}

TEST_CASE("a comparison that finds nothing says so, and one of no facet is refused", "[cli][compare]") {
    const TemporaryFolder folder;
    const std::string index = index_three_meetings(folder);
    const Run nothing = run_program({"search", "-d", index, "--compare", "kluster", "findesikke"});
    CHECK(nothing.code == 1);
    CHECK(nothing.out.empty());
    CHECK_THAT(nothing.err, ContainsSubstring("nothing found for: findesikke"));
    CHECK_THAT(run_program({"search", "-d", index, "--compare", "titel", "broen"}).err,
               ContainsSubstring("--compare: titel is none of udvalg, kluster"));
    CHECK_THAT(run_program({"search", "-d", index, "--compare", "kluster", "--format", "trec", "broen"}).err,
               ContainsSubstring("--format: trec is none of text, json, jsonl, csv"));
}
