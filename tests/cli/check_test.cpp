// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::Matches;
using referat::test::Run;
using referat::test::run_program;
using referat::test::sample_index;
using referat::test::TemporaryFolder;

namespace {

/// An index of one file, with one fault in it.
void make_damaged(const TemporaryFolder& folder) {
    const std::string file = folder.write("m.txt", referat::test::small_minutes());
    REQUIRE(run_program({"index", "-d", folder / "index", file}).code == 0);
    folder.write("index/generation-000001/\x1bnote.txt", "");
}

} // namespace

TEST_CASE("check of a sound index writes nothing but a summary", "[cli][check]") {
    const Run run = run_program({"check", "-d", sample_index()});
    CHECK(run.code == 0);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, Matches("[0-9]+ items, [0-9]+ files, [0-9]+\\.[0-9] MB; no faults; [0-9]+\\.[0-9] s\n"));
}

TEST_CASE("check writes a line for every fault, and ends with the code of damage", "[cli][check]") {
    const TemporaryFolder folder;
    make_damaged(folder);
    const Run run = run_program({"check", "-d", folder / "index"});
    CHECK(run.code == 7);
    CHECK(run.out == "generation-000001/\\x1bnote.txt: does not stand in the manifest\n");
    CHECK_THAT(run.err, ContainsSubstring("; 1 fault; ") &&
                            ContainsSubstring("referat: error: index damaged: " + (folder / "index") + "\n") &&
                            ContainsSubstring("hint: `referat check --rebuild -d " + (folder / "index") + "`"));
    const Run danish = run_program({"check", "-d", folder / "index"}, {.environment = {{"LC_ALL", "da_DK.UTF-8"}}});
    CHECK(danish.code == 7);
    CHECK(danish.out == run.out);
    CHECK_THAT(danish.err, ContainsSubstring(" punkter, ") && ContainsSubstring("; 1 fejl; ") &&
                               ContainsSubstring("indekset er beskadiget"));
}

TEST_CASE("check of no index, of another format and of a server says so", "[cli][check]") {
    const TemporaryFolder folder;
    CHECK(run_program({"check", "-d", folder / "none"}).code == 4);

    const Run server = run_program({"check", "-d", folder.write("list", "remote 127.0.0.1:1\n")});
    CHECK(server.code == 0);
    CHECK_THAT(server.err, ContainsSubstring("referat: note: the server 127.0.0.1:1 was not checked"));

    make_damaged(folder);
    folder.write("index/generation-000001/manifest.json", "{\"format\": 99}");
    CHECK(run_program({"check", "-d", folder / "index"}).code == 6);
    folder.write("index/CURRENT", "?");
    const Run damaged = run_program({"check", "-d", folder / "index"});
    CHECK(damaged.code == 7);
    CHECK(damaged.out == "CURRENT names no generation\n");
    CHECK_THAT(damaged.err, ContainsSubstring("hint: remove the folder and make it again with `referat index`\n"));
    const Run listed = run_program({"check", "-d", folder.write("list", "auto index\n")});
    CHECK(listed.out == (folder / "index") + ": CURRENT names no generation\n");
    CHECK_THAT(listed.err, ContainsSubstring("hint: rebuild the damaged indexes one by one"));
}

TEST_CASE("check --rebuild makes a damaged index anew, and leaves a sound one as it is", "[cli][check]") {
    const TemporaryFolder folder;
    make_damaged(folder);
    const std::string index = folder / "index";
    const Run rebuilt = run_program({"check", "--rebuild", "-d", index});
    CHECK(rebuilt.code == 0);
    CHECK_FALSE(rebuilt.out.empty());
    CHECK_THAT(rebuilt.err, ContainsSubstring("\nrebuilt: 3 items, 0 lost; generation 2\n"));
    const Run sound = run_program({"check", "--rebuild", "-d", index});
    CHECK(sound.code == 0);
    CHECK(sound.out.empty());
    CHECK_FALSE(fs::exists(index + "/generation-000003"));

    folder.write("index/generation-000002/docdata.glass", "");
    const Run lost = run_program({"check", "--rebuild", "-d", index});
    CHECK(lost.code == 3);
    CHECK_THAT(lost.err, ContainsSubstring("m.txt: 3 items of ") && ContainsSubstring(" lost\n") &&
                             ContainsSubstring("referat: note: index the files again") &&
                             ContainsSubstring("rebuilt: 0 items, 3 lost; generation 3\n"));
    CHECK(run_program({"index", "-d", index, folder / "m.txt"}).code == 0);
    CHECK(run_program({"check", "-d", index}).code == 0);

    folder.write("index/generation-000004/manifest.json", "");
    const Run hopeless = run_program({"check", "--rebuild", "-d", index});
    CHECK(hopeless.code == 7);
    CHECK_THAT(hopeless.err, ContainsSubstring("hint: remove the folder and make it again"));
}
