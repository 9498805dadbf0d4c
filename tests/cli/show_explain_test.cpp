// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "schema_check.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using Catch::Matchers::ContainsSubstring;
using namespace referat::test;
using nlohmann::json;

namespace {

std::string first_id(const std::string& query) {
    const Run run = run_program({"search", "-d", sample_index(), "--format", "jsonl", "-n", "1", query});
    return json::parse(run.out)["id"];
}

} // namespace

TEST_CASE("show writes a whole item for a reader", "[cli][show]") {
    const Run run = run_program({"show", "-d", sample_index(), first_id("titel:\"basal palliation\"")});
    CHECK(run.code == 0);
    CHECK_THAT(run.out, Catch::Matchers::StartsWith("3. Samarbejdsmodel for basal palliation"));
    CHECK_THAT(run.out, ContainsSubstring("30 January 2025 \u00b7 at 08:30"));
    CHECK_THAT(run.out, ContainsSubstring("\nDecision"));
    CHECK_THAT(run.out, ContainsSubstring("2025-01-30-sundhedsklynge-fyn-fagligt-strategisk.txt:"));
}

TEST_CASE("paragraphs and list entries of a section stand on lines of their own", "[cli][show]") {
    const Run run = run_program({"show", "-d", sample_index(), first_id("titel:rehabilitering")});
    CHECK_THAT(run.out,
               ContainsSubstring("\n  1. Drøfter gruppens iagttagelser\n  2. Beslutter, om der skal afprøves"));
    CHECK_THAT(run.out, ContainsSubstring(
                            "\n  Gitte Falkenløve indleder punktet\n  Flere borgere overlever i dag et langt ophold"));
    CHECK_THAT(run.out, ContainsSubstring("\n  - Kommunerne står for opkaldene\n"));
}

TEST_CASE("show --format json is one object of records", "[cli][show]") {
    const json schema = load_schema("record.schema.json");
    const std::string id = first_id("titel:palliation");
    const Run run = run_program({"show", "-d", sample_index(), "--format", "json", id, "no/such/1"});
    CHECK(run.code == 1);
    const json object = json::parse(run.out);
    REQUIRE(object["items"].size() == 1);
    CHECK(object["items"][0]["id"] == id);
    CHECK(schema_faults(object["items"][0], schema, schema) == std::vector<std::string>{});
    CHECK(object["missing"] == json::array({"no/such/1"}));
    CHECK(object["version"] == 1);
}

TEST_CASE("an id that the index has not gives exit 1", "[cli][show]") {
    const Run run = run_program({"show", "-d", sample_index(), "no/such/1"});
    CHECK(run.code == 1);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, ContainsSubstring("no item with id no/such/1"));
}

TEST_CASE("explain prints the query, its syntax, its terms and the engine's query", "[cli][explain]") {
    const Run run = run_program({"explain", "-d", sample_index(), "+budget", "-kluster:fyn"});
    CHECK(run.code == 0);
    for (const char* heading : {"query\n  +budget -kluster:fyn\n", "\nsyntax\n", "\nterms\n", "\nengine\n"}) {
        CHECK_THAT(run.out, ContainsSubstring(heading));
    }
}

TEST_CASE("explain tells what a misspelt word is searched for as", "[cli][explain]") {
    const Run run = run_program({"explain", "-d", sample_index(), "rehabillitering"});
    CHECK_THAT(run.out,
               ContainsSubstring("\nspelling\n  Searched for \"rehabilitering\" instead of \"rehabillitering\".\n"));
}

TEST_CASE("explain without an index shows the syntax; with -d it is exit 4", "[cli][explain]") {
    const TemporaryFolder folder;
    const Run by_default =
        run_program({"explain", "budget", "OG", "rygestop"}, {.environment = {{"XDG_DATA_HOME", folder / "none"}}});
    CHECK(by_default.code == 0);
    CHECK_THAT(by_default.out, ContainsSubstring("syntax\n  (and budget rygestop)\n"));
    CHECK_THAT(by_default.err, ContainsSubstring("note: no index at "));
    CHECK(run_program({"explain", "-d", folder / "none", "budget"}).code == 4);
}
