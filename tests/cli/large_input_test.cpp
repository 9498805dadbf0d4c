// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

using Catch::Matchers::ContainsSubstring;
using namespace referat::test;

TEST_CASE("a hundred megabytes in one line are parsed, indexed and found", "[cli][large]") {
    constexpr std::size_t wanted_bytes = std::size_t{100} << 20;
    const TemporaryFolder folder;
    std::string minutes = small_minutes();
    minutes += "\nPunkt 4: Den lange linje\n\nSagsfremstilling\n\n";
    while (minutes.size() < wanted_bytes) {
        minutes += "klyngens kommuner dr\u00f8fter budget og rygestop ";
    }
    const std::string file = folder.write("lang.txt", minutes);
    const Run parsed = run_program({"parse", file});
    const Run indexed = run_program({"index", "-d", folder / "index", file});
    CAPTURE(parsed.err, indexed.err);
    CHECK(parsed.code == 0);
    CHECK(lines(parsed.out).size() == 4);
    CHECK(parsed.out.size() > wanted_bytes);
    CHECK(indexed.code == 0);
    CHECK(run_program({"search", "-d", folder / "index", "titel:lange"}).code == 0);
}

TEST_CASE("input above the limit is refused by name", "[cli][large]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("stor.txt", std::string((std::size_t{200} << 20) + 1, 'a'));
    const Run run = run_program({"parse", file});
    CHECK(run.code == 3);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, ContainsSubstring("referat: error: cannot read: ") && ContainsSubstring("stor.txt"));
}
