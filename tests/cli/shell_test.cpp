// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

#include <tuple>

using namespace referat::test;
using Words = std::vector<std::string>;

namespace {

const std::string scripts = REFERAT_PROGRAM_SOURCE "/completions/";

/// True if the shell is there; says so if not.
bool is_installed(const std::string& shell, const char* name) {
    if (shell.empty()) {
        WARN("not checked: " << name << " is not installed");
    }
    return !shell.empty();
}

Run run_shell(const std::string& shell, const Words& arguments) {
    const TemporaryFolder home;
    const std::filesystem::path program = REFERAT_PROGRAM;
    return run_program(arguments, {.environment = {{"PATH", program.parent_path().string() + ":/usr/bin:/bin"},
                                                   {"HOME", home.path().string()},
                                                   {"LC_ALL", "C.UTF-8"},
                                                   {"REFERAT_INDEX", sample_index()}},
                                   .program = shell});
}

struct Example {
    std::string line;
    Words expected;
};

} // namespace

TEST_CASE("the completion scripts are good in their shells", "[cli][completion][shell]") {
    const auto [shell, name, script] = GENERATE(table<std::string, const char*, std::string>({
        std::tuple<std::string, const char*, std::string>{REFERAT_BASH, "bash", "referat.bash"},
        std::tuple<std::string, const char*, std::string>{REFERAT_ZSH, "zsh", "_referat"},
        std::tuple<std::string, const char*, std::string>{REFERAT_FISH, "fish", "referat.fish"},
    }));
    if (is_installed(shell, name)) {
        const Run run = run_shell(shell, {"-n", scripts + script});
        CHECK(run.code == 0);
        CHECK(run.err == "");
    }
}

TEST_CASE("Bash completes commands, fields and the values of the index", "[cli][completion][shell]") {
    const Example example = GENERATE(values<Example>({
        {"referat sea", {"search"}},
        {"referat search kluster:F", {"Fyn"}},
        {"referat search klu", {"compopt -o nospace", "kluster:"}},
        {"referat search 'udvalg:Soc", {"udvalg:\"Social- og Sundhedsudvalget\""}},
        {"referat search æøå kluster:Søn", {"Sønderjylland"}},
        {"referat index min", {"compopt -o default"}},
        {"referat search -d min", {"compopt -o dirnames"}},
        {"referat analyze --format ", {"text", "jsonl"}},
    }));
    if (!is_installed(REFERAT_BASH, "bash")) {
        return;
    }
    // What Bash sets for a completion function, with more text behind the cursor. Its own words are cut at colons.
    const std::string driver = R"(
        source "$1"
        compopt() { printf 'compopt %s\n' "$*"; }
        COMP_LINE="$2 rest" COMP_POINT=${#2} COMP_WORDS=($2 rest) COMP_CWORD=2
        _referat referat
        (( ${#COMPREPLY[@]} )) && printf '%s\n' "${COMPREPLY[@]}"
        complete -p referat >/dev/null)";
    const Run run = run_shell(REFERAT_BASH, {"--norc", "-c", driver, "driver", scripts + "referat.bash", example.line});
    CAPTURE(example.line);
    CHECK(run.code == 0);
    CHECK(run.err == "");
    CHECK(lines(run.out) == example.expected);
}

TEST_CASE("Fish completes commands, fields and the values of the index", "[cli][completion][shell]") {
    const Example example = GENERATE(values<Example>({
        {"referat sea", {"search\tFind agenda items, best first."}},
        {"referat search kluster:F", {"kluster:Fyn\t8 items"}},
        {"referat search 'kluster:F", {"kluster:Fyn\t8 items"}},
        {"referat search budget -klu", {"-kluster:\thealth cluster"}},
    }));
    if (!is_installed(REFERAT_FISH, "fish")) {
        return;
    }
    const Run run = run_shell(REFERAT_FISH, {"--no-config", "-c", "source $argv[1]; complete -C $argv[2]",
                                             scripts + "referat.fish", example.line});
    CAPTURE(example.line);
    CHECK(run.err == "");
    CHECK(lines(run.out) == example.expected);
}

TEST_CASE("Zsh completes commands, fields and the values of the index", "[cli][completion][shell]") {
    const Example example = GENERATE(values<Example>({
        {"sea", {"[search] []"}},
        {"search kluster:F", {"[kluster:Fyn] []"}},
        {"search budget -klu", {"[] [-kluster:]"}},
        {"search ''", {"[] "}},
        {"index ''", {"files ", "[] []"}},
    }));
    if (!is_installed(REFERAT_ZSH, "zsh")) {
        return;
    }
    // Stand-ins for what only exists in Zsh's completion system: the words as typed, and where they are answered.
    const std::string driver = R"(
        typeset -a shown
        compadd() { [[ "$*" = *-S* ]] && print -r -- "[$shown] [$unfinished]" || shown=($finished) }
        _files() { print -r -- "files $*" }
        _call_program() { shift; eval "$@" }
        words=(referat ${(z)2}); CURRENT=$#words; PREFIX=${(Q)words[-1]}
        source $1)";
    const Run run = run_shell(REFERAT_ZSH, {"-f", "-c", driver, "driver", scripts + "_referat", example.line});
    CAPTURE(example.line, run.out);
    CHECK(run.err == "");
    const Words found = lines(run.out);
    REQUIRE(found.size() == example.expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        CHECK_THAT(found[i], Catch::Matchers::StartsWith(example.expected[i]));
    }
}
