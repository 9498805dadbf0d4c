// SPDX-License-Identifier: GPL-2.0-or-later
#include "progress_line.hpp"

#include "support/catch.hpp"

#include <string>
#include <tuple>

using referat::IndexProgress;
using referat::tool::Language;
using referat::tool::Messages;
using referat::tool::progress_line;

namespace {

constexpr std::uint64_t megabyte = 1'000'000;

IndexProgress reading(std::uint64_t done, std::uint64_t total) {
    return {1200, 2400, done * megabyte, total * megabyte, 54'321, IndexProgress::Stage::Reading};
}

} // namespace

TEST_CASE("the progress line tells the rate and how long it still takes", "[cli][progress]") {
    const auto [progress, seconds, english, danish] = GENERATE(table<IndexProgress, double, std::string, std::string>({
        {reading(100, 200), 4.0, "25.0 MB/s, 54,321 items, about 10 s left",
         "25,0 MB/s, 54.321 punkter, ca. 10 sek. tilbage"},
        {reading(100, 500), 10.0, "10.0 MB/s, 54,321 items, about 40 s left",
         "10,0 MB/s, 54.321 punkter, ca. 40 sek. tilbage"},
        {reading(100, 651), 10.0, "10.0 MB/s, 54,321 items, about 1 min left",
         "10,0 MB/s, 54.321 punkter, ca. 1 min. tilbage"},
        {reading(100, 1101), 10.0, "10.0 MB/s, 54,321 items, about 2 min left",
         "10,0 MB/s, 54.321 punkter, ca. 2 min. tilbage"},
        {reading(100, 100'000), 10.0, "10.0 MB/s, 54,321 items, about 3 h left",
         "10,0 MB/s, 54.321 punkter, ca. 3 t. tilbage"},
        {reading(100, 200), 1.9, "52.6 MB/s, 54,321 items", "52,6 MB/s, 54.321 punkter"},
        {reading(100, 100), 10.0, "10.0 MB/s, 54,321 items", "10,0 MB/s, 54.321 punkter"},
        {reading(100, 0), 10.0, "10.0 MB/s, 54,321 items", "10,0 MB/s, 54.321 punkter"},
        {reading(0, 100), 10.0, "0.0 MB/s, 54,321 items", "0,0 MB/s, 54.321 punkter"},
    }));
    CHECK(progress_line(progress, seconds, Messages(Language::English)) == "1,200 of 2,400 files, " + english);
    CHECK(progress_line(progress, seconds, Messages(Language::Danish)) == "1.200 af 2.400 filer, " + danish);
}

TEST_CASE("the progress line tells that the index is written", "[cli][progress]") {
    IndexProgress progress = reading(100, 200);
    progress.stage = IndexProgress::Stage::Writing;
    CHECK(progress_line(progress, 10, Messages(Language::English)) ==
          "1,200 of 2,400 files, 54,321 items; writing the index");
    CHECK(progress_line(progress, 10, Messages(Language::Danish)) ==
          "1.200 af 2.400 filer, 54.321 punkter; skriver indekset");
    progress.written = 0.428;
    CHECK(progress_line(progress, 10, Messages(Language::Danish)) ==
          "1.200 af 2.400 filer, 54.321 punkter; skriver indekset, 42 %");
    progress = {};
    progress.stage = IndexProgress::Stage::Writing;
    CHECK(progress_line(progress, 10, Messages(Language::Danish)) == "skriver indekset");
}
