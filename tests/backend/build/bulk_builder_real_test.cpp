// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/document_maker.hpp"
#include "backend/bulk_builds.hpp"
#include "backend/database_contents.hpp"
#include "indexing/read_source.hpp"
#include "support/catch.hpp"
#include "support/real_data.hpp"
#include "support/sample_items.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using Builder = referat::IndexOptions::Builder;
using referat::backend::DocumentMaker;

namespace {

constexpr std::size_t plenty = std::size_t{256} << 20;

Workload real_workload(const fs::path& folder) {
    std::vector<fs::path> files{fs::directory_iterator(folder), fs::directory_iterator()};
    std::ranges::sort(files);
    DocumentMaker maker;
    Workload workload;
    for (const fs::path& file : files) {
        referat::indexing::ReadJob job;
        job.path = file;
        job.kilde = file.filename().string();
        for (auto& meeting : referat::indexing::read_source(std::move(job), maker).meetings) {
            std::ranges::move(meeting.documents, std::back_inserter(workload.documents));
        }
    }
    return workload;
}

} // namespace

TEST_CASE("real minutes make the same database, whichever way it is built", "[backend][bulk]") {
    const auto minutes = real_data("minutes");
    if (!minutes) {
        return;
    }
    const TemporaryFolder folder;
    const Workload workload = real_workload(*minutes);
    REQUIRE(workload.documents.size() > 20);
    const std::vector<std::vector<std::string>> words{{"det", "er"}, {"i", "forhold", "til"}, {"og", "at"}};
    build_plainly(workload, folder.path() / "plain");
    const DatabaseContents plain = read_contents(folder.path() / "plain");
    const std::vector<std::string> answers = proximity_answers(folder.path() / "plain", words);
    REQUIRE(answers.size() > 20);
    build(workload, {Builder::Streaming, 1, plenty}, folder.path() / "streaming");
    build(workload, {Builder::Streaming, 3, 0}, folder.path() / "put aside");
    build(workload, {Builder::Portable, 3, 0}, folder.path() / "portable");
    for (const char* name : {"streaming", "put aside", "portable"}) {
        CAPTURE(name);
        const DatabaseContents contents = read_contents(folder.path() / name);
        CHECK(first_difference(contents.facts, plain.facts) == "");
        CHECK(first_difference(contents.bounds, plain.bounds) == "");
        CHECK(first_difference(proximity_answers(folder.path() / name, words), answers) == "");
        CHECK(complaints(folder.path() / name) == "");
    }
    // Records are deflated faster and less than the engine does it; the rest is as small as it can make it.
    compact(folder.path() / "plain", folder.path() / "compacted");
    const std::uintmax_t streamed = size_of_files(folder.path() / "streaming");
    CHECK(streamed < size_of_files(folder.path() / "plain"));
    CHECK(streamed <= size_of_files(folder.path() / "compacted") * 102 / 100);
}

TEST_CASE("zero bytes in what an item says break no database", "[backend][bulk]") {
    DocumentMaker maker;
    referat::AgendaItem item = sample_item(1, "Akutpladser");
    const std::string zeros(240, '\0');
    item.id = "Vestø/2024-03-14/1" + zeros;
    item.udvalg += zeros + "a";
    Workload workload;
    workload.documents = {maker.make(item, "vestø" + zeros)};
    CHECK(workload.documents[0].bytes.find(std::string(100, '\0')) != std::string::npos);
    const TemporaryFolder folder;
    build_plainly(workload, folder.path() / "plain");
    const DatabaseContents plain = read_contents(folder.path() / "plain");
    for (const Builder builder : {Builder::Streaming, Builder::Portable}) {
        const fs::path built = folder.path() / (builder == Builder::Streaming ? "streaming" : "portable");
        build(workload, {builder, 1, plenty}, built);
        CHECK(first_difference(read_contents(built).facts, plain.facts) == "");
        CHECK(complaints(built) == "");
    }
}
