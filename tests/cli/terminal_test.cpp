// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

#include <algorithm>

using Catch::Matchers::ContainsSubstring;
using namespace referat::test;

namespace {

constexpr char escape = '\x1b';

/// Minutes whose title and texts try to steer the terminal: ESC, a C1 control, a right-to-left override, DEL.
std::string hostile_minutes() {
    std::string minutes = small_minutes();
    const auto insert_after = [&](const std::string& text, const std::string& addition) {
        minutes.insert(minutes.find(text) + text.size(), addition);
    };
    insert_after("Budget for rygestop", " \u009b31m \u202edet\u202c slut");
    insert_after("rygestop blandt unge", " \u2067\u0085\u009b2J");
    return minutes;
}

bool is_safe(const std::string& text) {
    for (const std::string bad : {"\x1b", "\x7f", "\u009b", "\u0085", "\u202e", "\u202c", "\u2067"}) {
        if (text.find(bad) != std::string::npos) {
            return false;
        }
    }
    return true;
}

} // namespace

TEST_CASE("control characters in minutes never come out raw", "[cli][terminal]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("fjendtlig\x1b[31m.txt", hostile_minutes());
    const std::string index = folder / "index";
    const Run indexed = run_program({"index", "-v", "-d", index, file});
    CAPTURE(indexed.err);
    REQUIRE(indexed.code == 0);
    CHECK(is_safe(indexed.err));
    using Arguments = std::vector<std::string>;
    const std::vector<Arguments> commands{
        Arguments{"parse", file},
        Arguments{"parse", "--format", "text", file},
        Arguments{"search", "-d", index, "rygestop"},
        Arguments{"search", "-d", index, "--format", "json", "rygestop"},
        Arguments{"search", "-d", index, "--format", "jsonl", "rygestop"},
        Arguments{"search", "-d", index, "--format", "csv", "rygestop"},
        Arguments{"search", "-d", index, "--format", "trec", "rygestop"},
        Arguments{"search", "-d", index, "--format", "ids", "rygestop"},
        Arguments{"search", "-d", index, "--facet", "udvalg", "--facet", "m\u00e5ned", "--collapse", "rygestop"},
        Arguments{"search", "-d", index, "--sort", "titel", "rygestop"},
        Arguments{"show", "-d", index, "sundhedsklynge-fyn-politisk-niveau/2024-03-07/2"},
        Arguments{"show", "-d", index, "--format", "json", "sundhedsklynge-fyn-politisk-niveau/2024-03-07/2"},
        Arguments{"analyze", "a\u009b31mb"},
        Arguments{"explain", "-d", index, "\x1b[31m"}};
    for (const Arguments& command : commands) {
        const Run run = run_program(command);
        CAPTURE(command, run.out, run.err);
        CHECK(run.code == 0);
        CHECK_FALSE(run.out.empty());
        CHECK(is_safe(run.out));
        CHECK(is_safe(run.err));
    }
}

TEST_CASE("a closed pipe is no error", "[cli][terminal]") {
    using Arguments = std::vector<std::string>;
    const Arguments command =
        GENERATE_COPY(Arguments{"parse", sample_minutes()}, Arguments{"search", "-d", sample_index(), "kommuner"},
                      Arguments{"search", "-d", sample_index(), "--format", "jsonl", "kommuner"}, Arguments{"fields"},
                      Arguments{"--help"});
    const Run run = run_program(command, {.out = Setting::Stdout::ClosedPipe});
    CAPTURE(command, run.err);
    CHECK(run.code == 0);
    CHECK(run.err.find("error") == std::string::npos);
}

TEST_CASE("output that cannot be written is an error", "[cli][terminal]") {
    const Run run = run_program({"parse", sample_minutes()}, {.out = Setting::Stdout::Full});
    CHECK(run.code == 2);
    CHECK_THAT(run.err, ContainsSubstring("referat: error: system refused: "));
}

TEST_CASE("colour is for terminals, and NO_COLOR, TERM=dumb and --color have their say", "[cli][terminal]") {
    struct Row {
        Setting::Stdout out;
        std::map<std::string, std::string> environment;
        std::vector<std::string> options;
        bool coloured;
    };
    const Setting::Stdout terminal = Setting::Stdout::Terminal;
    const Setting::Stdout file = Setting::Stdout::Captured;
    const Row row =
        GENERATE_COPY(Row{file, {}, {}, false}, Row{file, {}, {"--color", "always"}, true}, Row{terminal, {}, {}, true},
                      Row{terminal, {{"NO_COLOR", "1"}}, {}, false}, Row{terminal, {{"NO_COLOR", ""}}, {}, true},
                      Row{terminal, {{"TERM", "dumb"}}, {}, false}, Row{terminal, {}, {"--color=never"}, false},
                      Row{terminal, {{"NO_COLOR", "1"}}, {"--color=always"}, true});
    std::vector<std::string> command{"search", "-d", sample_index(), "--no-pager", "-n", "3", "budget"};
    command.insert(command.end(), row.options.begin(), row.options.end());
    const Run run = run_program(command, {.environment = row.environment, .out = row.out});
    CAPTURE(row.environment, row.options, run.out);
    CHECK(run.code == 0);
    CHECK((run.out.find(escape) != std::string::npos) == row.coloured);
    CHECK((run.out.find("\x1b[1;33m") != std::string::npos) == row.coloured); // a match
}

TEST_CASE("the width of the terminal is filled", "[cli][terminal]") {
    const Run narrow = run_program({"search", "-d", sample_index(), "--no-snippet", "-n", "54", "kommuner"});
    const Run wide = run_program({"search", "-d", sample_index(), "--no-snippet", "-n", "54", "--no-pager", "kommuner"},
                                 {.environment = {{"NO_COLOR", "1"}}, .out = Setting::Stdout::Terminal});
    const auto longest = [](const std::string& text) {
        std::size_t most = 0;
        for (const std::string& line : lines(text)) {
            const auto is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
            if (line.find(' ', 12) != std::string::npos) { // a word alone may be longer than the line
                most = std::max(most, static_cast<std::size_t>(std::ranges::count_if(line, is_start)));
            }
        }
        return most;
    };
    CHECK(longest(narrow.out) <= 80);
    CHECK(longest(wide.out) > 80);
    CHECK(longest(wide.out) <= 100);
}

TEST_CASE("the pager is the one of PAGER, on a terminal only", "[cli][terminal]") {
    const std::vector<std::string> command{"search", "-d", sample_index(), "-n", "2", "budget"};
    const std::map<std::string, std::string> environment{{"PAGER", "sed 's/^/paged: /'"}, {"NO_COLOR", "1"}};
    const Run terminal = run_program(command, {.environment = environment, .out = Setting::Stdout::Terminal});
    CHECK(terminal.code == 0);
    CHECK_THAT(terminal.out, ContainsSubstring("paged: 1  20"));
    CHECK(run_program(command, {.environment = environment}).out.find("paged: ") == std::string::npos);

    const std::map<std::string, std::string> quitter{{"PAGER", "head -n 1"}, {"NO_COLOR", "1"}};
    CHECK(run_program(command, {.environment = quitter, .out = Setting::Stdout::Terminal}).code == 0);
}

TEST_CASE("a pager that cannot be started loses nothing", "[cli][terminal]") {
    const std::vector<std::string> command{"search", "-d", sample_index(), "-n", "2", "budget"};
    const std::string pager = GENERATE("/nonexistent/pager -x", "/dev/null", "less 'unfinished", "sed p |", " \t");
    const Run run =
        run_program(command, {.environment = {{"PAGER", pager}, {"NO_COLOR", "1"}}, .out = Setting::Stdout::Terminal});
    CAPTURE(pager, run.out);
    CHECK(run.code == 0);
    CHECK_THAT(run.out, ContainsSubstring("\n1  20") && ContainsSubstring("\n2  20"));
}

TEST_CASE("indexing shows its progress on a terminal and clears it", "[cli][terminal]") {
    const TemporaryFolder folder;
    const Run run =
        run_program({"index", "-d", folder / "index", sample_minutes()}, {.out = Setting::Stdout::Terminal});
    CHECK(run.code == 0);
    CHECK_THAT(run.out, ContainsSubstring("8 of 8 files, ") && ContainsSubstring(" MB/s, "));
    CHECK_THAT(run.out, ContainsSubstring(" items; writing the index\x1b[K\x1b[Kreferat: warning: "));
}
