// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

using namespace referat::test;

namespace {

namespace fs = std::filesystem;

/// A whole run of the program on the sample minutes, as it stands in golden/<name>.txt. To take over what the program
/// writes now, run this test with REFERAT_UPDATE_GOLDEN=1 and review the diff.
struct Golden {
    std::string name;
    std::vector<std::string> arguments; ///< after the command and its index
    std::string language = "C";
};

const std::vector<Golden>& goldens() {
    static const std::string like = "sundhedsklynge-fyn-fagligt-strategisk-niveau/2025-01-30/3";
    static const std::string danish = "da_DK.UTF-8";
    static const std::vector<Golden> all{
        {"text", {"-n", "3", "mental", "trivsel", "kommuner"}},
        {"text-colour", {"-n", "1", "--color", "always", "palliation"}},
        {"text-facets",
         {"-n", "1", "--facet", "kluster", "--facet", "udfald", "--facet", "år", "--facet", "måned", "kommuner"},
         danish},
        {"text-collapse", {"-n", "2", "--collapse", "--sort", "-dato", "kommuner"}, danish},
        {"text-like", {"-n", "3", "--like", like}, danish},
        {"text-like-within", {"-n", "3", "--like", like, "dato:2024", "-kluster:horsens"}},
        {"text-like-nothing", {"--like", "sundhedsklynge-fyn-fagligt-strategisk-niveau/2025-01-30/1"}, danish},
        {"text-no-hits", {"+palliation +akutberedskabsplads kluster:fyn \"flere borgere kan\""}, danish},
        {"text-no-hits-english", {"+budget", "+zzqqvv", "+wwkkrr"}},
        {"text-corrected", {"-n", "1", "rehabillitering"}, danish},
        {"json", {"--format", "json", "-n", "1", "--facet", "kluster", "--facet", "måned", "palliation"}},
        {"json-collapse", {"--format", "json", "-n", "1", "--collapse", "palliation"}},
        {"json-like", {"--format", "json", "-n", "1", "--like", like}},
        {"json-no-hits", {"--format", "json", "+budget", "dato:2019"}},
        {"jsonl", {"--format", "jsonl", "-n", "2", "palliation"}},
        {"csv", {"--format", "csv", "-n", "2", "palliation"}},
        {"trec", {"--format", "trec", "-n", "3", "--qid", "q1", "palliation"}},
        {"ids", {"--format", "ids", "-n", "5", "palliation"}},
        {"ids-titel", {"--format", "ids", "-n", "12", "--sort", "titel", "kommuner"}},
        {"ids-punkt", {"--format", "ids", "-n", "12", "--sort", "punkt", "kommuner"}},
        {"help", {"--help"}},
        {"help-da", {"--help"}, danish},
    };
    return all;
}

/// Scores are sums of doubles, whose last digits are the machine's; CR would be lost in the files.
std::string stable(const std::string& text) {
    static const std::regex json(R"(("score":)[0-9.e+-]+)");
    static const std::regex trec(R"(( \d+ )[0-9.e+-]+( referat\n))");
    static const std::regex csv(R"((\n\d+,)[0-9.e+-]+(,))");
    static const std::regex carriage_return("\r");
    std::string result = std::regex_replace(text, json, "$010.5");
    result = std::regex_replace(result, trec, "$010.5$2");
    result = std::regex_replace(result, csv, "$010.5$2");
    return std::regex_replace(result, carriage_return, "<CR>");
}

std::string transcript(const Golden& golden) {
    std::vector<std::string> arguments{"search", "-d", sample_index()};
    arguments.insert(arguments.end(), golden.arguments.begin(), golden.arguments.end());
    const Run run = run_program(arguments, {.environment = {{"LC_ALL", golden.language}}});
    std::string command = "LC_ALL=" + golden.language + " referat search";
    for (const std::string& argument : golden.arguments) {
        command += " " + argument;
    }
    return "$ " + command + "\nexit " + std::to_string(run.code) + "\n--- stderr\n" + run.err + "--- stdout\n" +
           stable(run.out);
}

} // namespace

TEST_CASE("search writes what it wrote before", "[cli][golden]") {
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
