// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <utility>

using Catch::Matchers::ContainsSubstring;
using namespace referat::test;
using nlohmann::json;

namespace {

json status(const std::string& index) {
    return json::parse(run_program({"status", "-d", index, "--format", "json"}).out);
}

} // namespace

TEST_CASE("index tells on stderr what it did, and nothing on stdout", "[cli][index]") {
    const TemporaryFolder folder;
    folder.write("minutes/fyn.txt", small_minutes());
    const Run run = run_program({"index", "-d", folder / "index", folder / "minutes"});
    CHECK(run.code == 0);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, ContainsSubstring("files: 1 read, 0 unchanged, 0 failed; items: 3 (+3 -0); generation 1; "));
}

TEST_CASE("an unchanged file is skipped and a changed one replaces its items", "[cli][index]") {
    const TemporaryFolder folder;
    folder.write("minutes/fyn.txt", small_minutes());
    const std::vector<std::string> command{"index", "-d", folder / "index", folder / "minutes"};
    REQUIRE(run_program(command).code == 0);
    const Run again = run_program(command);
    CHECK(again.code == 0);
    CHECK_THAT(again.err,
               ContainsSubstring("files: 0 read, 1 unchanged, 0 failed; items: 3 (+0 -0); generation 1 as before"));

    folder.write("minutes/fyn.txt",
                 small_minutes() + "\nPunkt 4: N\u00e6ste m\u00f8de\n\nBeslutning\n\nM\u00f8det blev aftalt.\n");
    const Run changed = run_program(command);
    CHECK(changed.code == 0);
    CHECK(status(folder / "index")["items"] == 4);
}

TEST_CASE("option --prune removes what came from files that are gone", "[cli][index]") {
    const TemporaryFolder folder;
    folder.write("minutes/fyn.txt", small_minutes());
    folder.write("minutes/other.txt", small_minutes("08-04-2024", "8. april"));
    const std::string index = folder / "index";
    REQUIRE(run_program({"index", "-d", index, folder / "minutes"}).code == 0);
    REQUIRE(status(index)["items"] == 6);
    std::filesystem::remove(folder / "minutes/other.txt");
    REQUIRE(run_program({"index", "-d", index, folder / "minutes"}).code == 0);
    CHECK(status(index)["items"] == 6);
    const Run pruned = run_program({"index", "-d", index, "--prune", folder / "minutes"});
    CHECK(pruned.code == 0);
    CHECK_THAT(pruned.err, ContainsSubstring(", 1 gone"));
    CHECK(status(index)["items"] == 3);
}

TEST_CASE("the index does not depend on the number of threads", "[cli][index]") {
    const TemporaryFolder folder;
    for (const char* threads : {"1", "3"}) {
        REQUIRE(run_program({"index", "-j", threads, "-d", folder / threads, sample_minutes()}).code == 0);
    }
    const auto hits = [&](const char* threads) {
        return run_program({"search", "-d", folder / threads, "--format", "jsonl", "-n", "54", "kommuner", "borgere"})
            .out;
    };
    CHECK_FALSE(hits("1").empty());
    CHECK(hits("1") == hits("3"));
}

TEST_CASE("the index folder comes from REFERAT_INDEX, then XDG_DATA_HOME, then the home folder", "[cli][index]") {
    const TemporaryFolder folder;
    const std::string minutes = folder.write("fyn.txt", small_minutes());
    using Variables = std::map<std::string, std::string>;
    const std::string root = folder.path().string();
    struct Row {
        Variables variables;
        std::string expected;
    };
    const std::vector<Row> rows{
        {{{"REFERAT_INDEX", root + "/own"}, {"XDG_DATA_HOME", root}}, "own"},
        {{{"XDG_DATA_HOME", root}, {"HOME", root + "/home"}}, "referat/index"},
        {{{"XDG_DATA_HOME", "not/absolute"}, {"HOME", root + "/home"}}, "home/.local/share/referat/index"}};
    for (const auto& [variables, expected] : rows) {
        const Run run = run_program({"index", minutes}, {.environment = variables});
        CAPTURE(run.err);
        CHECK(run.code == 0);
        CHECK(std::filesystem::exists(folder.path() / expected / "CURRENT"));
        CHECK(run_program({"search", "rygestop"}, {.environment = variables}).code == 0);
    }
}

