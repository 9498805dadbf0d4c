// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

#include <referat/field.hpp>

#include <regex>
#include <tuple>

using Catch::Matchers::ContainsSubstring;
using namespace referat::test;
using Words = std::vector<std::string>;

namespace {

/// The words offered for the last of `words`, without their help.
Words offered(Words words, const std::string& index = sample_index()) {
    words.insert(words.begin(), {"complete", "words"});
    const Run run = run_program(words, {.environment = {{"REFERAT_INDEX", index}}});
    CHECK(run.code == 0);
    CHECK(run.err.empty());
    Words result;
    for (const std::string& line : lines(run.out)) {
        result.push_back(line.substr(0, line.find('\t')));
    }
    return result;
}

bool holds(const Words& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

Words bash_replies(const std::string& line, const std::string& index = sample_index()) {
    const Run run = run_program({"complete", "bash", line, " \t\n\"'><=;|&(:"},
                                {.environment = {{"REFERAT_INDEX", index}, {"HOME", "/home/ane"}}});
    CHECK(run.code == 0);
    CHECK(run.err.empty());
    return lines(run.out);
}

} // namespace

TEST_CASE("the last word of a command line is completed", "[cli][completion]") {
    const auto [words, expected] = GENERATE(table<Words, Words>({
        std::tuple<Words, Words>{{"sho"}, {"show"}},
        std::tuple<Words, Words>{{"--v"}, {"--version"}},
        std::tuple<Words, Words>{{"search", "--fa"}, {"--facet"}},
        std::tuple<Words, Words>{{"index", "-j"}, {"-j"}},
        std::tuple<Words, Words>{{"index", "--me"}, {"--merge", "--memory"}},
        std::tuple<Words, Words>{{"index", "--builder", ""}, {"auto", "streaming", "portable"}},
        std::tuple<Words, Words>{{"analyze", "--format", ""}, {"text", "jsonl"}},
        std::tuple<Words, Words>{{"analyze", "--format=j"}, {"--format=jsonl"}},
        std::tuple<Words, Words>{{"search", "--facet", "k"}, {"kluster"}},
        std::tuple<Words, Words>{{"search", "--sort", "-d"}, {"-dato"}},
        std::tuple<Words, Words>{{"search", "-n", ""}, {}},
        std::tuple<Words, Words>{{"search", "budget", "klu"}, {"kluster:"}},
        std::tuple<Words, Words>{{"search", "KLY"}, {"klynge:"}},
        std::tuple<Words, Words>{{"search", "-klu"}, {"-kluster:"}},
        std::tuple<Words, Words>{{"search", "+(klu"}, {"+(kluster:"}},
        std::tuple<Words, Words>{{"search", "--", "--f"}, {}},
        std::tuple<Words, Words>{{"search", "--", "-klu"}, {"-kluster:"}},
        std::tuple<Words, Words>{{"search", "kluster:h"}, {"kluster:Holbæk", "kluster:Horsens"}},
        std::tuple<Words, Words>{{"explain", "-klynge:LIL"}, {"-klynge:Lillebælt"}},
        std::tuple<Words, Words>{{"search", "kluster:SØN"}, {"kluster:Sønderjylland"}},
        std::tuple<Words, Words>{{"search", "udfald:godkendt,u"}, {"udfald:godkendt,udsat"}},
        std::tuple<Words, Words>{{"search", "adgang:Å"}, {"adgang:åben"}},
        std::tuple<Words, Words>{{"search", "dato:202"}, {"dato:2023", "dato:2024", "dato:2025"}},
        std::tuple<Words, Words>{{"search", "dato:s"}, {"dato:sidste-måned", "dato:sidste-år", "dato:seneste"}},
        std::tuple<Words, Words>{{"search", "udvalg:Soc"}, {"udvalg:\"Social- og Sundhedsudvalget\""}},
        std::tuple<Words, Words>{{"search", "udvalg:sundhedsud"}, {"udvalg:\"Sundhedsudvalget\""}},
        std::tuple<Words, Words>{{"search", "udvalg:\"sundhedsud"}, {"udvalg:\"Sundhedsudvalget\""}},
        std::tuple<Words, Words>{{"search", "titel:o"}, {}},
        std::tuple<Words, Words>{{"search", "nothing:o"}, {}},
        std::tuple<Words, Words>{{"serch", "kluster:"}, {}},
        std::tuple<Words, Words>{{"show", ""}, {}},
        std::tuple<Words, Words>{{"complete", ""}, {}},
    }));
    CAPTURE(words);
    CHECK(offered(words) == expected);
}

TEST_CASE("every command of --help and every field that can be searched is offered", "[cli][completion]") {
    const std::string help = run_program({"--help"}).out;
    const Words found = offered({""});
    REQUIRE(found.size() >= 8);
    for (const std::string& command : found) {
        CHECK_THAT(help, ContainsSubstring("\n  " + command) || ContainsSubstring("," + command));
    }
    const Words fields = offered({"search", ""});
    for (const referat::FieldInfo& info : referat::fields()) {
        CAPTURE(info.name);
        CHECK(holds(fields, std::string(info.name) + ":") == (info.use.text || info.use.exact || info.use.range));
    }
}

TEST_CASE("an option that takes one of a list offers that list", "[cli][completion]") {
    const std::regex listing(R"(: \? is none of (.*))");
    std::size_t lists = 0;
    for (const std::string& command : offered({""})) {
        for (const std::string& option : offered({command, "--"})) {
            std::smatch match;
            bool refused = false;
            std::string message; // must outlive the match
            for (const Words& arguments : {Words{command, option, "?"}, Words{command, option, "?", "x"}}) {
                if (!refused) {
                    message = run_program(arguments, {.environment = {{"REFERAT_INDEX", "/nonexistent"}}}).err;
                    refused = std::regex_search(message, match, listing);
                }
            }
            if (!refused) {
                continue;
            }
            CAPTURE(command, option);
            std::string joined;
            for (const std::string& value : offered({command, option, ""})) {
                joined += (joined.empty() ? "" : ", ") + value;
            }
            CHECK(joined == match[1]);
            ++lists;
        }
    }
    CHECK(lists >= 11);
}

TEST_CASE("files and folders are left to the shell", "[cli][completion]") {
    const auto [words, expected] = GENERATE(table<Words, std::string>({
        std::tuple<Words, std::string>{{"index", "min"}, "\tfiles\n"},
        std::tuple<Words, std::string>{{"search", "--synonyms", ""}, "\tfiles\n"},
        std::tuple<Words, std::string>{{"search", "-d", "x"}, "\tfolders\n"},
    }));
    Words arguments{"complete", "words"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    CHECK(run_program(arguments).out == expected);
}

TEST_CASE("words are explained in the user's language", "[cli][completion]") {
    const std::map<std::string, std::string> danish{{"LC_ALL", "da_DK.UTF-8"}, {"REFERAT_INDEX", sample_index()}};
    CHECK(run_program({"complete", "words", "search", "kluster:F"}, {.environment = danish}).out ==
          "kluster:Fyn\t8 punkter\n");
    CHECK(run_program({"complete", "words", "sho"}, {.environment = danish}).out == "show\tVis hele punkter.\n");
}

TEST_CASE("the index is the one that -d names, and without one completion is quiet", "[cli][completion]") {
    const TemporaryFolder folder;
    const std::string damaged = folder / "damaged";
    static_cast<void>(folder.write("damaged/CURRENT", "generation-1\n"));
    CHECK(offered({"search", "-d", sample_index(), "kluster:F"}, folder / "none") == Words{"kluster:Fyn"});
    CHECK(offered({"search", "-d", folder / "none", "kluster:F"}).empty());
    CHECK(offered({"search", "kluster:F"}, damaged).empty());
    CHECK(offered({"search", "dato:i-g"}, folder / "none") == Words{"dato:i-går"});
    const Run homeless = run_program({"complete", "words", "search", "kluster:"}, {.environment = {{"HOME", ""}}});
    CHECK(homeless.code == 0);
    CHECK(homeless.out + homeless.err == "");
}

TEST_CASE("a line of Bash is read and answered with its quoting", "[cli][completion]") {
    const std::string council = "Social- og Sundhedsudvalget";
    const auto [line, expected] = GENERATE_COPY(table<std::string, Words>({
        std::tuple<std::string, Words>{"referat se", {"search"}},
        std::tuple<std::string, Words>{"referat search kluster:F", {"Fyn"}},
        std::tuple<std::string, Words>{"referat  search\tbudget -kluster:F", {"Fyn"}},
        std::tuple<std::string, Words>{"referat search klu", {"kluster:"}},
        std::tuple<std::string, Words>{"referat search 'kluster:F", {"kluster:Fyn"}},
        std::tuple<std::string, Words>{"referat search \"budget\" \"kluster:F", {"kluster:Fyn"}},
        std::tuple<std::string, Words>{"referat search kluster:\"F", {"Fyn"}},
        std::tuple<std::string, Words>{"referat search 'kluster':F", {"Fyn"}},
        std::tuple<std::string, Words>{"referat search udvalg:Soc", {R"(\"Social-\ og\ Sundhedsudvalget\")"}},
        std::tuple<std::string, Words>{R"(referat search udvalg:\"Social-\ o)",
                                       {R"(\"Social-\ og\ Sundhedsudvalget\")"}},
        std::tuple<std::string, Words>{"referat search 'udvalg:Soc", {"udvalg:\"" + council + "\""}},
        std::tuple<std::string, Words>{"referat search \"udvalg:Soc", {"udvalg:\\\"" + council + "\\\"\""}},
        std::tuple<std::string, Words>{"referat analyze --format=j", {"jsonl"}},
        std::tuple<std::string, Words>{"referat search -d ", {"\tfolders"}},
        std::tuple<std::string, Words>{"referat search '' klu", {"kluster:"}},
        std::tuple<std::string, Words>{"referat search -d ~/none kluster:F", {}},
        std::tuple<std::string, Words>{"referat search \\", {}},
        std::tuple<std::string, Words>{"referat", {}},
        std::tuple<std::string, Words>{"", {}},
    }));
    CAPTURE(line);
    if (line == "referat search \\") {
        CHECK(bash_replies(line).size() > 10); // a word is begun, and nothing of it is known
    } else {
        CHECK(bash_replies(line) == expected);
    }
}

TEST_CASE("values are offered as they are found, and none that would disturb a terminal", "[cli][completion]") {
    const TemporaryFolder folder;
    const std::string records =
        folder.write("items.jsonl", "{\"id\":\"a/1\",\"kluster\":\"Nord\\u001b[31m\",\"titel\":\"Et\"}\n"
                                    "{\"id\":\"a/2\",\"kluster\":\"Nord\\\"vest\",\"titel\":\"To\"}\n"
                                    "{\"id\":\"a/3\",\"kluster\":\"Nord;$(id)\",\"titel\":\"Tre\"}\n"
                                    "{\"id\":\"a/4\",\"kluster\":\"-nord\",\"titel\":\"Fire\"}\n");
    const std::string index = folder / "index";
    REQUIRE(run_program({"index", "-d", index, records}).code == 0);
    const Words all = offered({"search", "kluster:"}, index);
    CHECK(all == Words{"kluster:\"-nord\"", "kluster:\"Nord;$(id)\"", "kluster:\"Nord vest\""});
    for (const std::string& query : all) {
        CAPTURE(query);
        CHECK(lines(run_program({"search", "-d", index, "--strict", "--format", "ids", query}).out).size() == 1);
    }
    CHECK(offered({"search", "kluster:\"nord v"}, index) == Words{"kluster:\"Nord vest\""});
    CHECK(bash_replies("referat search kluster:n", index) == Words{R"(\"Nord\;\$\(id\)\")", R"(\"Nord\ vest\")"});
    CHECK(bash_replies("referat search \"kluster:n", index) ==
          Words{R"(kluster:\"Nord;\$(id)\"")", R"(kluster:\"Nord vest\"")"});
}
