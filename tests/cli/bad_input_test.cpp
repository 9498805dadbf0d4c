// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/file.h>
#include <tuple>
#include <unistd.h>

using Catch::Matchers::ContainsSubstring;
using namespace referat::test;

namespace fs = std::filesystem;

TEST_CASE("input that is no minutes is named, whether parsed or indexed", "[cli][bad]") {
    struct Row {
        std::string name;
        std::string content;
        int code;
        std::string severity;
    };
    const std::string binary = std::string("\x7f"
                                           "ELF\0\1\2\0\0\xff\xfe\x80\0",
                                           13) +
                               std::string(400, '\0');
    const std::string broken = "REFERAT Sundhedsklynge Fyn d. 07-03-2024\n\nPunkt 1: Bes\xF8g og m\xC3\xB8"
                               "de\n";
    // A text without items gives nothing, with a warning: it could be read.
    const Row row = GENERATE_COPY(Row{"empty.txt", "", 3, "error: cannot read: "},
                                  Row{"binary.txt", binary, 3, "error: cannot read: "},
                                  Row{"letter.txt", "K\u00e6re alle\n\nTak for sidst.\n", 0, "warning: "},
                                  Row{"broken.txt", broken, 0, "warning: "});
    CAPTURE(row.name);
    const TemporaryFolder folder;
    const std::string file = folder.write(row.name, row.content);
    const std::string good = folder.write("good.txt", small_minutes());
    const Run parsed = run_program({"parse", file, good});
    const Run indexed = run_program({"index", "-d", folder / "index", file, good});
    CAPTURE(parsed.err, indexed.err);
    CHECK(parsed.code == row.code);
    CHECK(indexed.code == row.code);
    CHECK_THAT(parsed.err, ContainsSubstring(row.severity + file));
    CHECK_THAT(indexed.err, ContainsSubstring(row.severity + file));
    // The good file beside it is not lost.
    CHECK(run_program({"search", "-d", folder / "index", "rygestop"}).code == 0);
}

TEST_CASE("a missing file and a folder without minutes are told", "[cli][bad]") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "empty");
    const std::string index = folder / "index";
    CHECK(run_program({"parse", folder / "gone.txt"}).code == 3);
    CHECK(run_program({"index", "-d", index, folder / "gone.txt"}).code == 3);
    for (const std::vector<std::string>& command : {std::vector<std::string>{"parse", folder / "empty"},
                                                    std::vector<std::string>{"index", "-d", index, folder / "empty"}}) {
        const Run run = run_program(command);
        CAPTURE(command.front(), run.err);
        CHECK(run.code == 1);
        CHECK_THAT(run.err, ContainsSubstring("referat: warning: " + (folder / "empty") + ": no minutes found here"));
    }
}

TEST_CASE("a bad line of JSON Lines is named with its number and the rest is indexed", "[cli][bad]") {
    const TemporaryFolder folder;
    const std::string good = run_program({"parse", "-"}, {.input = small_minutes()}).out;
    const std::string file = folder.write("items.jsonl", good + "{\"titel\": 7}\nnot json\n");
    const Run run = run_program({"index", "-v", "-d", folder / "index", file});
    CHECK(run.code == 3);
    CHECK_THAT(run.err, ContainsSubstring(file + ":4: ") && ContainsSubstring(file + ":5: "));
    CHECK(run_program({"search", "-d", folder / "index", "rygestop"}).code == 0);
}

TEST_CASE("without an index every command that needs one gives exit 4 and advice", "[cli][bad]") {
    const TemporaryFolder folder;
    const std::string command = GENERATE("search", "show", "status", "explain");
    std::vector<std::string> arguments{command, "-d", folder / "none"};
    if (command != "status") {
        arguments.emplace_back("budget");
    }
    const Run run = run_program(arguments);
    CAPTURE(command);
    CHECK(run.code == 4);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, ContainsSubstring("referat: error: no index: " + (folder / "none")));
    CHECK_THAT(run.err, ContainsSubstring("hint: make one with `referat index -d "));
    CHECK_FALSE(fs::exists(folder / "none"));
}