TEST_CASE("many warnings of one file are summarised unless -v asks for all", "[cli][index]") {
    const TemporaryFolder folder;
    std::string minutes = small_minutes();
    // Broken UTF-8, a number left out and no date: one warning each.
    minutes.replace(minutes.find("Puljen"), 6, "Pulj\xFFn");
    minutes.replace(minutes.find("Punkt 3"), 7, "Punkt 4");
    minutes.replace(minutes.find(" d. 07-03-2024"), 14, "");
    minutes.replace(minutes.find("Torsdag d. 7. marts 2024"), 24, "Torsdag");
    const std::string file = folder.write("fyn.txt", minutes);
    const Run all = run_program({"index", "-v", "-d", folder / "a", file});
    const Run summarised = run_program({"index", "-d", folder / "b", file});
    CHECK(all.code == 0);
    CHECK(summarised.code == 0);
    const auto warnings = [](const Run& run) {
        std::size_t count = 0;
        for (const std::string& line : lines(run.err)) {
            count += line.find("referat: warning: ") == 0 ? 1 : 0;
        }
        return count;
    };
    REQUIRE(warnings(all) > 2);
    CHECK(warnings(summarised) == 2);
    CHECK_THAT(summarised.err, ContainsSubstring("(all of them with -v)"));
}

TEST_CASE("the rules of --splits are kept in the index and hold for later runs and searches", "[cli][index][splits]") {
    const TemporaryFolder folder;
    folder.write("minutes/fyn.txt", small_minutes());
    const std::string rules = folder.write("ord.txt", "rygestop # et ord\n");
    const auto finds = [&](const std::string& index) {
        return run_program({"search", "-d", folder / index, "--no-snippet", "--format", "json", "ryge"}).out;
    };
    REQUIRE(run_program({"index", "-d", folder / "plain", folder / "minutes"}).code == 0);
    REQUIRE(run_program({"index", "-d", folder / "ruled", "--splits", rules, folder / "minutes"}).code == 0);
    CHECK(json::parse(finds("plain"))["total"] == 1);
    CHECK(json::parse(finds("ruled"))["total"] == 0);
    CHECK(status(folder / "ruled")["analysis"] != status(folder / "plain")["analysis"]);

    folder.write("minutes/next.txt", small_minutes("08-04-2024", "8. april"));
    std::filesystem::remove(rules);
    for (const char* index : {"plain", "ruled"}) {
        REQUIRE(run_program({"index", "-d", folder / index, folder / "minutes"}).code == 0);
    }
    CHECK(json::parse(finds("plain"))["total"] == 2);
    CHECK(json::parse(finds("ruled"))["total"] == 0);
    CHECK(run_program({"search", "-d", folder / "ruled", "rygestop"}).code == 0);
}

TEST_CASE("other rules than those of the index are refused with exit 6", "[cli][index][splits]") {
    const TemporaryFolder folder;
    const std::string minutes = folder.write("fyn.txt", small_minutes());
    const std::string rules = folder.write("ord.txt", "rygestop\n");
    const std::string others = folder.write("andre.txt", "ryge+stop\n");
    const std::string same = folder.write("samme.txt", "\xEF\xBB\xBF# som f\u00f8r\nRygestop rygestop\n");
    REQUIRE(run_program({"index", "-d", folder / "plain", minutes}).code == 0);
    REQUIRE(run_program({"index", "-d", folder / "ruled", "--splits", rules, minutes}).code == 0);
    for (const auto& [index, given] : {std::pair{"ruled", others}, std::pair{"plain", rules}}) {
        const Run run = run_program({"index", "-d", folder / index, "--splits", given, minutes});
        CAPTURE(index, run.err);
        CHECK(run.code == 6);
        CHECK_THAT(run.err, ContainsSubstring("other rules for splitting words than " + given) &&
                                ContainsSubstring("\nhint: index the minutes again into a new folder"));
    }
    CHECK(run_program({"index", "-d", folder / "ruled", "--splits", same, minutes}).code == 0);
}

