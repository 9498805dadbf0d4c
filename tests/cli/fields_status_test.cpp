// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <referat/field.hpp>

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
