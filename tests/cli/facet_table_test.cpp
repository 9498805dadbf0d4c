// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>

using Catch::Matchers::ContainsSubstring;
using namespace referat::test;
using Arguments = std::vector<std::string>;

namespace {

/// 1 200 items of 25 clusters, the first with most, in the Januaries of 2019, 2020 and 2023 and one without a date.
const std::string& index() {
    static const TemporaryFolder folder;
    static const std::string path = [] {
        const std::vector<std::string> days{"2019-01-02", "2020-01-02", "2023-01-02"};
        std::string records;
        for (int i = 0; i < 1'200; ++i) {
            const int cluster = i < 1'100 ? 0 : i % 25;
            const std::string day = i == 7 ? "" : days[static_cast<std::size_t>(i) % days.size()];
            records += R"({"titel":"Prøve","udvalg":"Forum","kluster":"Klynge )" + std::to_string(cluster) +
                       R"(","dato":")" + day + R"(","punkt":)" + std::to_string(i + 1) + "}\n";
        }
        const Run run = run_program({"index", "-d", folder / "index", folder.write("poster.jsonl", records)});
        REQUIRE(run.code == 0);
        return folder / "index";
    }();
    return path;
}

std::string table(const std::string& facet, const Setting& setting = {.environment = {{"LC_ALL", "da_DK.UTF-8"}}}) {
    return run_program({"search", "-d", index(), "-n", "0", "--no-pager", "--facet", facet, "prøve"}, setting).out;
}

} // namespace

TEST_CASE("counts stand right-aligned in Danish figures, and a long list says how much is left out", "[cli][facets]") {
    const std::vector<std::string> shown = lines(table("kluster"));
    REQUIRE(shown.size() == 22);
    CHECK(shown[0] == "kluster");
    CHECK(shown[1] == "  1.104  Klynge 0");
    CHECK(shown[2] == "      4  Klynge 1");
    CHECK(shown[21] == "         og 5 mere");
}

TEST_CASE("a time line shows the years that have nothing", "[cli][facets]") {
    CHECK(table("år") == "år\n  400  2019\n  399  2020\n    0  2021\n    0  2022\n  400  2023\n    1  (uden værdi)\n");
    const std::vector<std::string> shown = lines(table("måned"));
    REQUIRE(shown.size() == 7);
    CHECK(shown[0] == "måned  jan feb mar apr maj jun jul aug sep okt nov dec");
    CHECK(shown[1] == "  2019 400   -   -   -   -   -   -   -   -   -   -   -");
    CHECK(shown[3] == "  2021   -   -   -   -   -   -   -   -   -   -   -   -");
    CHECK(shown[6] == "  1  (uden værdi)");
}

TEST_CASE("months are a list where the terminal is too narrow for a table", "[cli][facets][terminal]") {
    const std::string narrow = table("måned", {.environment = {{"LC_ALL", "da_DK.UTF-8"}, {"NO_COLOR", "1"}},
                                               .out = Setting::Stdout::Terminal,
                                               .columns = 50});
    CHECK_THAT(narrow, ContainsSubstring("måned\n  400  2019-01\n  399  2020-01\n  400  2023-01\n"));
}