TEST_CASE("rules that cannot be read give exit 3 with the line, and make no index", "[cli][index][splits]") {
    const TemporaryFolder folder;
    const std::string minutes = folder.write("fyn.txt", small_minutes());
    const std::string rules = folder.write("ord.txt", "sundhed+s+klynge\nryge++stop\n");
    const Run bad = run_program({"index", "-d", folder / "index", "--splits", rules, minutes});
    CHECK(bad.code == 3);
    CHECK_THAT(bad.err, ContainsSubstring("referat: error: cannot read: " + rules + ":2: ") &&
                            ContainsSubstring("\nhint: write words as in sundhed+s+klynge"));
    CHECK(run_program({"index", "-d", folder / "index", "--splits", folder / "none", minutes}).code == 3);
    CHECK_FALSE(std::filesystem::exists(folder / "index"));
}

TEST_CASE("the index answers the same whatever --memory and --builder", "[cli][index]") {
    const TemporaryFolder folder;
    const std::vector<std::vector<std::string>> settings{{},
                                                         {"--memory", "16M"},
                                                         {"--memory", "16384K"},
                                                         {"--memory", "300000000"},
                                                         {"--memory", "2G"},
                                                         {"--builder", "portable"},
                                                         {"--builder", "auto", "--memory", "16777216"}};
    std::string first;
    for (std::size_t i = 0; i < settings.size(); ++i) {
        const std::string index = folder / std::to_string(i);
        std::vector<std::string> command{"index", "-d", index, sample_minutes()};
        command.insert(command.end(), settings[i].begin(), settings[i].end());
        const Run run = run_program(command);
        CAPTURE(command, run.err);
        REQUIRE(run.code == 0);
        const std::string hits =
            run_program({"search", "-d", index, "--format", "jsonl", "-n", "54", "kommuner", "borgere"}).out;
        first = i == 0 ? hits : first;
        CHECK_FALSE(hits.empty());
        CHECK(hits == first);
    }
}

TEST_CASE("option --merge alone makes one database of an index, once", "[cli][index][segments]") {
    const TemporaryFolder folder;
    const std::string index = folder / "index";
    REQUIRE(run_program({"index", "-d", index, sample_minutes()}).code == 0);
    const std::string added = folder.write("fyn.txt", small_minutes());
    REQUIRE(run_program({"index", "-d", index, added}).code == 0);
    REQUIRE(std::filesystem::exists(folder.path() / "index/generation-000002/segment-2"));
    const Run merged = run_program({"index", "--merge", "-d", index});
    CAPTURE(merged.err);
    CHECK(merged.code == 0);
    CHECK_THAT(merged.err, ContainsSubstring("files: 0 read, ") && ContainsSubstring("(+0 -0); generation 3; "));
    CHECK(std::filesystem::exists(folder.path() / "index/generation-000003/iamglass"));
    CHECK(run_program({"search", "-d", index, "rygestop"}).code == 0);
    const Run again = run_program({"index", "--merge", "-d", index});
    CHECK(again.code == 0);
    CHECK_THAT(again.err, ContainsSubstring("generation 3 as before"));
}

TEST_CASE("an update with --merge leaves one database", "[cli][index][segments]") {
    const TemporaryFolder folder;
    const std::string index = folder / "index";
    REQUIRE(run_program({"index", "-d", index, sample_minutes()}).code == 0);
    const std::string added = folder.write("fyn.txt", small_minutes());
    REQUIRE(run_program({"index", "-d", index, "--merge", added}).code == 0);
    CHECK(std::filesystem::exists(folder.path() / "index/generation-000002/iamglass"));
}

TEST_CASE("option --merge without an index gives exit 4 and makes none", "[cli][index][segments]") {
    const TemporaryFolder folder;
    const Run run = run_program({"index", "--merge", "-d", folder / "index"});
    CHECK(run.code == 4);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "index"));
}