TEST_CASE("a damaged index gives exit 7", "[cli][bad]") {
    const TemporaryFolder folder;
    const std::string minutes = folder.write("fyn.txt", small_minutes());
    REQUIRE(run_program({"index", "-d", folder / "index", minutes}).code == 0);
    SECTION("cut short") {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder / "index")) {
            if (entry.is_regular_file() && entry.path().filename() != "CURRENT" && entry.path().filename() != "LOCK") {
                fs::resize_file(entry.path(), fs::file_size(entry.path()) / 2);
            }
        }
    }
    SECTION("its generation is gone") {
        for (const fs::directory_entry& entry : fs::directory_iterator(folder / "index")) {
            if (entry.is_directory()) {
                fs::remove_all(entry.path());
            }
        }
    }
    SECTION("CURRENT names nothing") {
        std::ofstream(folder / "index/CURRENT") << "\x1b[31mgarbage\n";
    }
    const Run run = run_program({"search", "-d", folder / "index", "rygestop"});
    CAPTURE(run.err);
    CHECK(run.code == 7);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, ContainsSubstring("referat: error: index damaged: "));
    CHECK(run.err.find('\x1b') == std::string::npos);
}

TEST_CASE("a lexicon that is missing or damaged gives exit 7 and advice", "[cli][bad]") {
    const TemporaryFolder folder;
    const std::string minutes = folder.write("fyn.txt", small_minutes());
    const std::vector<std::vector<std::string>> commands{
        {"analyze", "budget"}, {"index", "-d", folder / "index", minutes}, {"search", "-d", sample_index(), "budget"}};
    for (const std::string& lexicon : {folder / "none", folder.write("da.lexicon", "no lexicon")}) {
        for (const std::vector<std::string>& command : commands) {
            const Run run = run_program(command, {.environment = {{"REFERAT_LEXICON", lexicon}}});
            CAPTURE(command.front(), run.err);
            CHECK(run.code == 7);
            CHECK(run.out.empty());
            CHECK_THAT(run.err, ContainsSubstring("referat: error: lexicon not usable: " + lexicon + ": ") &&
                                    ContainsSubstring("\nhint: "));
        }
    }
}

TEST_CASE("an index of another analysis gives exit 6", "[cli][bad]") {
    const TemporaryFolder folder;
    const std::string minutes = folder.write("fyn.txt", small_minutes());
    REQUIRE(run_program({"index", "-d", folder / "index", minutes}).code == 0);
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder / "index")) {
        if (entry.path().filename() == "manifest.json") {
            std::ifstream in(entry.path());
            nlohmann::json manifest = nlohmann::json::parse(in);
            REQUIRE(manifest.contains("analysis"));
            manifest["analysis"] = "another chain";
            std::ofstream(entry.path()) << manifest.dump();
        }
    }
    const Run run = run_program({"search", "-d", folder / "index", "rygestop"});
    CAPTURE(run.err);
    CHECK(run.code == 6);
    CHECK_THAT(run.err,
               ContainsSubstring("referat: error: index of another version: ") && ContainsSubstring("\nhint: "));
}

TEST_CASE("a locked index gives exit 5 to a writer and does not keep readers out", "[cli][bad]") {
    const TemporaryFolder folder;
    const std::string minutes = folder.write("fyn.txt", small_minutes());
    REQUIRE(run_program({"index", "-d", folder / "index", minutes}).code == 0);
    const int lock = ::open((folder / "index/LOCK").c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(lock >= 0);
    REQUIRE(::flock(lock, LOCK_EX | LOCK_NB) == 0);
    const Run writer = run_program({"index", "--lock-timeout", "0.1", "-d", folder / "index", minutes});
    const Run reader = run_program({"search", "-d", folder / "index", "rygestop"});
    ::close(lock);
    CAPTURE(writer.err);
    CHECK(writer.code == 5);
    CHECK_THAT(writer.err, ContainsSubstring("referat: error: index locked: " + (folder / "index")));
    CHECK(reader.code == 0);
}

TEST_CASE("an index folder that cannot be made is an error with exit 2", "[cli][bad]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("file", "in the way");
    const Run run = run_program({"index", "-d", file + "/index", folder.write("fyn.txt", small_minutes())});
    CAPTURE(run.err);
    CHECK(run.code == 2);
    CHECK_THAT(run.err, ContainsSubstring("referat: error: "));
}
