// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "query/connective_chain.hpp"
#include "query/lexer.hpp"
#include "query/truncation.hpp"
#include "query/truncation_terms.hpp"
#include "support/catch.hpp"

#include <referat/field.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

using Catch::Matchers::ContainsSubstring;
using namespace referat::test;
namespace fs = std::filesystem;

namespace {

/// The manual, made once; with a date, as distributions make it.
const TemporaryFolder& manual() {
    static const TemporaryFolder folder;
    static const Run made =
        run_program({"manual", "pages", folder / "man"}, {.environment = {{"SOURCE_DATE_EPOCH", "1700000000"}}});
    REQUIRE(made.code == 0);
    REQUIRE(made.out + made.err == "");
    return folder;
}

std::string read_page(std::string_view name) {
    std::ifstream in(manual() / ("man/" + std::string(name)), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> all_pages() {
    std::vector<std::string> paths;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(manual() / "man")) {
        if (entry.is_regular_file()) {
            paths.push_back(entry.path().string());
        }
    }
    std::ranges::sort(paths);
    return paths;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// The text that a reader sees.
std::string unescaped(std::string text) {
    for (const auto& [code, sign] : {std::pair{"\\-", "-"}, std::pair{"\\(aq", "'"}, std::pair{"\\(dq", "\""},
                                     std::pair{"\\(ga", "`"}, std::pair{"\\fB", ""}, std::pair{"\\fI", ""},
                                     std::pair{"\\fR", ""}, std::pair{"\\&", ""}, std::pair{"\\e", "\\"}}) {
        text = replaced(std::move(text), code, sign);
    }
    return text;
}

/// What stands in the first column of the part of a help text that begins with `heading`.
std::set<std::string> first_column(const std::string& help, const std::string& heading, const std::regex& name) {
    std::set<std::string> found;
    bool within = false;
    for (const std::string& line : lines(help)) {
        within = line == heading || (within && !line.empty());
        const std::string column = line.substr(0, 26);
        for (std::sregex_iterator at(column.begin(), column.end(), name), end; within && at != end; ++at) {
            found.insert((*at)[1]);
        }
    }
    return found;
}

/// The chapters of referat-query that its table of forms makes, as a reader sees them.
std::string query_chapters(const std::string& page) {
    const std::string text = read_page(page);
    return unescaped(text.substr(0, std::min(text.find("\n.SH \"FIELDS\""), text.find("\n.SH \"FELTER\""))));
}

std::vector<std::string> query_forms() {
    std::vector<std::string> forms;
    bool form_follows = false;
    for (const std::string& line : lines(query_chapters("man7/referat-query.7"))) {
        if (form_follows) {
            forms.push_back(line);
        }
        form_follows = line == ".TP";
    }
    return forms;
}

std::set<std::string> commands() {
    return first_column(run_program({"--help"}).out, "Commands:", std::regex("^  ([a-z]+)"));
}

} // namespace

TEST_CASE("every command and option of --help is in the manual, in both languages", "[cli][manual]") {
    const std::set<std::string> names = commands();
    REQUIRE(names.size() >= 8);
    for (const std::string& command : names) {
        const std::string help = run_program({command, "--help"}).out;
        const std::set<std::string> options = first_column(help, "Options:", std::regex("(?:^|[ ,])(--?[a-z][a-z-]*)"));
        CAPTURE(command, help);
        REQUIRE(options.contains("--help"));
        for (const std::string folder : {"", "da/"}) {
            CHECK_THAT(read_page(folder + "man1/referat.1"), ContainsSubstring("\n.TP\n\\fB" + command + "\\fR"));
            const std::string page = unescaped(read_page(folder + "man1/referat-" + command + ".1"));
            for (const std::string& option : options) {
                CHECK_THAT(page, ContainsSubstring(option));
            }
        }
    }
}

TEST_CASE("the manual has a page for every command and no other", "[cli][manual]") {
    std::set<std::string> expected{"man1/referat.1", "man7/referat-query.7"};
    for (const std::string& command : commands()) {
        expected.insert("man1/referat-" + command + ".1");
    }
    for (const std::string& page : std::set<std::string>(expected)) {
        expected.insert("da/" + page);
    }
    std::set<std::string> found;
    for (const std::string& path : all_pages()) {
        found.insert(fs::path(path).lexically_relative(manual() / "man").string());
    }
    CHECK(found == expected);
}

TEST_CASE("every field that can be searched is in referat-query, in the page's language", "[cli][manual]") {
    const std::string english = unescaped(read_page("man7/referat-query.7"));
    const std::string danish = unescaped(read_page("da/man7/referat-query.7"));
    for (const referat::FieldInfo& info : referat::fields()) {
        const std::string name = "\n.TP\n" + std::string(info.name) + ":\n";
        const bool searchable = info.use.text || info.use.exact || info.use.range;
        CAPTURE(info.name);
        CHECK((english.find(name + std::string(info.help_en)) != std::string::npos) == searchable);
        CHECK((danish.find(name + std::string(info.help_da)) != std::string::npos) == searchable);
    }
}

TEST_CASE("every form of a query in referat-query is good in strict mode", "[cli][manual]") {
    const std::vector<std::string> forms = query_forms();
    CHECK(forms.size() >= 50);
    for (const std::string& form : forms) {
        CAPTURE(form);
        CHECK(run_program({"explain", "--strict", "--", form}).code == 0);
    }
}

TEST_CASE("every operator of the query language is in referat-query", "[cli][manual]") {
    for (const std::string page : {"man7/referat-query.7", "da/man7/referat-query.7"}) {
        const std::string syntax = query_chapters(page);
        for (const referat::query::Keyword& keyword : referat::query::keywords) {
            CAPTURE(page, keyword.text);
            CHECK(std::regex_search(syntax, std::regex("[ \n]" + std::string(keyword.text) + "[ /.,\n]")));
        }
    }
}

TEST_CASE("every field of whole values, dates or numbers has a form in referat-query", "[cli][manual]") {
    const std::vector<std::string> forms = query_forms();
    for (const referat::FieldInfo& info : referat::fields()) {
        std::vector<std::string_view> names(info.aliases.begin(), info.aliases.end());
        names.push_back(info.name);
        const bool shown = std::ranges::any_of(forms, [&](const std::string& form) {
            return std::ranges::any_of(
                names, [&](std::string_view name) { return form.starts_with(std::string(name) + ":"); });
        });
        CAPTURE(info.name);
        CHECK((shown || !(info.use.exact || info.use.range)));
    }
}

TEST_CASE("referat-query tells the limits of nearness and of stars", "[cli][manual]") {
    using namespace referat::query;
    const std::string english = query_chapters("man7/referat-query.7");
    const std::string danish = query_chapters("da/man7/referat-query.7");
    for (const std::size_t limit : {std::size_t{default_distance}, std::size_t{max_distance},
                                    ConnectiveChain::max_near_operands, max_truncations, max_expanded_words}) {
        CHECK_THAT(english, ContainsSubstring(" " + std::to_string(limit) + " words"));
        CHECK_THAT(danish, ContainsSubstring(" " + std::to_string(limit) + " ord"));
    }
    STATIC_REQUIRE(min_truncation_letters == 2);
    CHECK_THAT(english, ContainsSubstring("at least two letters"));
    CHECK_THAT(danish, ContainsSubstring("mindst to bogstaver"));
}

TEST_CASE("referat(1) names every variable that the program asks the environment for", "[cli][manual]") {
    const std::string page = unescaped(read_page("man1/referat.1"));
    const std::regex asked("(?:getenv|environment)\\(\"([A-Z_]+)\"\\)");
    std::set<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(REFERAT_PROGRAM_SOURCE)) {
        if (!entry.is_regular_file()) {
            continue;
        }
        std::ifstream in(entry.path());
        const std::string source{std::istreambuf_iterator<char>(in), {}};
        for (std::sregex_iterator at(source.begin(), source.end(), asked), end; at != end; ++at) {
            names.insert((*at)[1]);
        }
    }
    REQUIRE(names.erase("SOURCE_DATE_EPOCH") == 1); // of the build
    CHECK(names.size() >= 7);
    for (const std::string& name : names) {
        CHECK_THAT(page, ContainsSubstring("\n.TP\n" + name + "\n"));
    }
}

TEST_CASE("exit codes and examples of --help are in the pages", "[cli][manual]") {
    const std::string page = unescaped(read_page("man1/referat-search.1"));
    CHECK_THAT(page, ContainsSubstring(".SH \"EXAMPLES\"\n.EX\n  referat search akutberedskab responstider") &&
                         ContainsSubstring("\n.TP\n7\nindex or lexicon damaged\n"));
    CHECK_THAT(unescaped(read_page("da/man1/referat-search.1")),
               ContainsSubstring(".SH \"EKSEMPLER\"\n.EX\n  referat search") &&
                   ContainsSubstring("indeks eller ordbog"));
    CHECK_THAT(read_page("man1/referat.1"), ContainsSubstring(".TH \"REFERAT\" 1 \"2023-11-14\" \"referat "));
}

TEST_CASE("the same program makes the same pages at any time", "[cli][manual]") {
    const TemporaryFolder folder;
    CHECK(run_program({"manual", "pages", folder / "undated"}).code == 0);
    std::ifstream in(folder / "undated/man1/referat.1");
    CHECK_THAT(std::string(std::istreambuf_iterator<char>(in), {}), ContainsSubstring("REFERAT\" 1 \"\" \"referat "));
}

TEST_CASE("a folder that cannot be written is an error", "[cli][manual]") {
    CHECK(run_program({"manual", "pages", "/proc/nowhere"}).code == 2);
}

TEST_CASE("mandoc has nothing to say against any page", "[cli][manual]") {
    if (std::string(REFERAT_MANDOC).empty()) {
        WARN("not checked: mandoc is not installed");
        return;
    }
    for (const std::string& page : all_pages()) {
        const Run run = run_program({"-T", "lint", "-W", "warning", page}, {.program = REFERAT_MANDOC});
        CAPTURE(page);
        CHECK(run.out + run.err == "");
        CHECK(run.code == 0);
    }
}

TEST_CASE("groff formats every page without a warning", "[cli][manual]") {
    if (std::string(REFERAT_GROFF).empty()) {
        WARN("not checked: groff is not installed");
        return;
    }
    for (const std::string& page : all_pages()) {
        const Run run = run_program({"-man", "-ww", "-Kutf8", "-Tutf8", page}, {.program = REFERAT_GROFF});
        CAPTURE(page);
        CHECK(run.err == "");
        CHECK_THAT(run.out, ContainsSubstring("referat") && !ContainsSubstring("\u2010\n")); // no word is broken
    }
}
