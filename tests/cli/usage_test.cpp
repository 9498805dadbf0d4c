// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

#include <tuple>

using Catch::Matchers::ContainsSubstring;
using referat::test::Run;
using referat::test::run_program;
using Arguments = std::vector<std::string>;

TEST_CASE("a command line that makes no sense is refused with exit 2 and a hint", "[cli][usage]") {
    const auto [arguments, message] = GENERATE(table<Arguments, std::string>({
        std::tuple<Arguments, std::string>{Arguments{}, "COMMAND is missing"},
        std::tuple<Arguments, std::string>{{"serch", "budget"}, "unknown command serch"},
        std::tuple<Arguments, std::string>{{"parse"}, "PATH is missing"},
        std::tuple<Arguments, std::string>{{"index"}, "PATH is missing"},
        std::tuple<Arguments, std::string>{{"search"}, "QUERY is missing"},
        std::tuple<Arguments, std::string>{{"search", " "}, "the query is empty"},
        std::tuple<Arguments, std::string>{{"show"}, "ID is missing"},
        std::tuple<Arguments, std::string>{{"search", "budget", "--formt", "json"}, "unknown option --formt"},
        std::tuple<Arguments, std::string>{{"search", "budget", "--format"}, "option --format needs a value"},
        std::tuple<Arguments, std::string>{{"search", "budget", "--format", "xml"},
                                           "--format: xml is none of text, json"},
        std::tuple<Arguments, std::string>{{"search", "budget", "--sort", "size"},
                                           "--sort: size is none of relevans, dato"},
        std::tuple<Arguments, std::string>{{"search", "budget", "--facet", "titel"},
                                           "--facet: titel is none of udvalg"},
        std::tuple<Arguments, std::string>{{"search", "budget", "-n", "ten"}, "-n: ten is no whole number"},
        std::tuple<Arguments, std::string>{{"search", "budget", "-n", "-1"}, "-n: -1 is no whole number"},
        std::tuple<Arguments, std::string>{{"search", "budget", "--offset", "99999999999"},
                                           "--offset: 99999999999 is no"},
        std::tuple<Arguments, std::string>{{"search", "budget", "--color", "red"}, "--color: red is none of auto"},
        std::tuple<Arguments, std::string>{{"search", "-kluster:fyn", "budget"}, "unknown option -kluster:fyn"},
        std::tuple<Arguments, std::string>{{"index", "-j", "x", "."}, "-j: x is no whole number"},
        std::tuple<Arguments, std::string>{{"index", "--builder", "quick", "."},
                                           "--builder: quick is none of auto, streaming, portable"},
        std::tuple<Arguments, std::string>{{"index", "--memory", "much", "."}, "--memory: much is no size like 512M"},
        std::tuple<Arguments, std::string>{{"index", "--memory", "M", "."}, "--memory: M is no size"},
        std::tuple<Arguments, std::string>{{"index", "--memory", "64MB", "."}, "--memory: 64MB is no size"},
        std::tuple<Arguments, std::string>{{"index", "--memory", "-1G", "."}, "--memory: -1G is no size"},
        std::tuple<Arguments, std::string>{{"index", "--memory", "1.5G", "."}, "--memory: 1.5G is no size"},
        std::tuple<Arguments, std::string>{{"index", "--memory", "15M", "."},
                                           "--memory: 15M is no size like 512M or 2G, 16M at least"},
        std::tuple<Arguments, std::string>{{"index", "--memory", "16777215", "."}, "--memory: 16777215 is no size"},
        std::tuple<Arguments, std::string>{{"index", "--memory", "18014398509481985K", "."}, "--memory: 18014398"},
        std::tuple<Arguments, std::string>{{"index", "--lock-timeout", "soon", "."},
                                           "--lock-timeout: soon is no number"},
        std::tuple<Arguments, std::string>{{"index", "--lock-timeout", "-1", "."}, "--lock-timeout: -1 is no number"},
        std::tuple<Arguments, std::string>{{"analyze", "--date", "2025-02-30", "ord"}, "--date: 2025-02-30 is no date"},
        std::tuple<Arguments, std::string>{{"fields", "extra"}, "unknown option extra"},
        std::tuple<Arguments, std::string>{{"split", "--shards", "2"}, "FOLDER is missing"},
        std::tuple<Arguments, std::string>{{"delete"}, "NAME is missing"},
        std::tuple<Arguments, std::string>{{"split", "out"}, "--shards is missing"},
        std::tuple<Arguments, std::string>{{"split", "--shards", "0", "out"}, "--shards: one at least"},
        std::tuple<Arguments, std::string>{{"split", "--shards", "2", "out", "other"}, "more than one FOLDER"},
        std::tuple<Arguments, std::string>{{"status"}, "no place for the index is known"},
    }));
    CAPTURE(arguments);
    const bool without_home = arguments == Arguments{"status"};
    const Run run = run_program(arguments, {.environment = {{"HOME", without_home ? "" : "/nonexistent"}}});
    CHECK(run.code == 2);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, ContainsSubstring("referat: error: usage: " + message));
    CHECK_THAT(run.err, ContainsSubstring("\nhint: "));
}

