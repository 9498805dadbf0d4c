// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "report_files.hpp"
#include "schema_check.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <referat/field.hpp>

#include <map>
#include <vector>

using Catch::Matchers::ContainsSubstring;
using namespace referat::test;
using nlohmann::json;

TEST_CASE("fields lists the whole vocabulary", "[cli][fields]") {
    const Run text = run_program({"fields"});
    const Run danish = run_program({"fields"}, {.environment = {{"LC_ALL", "da_DK.UTF-8"}}});
    const json object = json::parse(run_program({"fields", "--format", "json"}).out);
    CHECK(text.code == 0);
    CHECK(object["version"] == 1);
    REQUIRE(object["fields"].size() == referat::field_count);
    for (std::size_t i = 0; i < referat::field_count; ++i) {
        const referat::FieldInfo& info = referat::fields()[i];
        const json& field = object["fields"][i];
        CAPTURE(info.name);
        CHECK(field["name"] == info.name);
        CHECK(field["aliases"].size() == info.aliases.size());
        CHECK(field["help"]["da"] == info.help_da);
        CHECK(field["kinds"].size() == std::size_t{info.use.text} + info.use.exact + info.use.range + info.use.facet);
        CHECK_THAT(text.out, ContainsSubstring(std::string(info.name)));
        CHECK_THAT(danish.out, ContainsSubstring(std::string(info.help_da).substr(0, 20)));
    }
    CHECK_THAT(text.out,
               ContainsSubstring("kluster:                 health cluster (filter, facet); also klynge:, cluster:"));
}

TEST_CASE("status tells what the index holds", "[cli][status]") {
    const Run text = run_program({"status", "-d", sample_index()});
    CHECK(text.code == 0);
    CHECK_THAT(text.out, ContainsSubstring("54 items, 8 meetings, 8 files"));
    CHECK_THAT(text.out, ContainsSubstring("2023-06-08 .. 2025-01-30"));

    const json object = json::parse(run_program({"status", "-d", sample_index(), "--format", "json"}).out);
    CHECK(object["index"] == sample_index());
    CHECK(object["items"] == 54);
    CHECK(object["meetings"] == 8);
    CHECK(object["sources"] == 8);
    CHECK(object["generation"] == 1);
    CHECK(object["bytes"].get<std::uint64_t>() > 0);
    CHECK(object["version"] == 1);
    std::size_t counted = 0;
    for (const json& value : object["facets"]["kluster"]) {
        counted += value["count"].get<std::size_t>();
    }
    CHECK(counted == 54);
}

TEST_CASE("status tells for each body what is missing", "[cli][status]") {
    const TemporaryFolder folder;
    const std::string index = index_three_meetings(folder);
    const Run text = run_program({"status", "-d", index});
    CHECK(text.code == 0);
    CHECK_THAT(text.out, ContainsSubstring("\nKlynge Vestø\n"
                                           "  content           2 meetings, 4 items, 2023-03-01 .. 2024-03-01\n"
                                           "  missing items     2024-03-01: 2-3\n"
                                           "  without decision  2024-03-01/4\n"
                                           "\nKlynge Åby\n"
                                           "  content           1 meeting, 1 item, 2024-05-01 .. 2024-05-01\n"));
    CHECK_THAT(run_program({"status", "-d", index}, {.environment = {{"LC_ALL", "da_DK.UTF-8"}}}).out,
               ContainsSubstring("  manglende punkter 2024-03-01: 2-3\n"
                                 "  uden beslutning   2024-03-01/4\n"));

    // all but the bodies, which stand last
    CHECK(run_program({"status", "-d", index, "--brief"}).out ==
          text.out.substr(0, text.out.find("\nKlynge Vestø\n  content")));
    CHECK_FALSE(
        json::parse(run_program({"status", "-d", index, "--brief", "--format", "json"}).out).contains("bodies"));

    const json bodies = json::parse(run_program({"status", "-d", index, "--format", "json"}).out)["bodies"];
    REQUIRE(bodies.size() == 2);
    CHECK(bodies[0] ==
          json{{"udvalg", "Klynge Vestø"},
               {"first_date", "2023-03-01"},
               {"last_date", "2024-03-01"},
               {"meetings", 2},
               {"items", 4},
               {"missing", {{{"dato", "2024-03-01"}, {"kilde", "items.jsonl"}, {"first", 2}, {"last", 3}}}},
               {"undecided_meetings", json::array()},
               {"items_without_decision", {"klynge-vestoe/2024-03-01/4"}},
               {"unknown_headings", json::array()}});
}

TEST_CASE("status tells agendas without minutes and headings that sections are not known by", "[cli][status]") {
    const json status = json::parse(run_program({"status", "-d", sample_index(), "--format", "json"}).out);
    const json schema = load_schema("reports.schema.json");
    CHECK(schema_faults(status, schema["$defs"]["status"], schema) == std::vector<std::string>{});
    std::vector<std::string> agendas;
    std::map<std::string, std::size_t> headings;
    for (const json& body : status["bodies"]) {
        if (!body["undecided_meetings"].empty()) {
            agendas.push_back(body["udvalg"]);
        }
        for (const json& heading : body["unknown_headings"]) {
            headings[heading["text"]] += heading["count"].get<std::size_t>();
        }
    }
    CHECK(agendas == std::vector<std::string>{"Sundhedsklynge Randers - Fagligt strategisk niveau"});
    CHECK(headings["Baggrund"] > 0);
    CHECK_THAT(run_program({"status", "-d", sample_index()}).out, ContainsSubstring("  unknown headings  "));
}
