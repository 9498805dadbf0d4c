// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "schema_check.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

using Catch::Matchers::ContainsSubstring;
using namespace referat::test;
using nlohmann::json;

namespace {

std::vector<json> records(const Run& run) {
    std::vector<json> result;
    for (const std::string& line : lines(run.out)) {
        result.push_back(json::parse(line));
    }
    return result;
}

} // namespace

TEST_CASE("parse writes one record a line for every item of the sample minutes", "[cli][parse]") {
    const json schema = load_schema("record.schema.json");
    const std::string option = GENERATE("--format=jsonl", "--with-source");
    CAPTURE(option);
    const Run run = run_program({"parse", option, sample_minutes()});
    REQUIRE(run.code == 0);
    const std::vector<json> items = records(run);
    CHECK(items.size() == 54);
    for (const json& item : items) {
        CAPTURE(item.dump());
        CHECK(schema_faults(item, schema, schema) == std::vector<std::string>{});
        CHECK(item.contains("linjer") == (option == "--with-source"));
    }
}

TEST_CASE("kilde is the path below the folder that was named, or the bare name of a file", "[cli][parse]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("b/2024/fyn.txt", small_minutes());
    folder.write("a.md", small_minutes());
    folder.write(".hidden.txt", small_minutes());
    folder.write("notes.pdf.bak", "no minutes");

    const std::vector<json> of_folder = records(run_program({"parse", folder.path().string()}));
    REQUIRE(of_folder.size() == 6);
    CHECK(of_folder.front()["kilde"] == "a.md");
    CHECK(of_folder.back()["kilde"] == "b/2024/fyn.txt");

    const std::vector<json> of_file = records(run_program({"parse", file}));
    REQUIRE(of_file.size() == 3);
    CHECK(of_file.front()["kilde"] == "fyn.txt");
}

TEST_CASE("parse - reads standard input", "[cli][parse]") {
    const Run run = run_program({"parse", "-"}, {.input = small_minutes()});
    REQUIRE(run.code == 0);
    const std::vector<json> items = records(run);
    REQUIRE(items.size() == 3);
    CHECK(items[1]["kilde"] == "-");
    CHECK(items[1]["titel"] == "Budget for rygestop");
    CHECK(items[1]["udfald"] == json::array({"afvist"}));
    CHECK(items[1]["dato"] == "2024-03-07");
}

TEST_CASE("parse --format text is a listing with sections and their lines", "[cli][parse]") {
    const Run run = run_program({"parse", "--format", "text", "-"}, {.input = small_minutes()});
    REQUIRE(run.code == 0);
    CHECK_THAT(run.out, Catch::Matchers::StartsWith("Sundhedsklynge Fyn - Politisk niveau\n7 March 2024"));
    CHECK_THAT(run.out, ContainsSubstring("\n2. Budget for rygestop [afvist]\n"));
    CHECK_THAT(run.out, ContainsSubstring("\n  Forslaget om at flytte puljen blev ikke godkendt.\n"));
    CHECK_THAT(run.out, ContainsSubstring("Decision \u00b7 line 25\n"));
    for (const std::string& line : lines(run.out)) {
        CAPTURE(line);
        CHECK(line.size() <= 100); // 80 columns, some letters of two bytes
    }
}

TEST_CASE("the Danish listing has Danish headings and dates", "[cli][parse][language]") {
    const Run run = run_program({"parse", "--format", "text", "-"},
                                {.input = small_minutes(), .environment = {{"LC_ALL", "da_DK.UTF-8"}}});
    CHECK_THAT(run.out, ContainsSubstring("7. marts 2024 \u00b7 kl. 13:00"));
    CHECK_THAT(run.out, ContainsSubstring("Beslutning \u00b7 linje 25\n"));
}

TEST_CASE("a file that cannot be read is named, and the rest is written with exit 3", "[cli][parse]") {
    const TemporaryFolder folder;
    const std::string good = folder.write("good.txt", small_minutes());
    const Run run = run_program({"parse", folder / "gone.txt", good});
    CHECK(run.code == 3);
    CHECK(lines(run.out).size() == 3);
    CHECK_THAT(run.err, ContainsSubstring("referat: error: cannot read: ") && ContainsSubstring("gone.txt"));
}

TEST_CASE("records that parse writes can be indexed", "[cli][parse][index]") {
    const TemporaryFolder folder;
    const Run parsed = run_program({"parse", sample_minutes()});
    const std::string file = folder.write("items.jsonl", parsed.out);
    const Run indexed = run_program({"index", "-d", folder / "index", file});
    CAPTURE(indexed.err);
    REQUIRE(indexed.code == 0);
    const json status = json::parse(run_program({"status", "-d", folder / "index", "--format", "json"}).out);
    CHECK(status["items"] == 54);
}