TEST_CASE("an empty value of an option is refused", "[cli][usage]") {
    const auto [command, options] = GENERATE(table<Arguments, Arguments>({
        std::tuple<Arguments, Arguments>{{"search", "budget"},
                                         {"-d", "-n", "--offset", "--sort", "--facet", "--like", "--compare",
                                          "--format", "--qid", "--synonyms", "--color"}},
        std::tuple<Arguments, Arguments>{{"index", "."},
                                         {"-d", "-j", "--memory", "--builder", "--lock-timeout", "--splits"}},
        std::tuple<Arguments, Arguments>{{"analyze", "ord"}, {"--format", "--date", "--splits"}},
        std::tuple<Arguments, Arguments>{{"watch", "havne"}, {"-d", "--format", "--color"}},
    }));
    for (const std::string& option : options) {
        Arguments arguments = command;
        arguments.push_back(option);
        arguments.emplace_back();
        CAPTURE(arguments);
        const Run run = run_program(arguments);
        CHECK(run.code == 2);
        CHECK(run.out.empty());
        CHECK_THAT(run.err, ContainsSubstring("referat: error: usage: option " + option + " needs a value\nhint: "));
    }
}

TEST_CASE("an empty value behind an equals sign is refused, and the next argument is none", "[cli][usage]") {
    const auto [arguments, option] = GENERATE(table<Arguments, std::string>({
        std::tuple<Arguments, std::string>{{"search", "budget", "--sort="}, "--sort"},
        std::tuple<Arguments, std::string>{{"search", "--facet=", "udvalg", "budget"}, "--facet"},
        std::tuple<Arguments, std::string>{{"index", "--splits=", "."}, "--splits"},
    }));
    const Run run = run_program(arguments);
    CAPTURE(arguments);
    CHECK(run.code == 2);
    CHECK_THAT(run.err, ContainsSubstring("referat: error: usage: option " + option + " needs a value\n"));
}

TEST_CASE("a leading minus in a query is met with the advice to write --", "[cli][usage]") {
    CHECK_THAT(run_program({"search", "-kluster:fyn"}).err, ContainsSubstring("hint: write -- before a query"));
}

TEST_CASE("every command has help with examples, in English and in Danish", "[cli][help]") {
    const std::string command = GENERATE("parse", "index", "search", "show", "explain", "analyze", "fields", "status",
                                         "watch", "check", "split", "delete");
    CAPTURE(command);
    const Run english = run_program({command, "--help"});
    CHECK(english.code == 0);
    CHECK(english.err.empty());
    CHECK_THAT(english.out,
               ContainsSubstring("Usage: referat " + command) && ContainsSubstring("Examples:\n  referat "));

    const Run danish = run_program({command, "-h"}, {.environment = {{"LC_ALL", "da_DK.UTF-8"}}});
    CHECK(danish.code == 0);
    CHECK_THAT(danish.out,
               ContainsSubstring("Brug: referat " + command) && ContainsSubstring("Eksempler:\n  referat "));
}

TEST_CASE("the program's help names all commands and exit codes", "[cli][help]") {
    const Run run = run_program({"--help"});
    CHECK(run.code == 0);
    for (const char* text : {"parse", "index", "search", "watch", "show", "explain", "analyze", "fields", "status",
                             "check", "split", "delete", "8 a server of the index does not answer"}) {
        CHECK_THAT(run.out, ContainsSubstring(text));
    }
}

TEST_CASE("help fits in 120 columns", "[cli][help]") {
    for (const char* command : {"parse", "index", "search", "watch", "show", "explain", "analyze", "fields", "status",
                                "check", "split", "delete"}) {
        for (const std::string& line : referat::test::lines(run_program({command, "--help"}).out)) {
            CAPTURE(command, line);
            CHECK(line.size() <= 120);
        }
    }
}

TEST_CASE("option --version names the program, the library, the licences and the lexicon", "[cli][help]") {
    const Run run = run_program({"--version"});
    CHECK(run.code == 0);
    for (const char* text : {"referat ", "(libreferat ", "GPL-2.0-or-later", "da_DK",
                             "Foreningen for frit tilg\u00e6ngelige sprogv\u00e6rkt\u00f8jer",
                             "(GPL-2.0, LGPL-2.1 or MPL-1.1)", "\nanalysis: referat-da/", " lexicon:"}) {
        CHECK_THAT(run.out, ContainsSubstring(text));
    }
}

TEST_CASE("option --version tells when the lexicon is missing", "[cli][help]") {
    const Run run = run_program({"--version"}, {.environment = {{"REFERAT_LEXICON", "/nonexistent/da.lexicon"}}});
    CHECK(run.code == 0);
    CHECK_THAT(run.out, ContainsSubstring("(libreferat ") &&
                            ContainsSubstring("\nlexicon not usable: /nonexistent/da.lexicon: "));
}

TEST_CASE("messages follow LC_ALL, then LC_MESSAGES, then LANG", "[cli][language]") {
    using Variables = std::map<std::string, std::string>;
    const auto [variables, expected] = GENERATE(table<Variables, std::string>({
        std::tuple<Variables, std::string>{{{"LC_ALL", "da_DK.UTF-8"}}, "referat: fejl: brug: PATH mangler"},
        std::tuple<Variables, std::string>{{{"LC_ALL", ""}, {"LC_MESSAGES", "da"}}, "referat: fejl: "},
        std::tuple<Variables, std::string>{{{"LC_ALL", ""}, {"LANG", "da_DK"}}, "referat: fejl: "},
        std::tuple<Variables, std::string>{{{"LC_ALL", "C"}, {"LANG", "da_DK.UTF-8"}}, "referat: error: "},
        std::tuple<Variables, std::string>{{{"LC_ALL", "de_DE.UTF-8"}}, "referat: error: "},
        std::tuple<Variables, std::string>{{{"LC_ALL", ""}}, "referat: error: "},
    }));
    CAPTURE(variables);
    const Run run = run_program({"parse"}, {.environment = variables});
    CHECK_THAT(run.err, Catch::Matchers::StartsWith(expected));
}
