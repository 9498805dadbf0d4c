// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

using Catch::Matchers::ContainsSubstring;
using referat::test::Run;
using referat::test::run_program;
using referat::test::sample_index;
using referat::test::TemporaryFolder;

TEST_CASE("an index is split and searched by its list as before", "[cli][split]") {
    const TemporaryFolder folder;
    const Run split = run_program({"split", "-d", sample_index(), "--shards", "3", folder / "out"});
    CHECK(split.code == 0);
    CHECK(split.out.empty());
    CHECK_THAT(split.err, ContainsSubstring("search them together with -d " + (folder / "out/shards") + "\n"));
    const std::vector<std::string> query{"--format", "jsonl", "-n", "100", "kommuner", "borgere"};
    const auto search = [&](const std::string& index) {
        std::vector<std::string> arguments{"search", "-d", index};
        arguments.insert(arguments.end(), query.begin(), query.end());
        return run_program(arguments);
    };
    const Run whole = search(sample_index());
    CHECK_FALSE(whole.out.empty());
    CHECK(search(folder / "out/shards").out == whole.out);

    const Run again = run_program({"split", "-d", sample_index(), "--shards", "3", folder / "out"});
    CHECK(again.code == 2);
    CHECK_THAT(again.err, ContainsSubstring("out: the folder is not empty"));
    const Run write = run_program({"index", "-d", folder / "out/shards", folder / "out"});
    CHECK(write.code == 2);
    CHECK_THAT(write.err, ContainsSubstring("this is a list of indexes, which is only searched"));
}

TEST_CASE("a server that does not answer has an exit code of its own", "[cli][split]") {
    const TemporaryFolder folder;
    const std::string list = folder.write("list", "remote 127.0.0.1:1\n"); // where nobody listens
    const Run run = run_program({"search", "-d", list, "budget"});
    CHECK(run.code == 8);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, ContainsSubstring("index incomplete: the server 127.0.0.1:1 does not answer") &&
                            ContainsSubstring("\nhint: see that xapian-tcpsrv runs there"));
}
