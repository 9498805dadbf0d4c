// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/find_files.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <sys/stat.h>

namespace fs = std::filesystem;
using referat::indexing::find_files;

namespace {

std::string sources(const std::vector<referat::indexing::FoundFile>& files) {
    std::string all;
    for (const auto& file : files) {
        all += file.kilde + " ";
    }
    return all;
}

} // namespace

TEST_CASE("folders give their minutes at any depth, in order", "[indexing][files]") {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() / "2024/bilag");
    fs::create_directories(folder.path() / ".skjult");
    fs::create_directories(folder.path() / "generation-000001");
    for (const char* name : {"b.txt", "a.MD", "c.pdf", "d.markdown", "e.text", "f.jsonl", "g.ndjson", "uden", ".h.txt",
                             "2024/z.txt", "2024/bilag/y.txt", ".skjult/x.txt", "generation-000001/sources.jsonl"}) {
        static_cast<void>(folder.write(name, "x"));
    }
    REQUIRE(::mkfifo((folder.path() / "pipe.txt").c_str(), 0600) == 0);
    fs::create_directory_symlink(folder.path(), folder.path() / "2024/loop");
    const std::vector<fs::path> paths{folder.path()};
    const auto found = find_files(paths);
    CHECK(sources(found.files) == "2024/bilag/y.txt 2024/z.txt a.MD b.txt d.markdown e.text f.jsonl g.ndjson ");
    CHECK(found.reports.empty());
    CHECK(found.folders == std::vector<fs::path>{fs::canonical(folder.path())});
    CHECK(std::ranges::all_of(found.files, [](const auto& file) { return file.path.is_absolute(); }));
}

TEST_CASE("a file named is taken whatever its ending, and once", "[indexing][files]") {
    const TemporaryFolder folder;
    const fs::path odd = folder.write("referat.dat", "x");
    const fs::path text = folder.write("a.txt", "x");
    const std::vector<fs::path> paths{odd, folder.path(), text, folder.path() / "." / "a.txt"};
    CHECK(sources(find_files(paths).files) == "a.txt referat.dat ");
}

TEST_CASE("a path that is missing is reported", "[indexing][files]") {
    const TemporaryFolder folder;
    const std::vector<fs::path> paths{folder.path() / "findes-ikke", folder.write("a.txt", "x")};
    const auto found = find_files(paths);
    CHECK(sources(found.files) == "a.txt ");
    REQUIRE(found.reports.size() == 1);
    CHECK(found.reports[0].failed);
    CHECK(found.reports[0].path == paths[0]);
}
