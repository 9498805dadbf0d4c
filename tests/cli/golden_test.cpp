// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <utility>
#include <vector>

using namespace referat::test;

namespace {

namespace fs = std::filesystem;

/// A whole run of the program on the sample minutes, as it stands in golden/<name>.txt. To take over what the program
/// writes now, run this test with REFERAT_UPDATE_GOLDEN=1 and review the diff.
struct Golden {
    std::string name;
    std::vector<std::string> arguments; ///< the command first; {minutes} is the folder of the sample minutes
    std::string language = "C";
};

const std::vector<Golden>& goldens() {
    static const std::string like = "sundhedsklynge-fyn-fagligt-strategisk-niveau/2025-01-30/3";
    static const std::string agenda = "{minutes}/2024-11-20-sundhedsklynge-randers-dagsorden.txt";
    static const std::string danish = "da_DK.UTF-8";
    static const std::string odd =
        ") møde:fælles tid:10 dato:torsdag punkt:tre beløb:dyr dato:2024..2023 k* kl*ge a NÆR/99 b a FØR/x b "
        "(a -b) NÆR/3 c titel: + \"\" () udfald:, \"stor kl*\" OG (\"uafsluttet";
    static const std::vector<Golden> all{
        {"text", {"search", "-n", "3", "mental", "trivsel", "kommuner"}},
        {"text-colour", {"search", "-n", "1", "--color", "always", "palliation"}},
        {"text-facets",
         {"search", "-n", "1", "--facet", "kluster", "--facet", "udfald", "--facet", "år", "--facet", "måned",
          "kommuner"},
         danish},
        {"text-collapse", {"search", "-n", "2", "--collapse", "--sort", "-dato", "kommuner"}, danish},
        {"text-like", {"search", "-n", "3", "--like", like}, danish},
        {"text-like-within", {"search", "-n", "3", "--like", like, "dato:2024", "-kluster:horsens"}},
        {"text-like-nothing",
         {"search", "--like", "sundhedsklynge-fyn-fagligt-strategisk-niveau/2025-01-30/1"},
         danish},
        {"text-no-hits", {"search", "+palliation +akutberedskabsplads kluster:fyn \"flere borgere kan\""}, danish},
        {"text-no-hits-english", {"search", "+budget", "+zzqqvv", "+wwkkrr"}},
        {"text-corrected", {"search", "-n", "1", "rehabillitering"}, danish},
        {"json", {"search", "--format", "json", "-n", "1", "--facet", "kluster", "--facet", "måned", "palliation"}},
        {"json-collapse", {"search", "--format", "json", "-n", "1", "--collapse", "palliation"}},
        {"json-like", {"search", "--format", "json", "-n", "1", "--like", like}},
        {"json-no-hits", {"search", "--format", "json", "+budget", "dato:2019"}},
        {"jsonl", {"search", "--format", "jsonl", "-n", "2", "palliation"}},
        {"csv", {"search", "--format", "csv", "-n", "2", "palliation"}},
        {"trec", {"search", "--format", "trec", "-n", "3", "--qid", "q1", "palliation"}},
        {"ids", {"search", "--format", "ids", "-n", "5", "palliation"}},
        {"ids-titel", {"search", "--format", "ids", "-n", "12", "--sort", "titel", "kommuner"}},
        {"ids-punkt", {"search", "--format", "ids", "-n", "12", "--sort", "punkt", "kommuner"}},
        {"compare-text", {"search", "--compare", "kluster", "kommuner"}},
        {"compare-text-months", {"search", "--compare", "måned", "kommuner"}, danish},
        {"compare-json", {"search", "--compare", "kluster", "--format", "json", "palliation"}},
        {"compare-jsonl", {"search", "--compare", "kluster", "--format", "jsonl", "kommuner"}},
        {"compare-csv", {"search", "--compare", "kluster", "--format", "csv", "kommuner"}},
        {"status-text", {"status"}},
        {"status-text-danish", {"status"}, danish},
        {"status-json", {"status", "--format", "json"}},
        {"show-text", {"show", like}, danish},
        {"show-json", {"show", "--format", "json", like, "findes-ikke"}},
        {"parse-jsonl", {"parse", "--with-source", agenda}},
        {"parse-text", {"parse", "--format", "text", agenda}},
        {"explain", {"explain", "palliation", "kluster:fyn", "sundhedsklynge*", "rehabillitering"}},
        {"notes", {"search", "--format", "ids", "-n", "0", odd}},
        {"notes-danish", {"search", "--format", "ids", "-n", "0", odd}, danish},
        {"strict-danish", {"search", "--strict", "borgere", "dato:torsdag"}, danish},
        {"strict-field-danish", {"search", "--strict", "borgere", "møde:fælles"}, danish},
        {"analyze-text", {"analyze", "Sundhedsklyngens møde den 30. januar 2025"}},
        {"analyze-jsonl", {"analyze", "--format", "jsonl", "Sundhedsklyngens møde den 30. januar 2025"}},
        {"fields-text", {"fields"}, danish},
        {"fields-json", {"fields", "--format", "json"}},
        {"watch-list-text", {"watch", "--list"}, danish},
        {"watch-list-json", {"watch", "--list", "--format", "json"}},
        {"help", {"search", "--help"}},
        {"help-da", {"search", "--help"}, danish},
    };
    return all;
}

std::string replace_all(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// Scores are sums of doubles, whose last digits are the machine's; CR would be lost in the files. Where the folders
/// are, how many bytes the index takes and what it was made with differ from one machine to the next.
std::string stable(const std::string& text) {
    static const std::vector<std::pair<std::regex, std::string>> volatiles{
        {std::regex(R"(("score":)[0-9.e+-]+)"), "$010.5"},
        {std::regex(R"(( \d+ )[0-9.e+-]+( referat\n))"), "$010.5$2"},
        {std::regex(R"((\n\d+,)[0-9.e+-]+(,))"), "$010.5$2"},
        {std::regex(R"(("bytes":)\d+(,"first_date"))"), "$010$2"},
        {std::regex(R"re(("analysis":)"[^"]*")re"), "$01\"{analysis}\""},
        {std::regex(R"((\n(?:size|størrelse) {3,})[0-9.,]+ MB)"), "$01{size}"},
        {std::regex(R"((\n(?:analysis|analyse) {4,}).*(?:\n {12}.*)*)"), "$01{analysis}"},
        {std::regex(R"((\nengine\n  ).*)"), "$01{engine}"},
        {std::regex("\r"), "<CR>"},
    };
    std::string result = replace_all(text, sample_index(), "{index}");
    result = replace_all(result, sample_minutes(), "{minutes}");
    for (const auto& [pattern, replacement] : volatiles) {
        result = std::regex_replace(result, pattern, replacement);
    }
    return result;
}

/// A folder of what the program keeps for its user: two watches.
const std::string& state_folder() {
    static const TemporaryFolder folder;
    static const std::string path = [] {
        for (const std::string name : {"rygestop", "økonomi"}) {
            folder.write("referat/watch/" + name + ".json",
                         R"({"version":1,"name":")" + name + R"(","query":")" + name +
                             R"( dato:2024..","strict":false,"index":"/srv/indeks","seen":{"a/2024-01-10/1":"0"}})");
        }
        return folder.path().string();
    }();
    return path;
}

std::string transcript(const Golden& golden) {
    std::vector<std::string> arguments;
    std::string command = "LC_ALL=" + golden.language + " referat";
    for (const std::string& argument : golden.arguments) {
        arguments.push_back(replace_all(argument, "{minutes}", sample_minutes()));
        command += " " + argument;
    }
    const Run run = run_program(arguments, {.environment = {{"LC_ALL", golden.language},
                                                            {"REFERAT_INDEX", sample_index()},
                                                            {"XDG_STATE_HOME", state_folder()}}});
    return "$ " + command + "\nexit " + std::to_string(run.code) + "\n--- stderr\n" + stable(run.err) + "--- stdout\n" +
           stable(run.out);
}

} // namespace

TEST_CASE("every command writes what it wrote before", "[cli][golden]") {
    const std::size_t number = GENERATE(range(std::size_t{0}, goldens().size()));
    const Golden& golden = goldens()[number];
    const fs::path path = fs::path(REFERAT_GOLDEN) / (golden.name + ".txt");
    const std::string written = transcript(golden);
    if (std::getenv("REFERAT_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << written;
    }
    std::ifstream in(path, std::ios::binary);
    CAPTURE(path);
    CHECK(written == std::string(std::istreambuf_iterator<char>(in), {}));
}

TEST_CASE("every golden output belongs to a run", "[cli][golden]") {
    for (const fs::directory_entry& file : fs::directory_iterator(REFERAT_GOLDEN)) {
        CAPTURE(file.path());
        CHECK(std::ranges::any_of(goldens(),
                                  [&](const Golden& golden) { return golden.name == file.path().stem().string(); }));
    }
}
