// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/document_maker.hpp"
#include "bulk_builds.hpp"
#include "database_contents.hpp"
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
    Workload workload = real_workload(*minutes);
    REQUIRE(workload.documents.size() > 20);
    const std::vector<std::vector<std::string>> words{{"det", "er"}, {"i", "forhold", "til"}, {"og", "at"}};
    for (const bool removing : {false, true}) {
        if (removing) {
            const std::size_t half = workload.documents.size() / 2;
            workload.removals = {{workload.documents.size(), workload.documents[half].meeting_term}};
        }
        const fs::path here = folder.path() / std::to_string(removing);
        fs::create_directories(here);
        build_plainly(workload, here / "plain");
        build_kept_only(workload, here / "kept");
        build(workload, {Builder::Streaming, 1, plenty}, here / "streaming");
        build(workload, {Builder::Streaming, 3, 0}, here / "streaming_put_aside");
        build(workload, {Builder::Portable, 3, 0}, here / "portable");
        const DatabaseContents plain = read_contents(here / "plain");
        const std::vector<std::string> answers = proximity_answers(here / "plain", words);
        REQUIRE(answers.size() > 20);
        for (const char* name : {"streaming", "streaming_put_aside", "portable"}) {
            CAPTURE(name, removing);
            const DatabaseContents contents = read_contents(here / name);
            CHECK(first_difference(contents.facts, plain.facts) == "");
            CHECK(first_difference(proximity_answers(here / name, words), answers) == "");
            CHECK(complaints(here / name) == "");
        }
        CHECK(first_difference(read_contents(here / "streaming").bounds, read_contents(here / "kept").bounds) == "");
        // The engine deflates records harder and slower; the rest is as small as it can make it.
        compact(here / "kept", here / "compacted");
        const std::uintmax_t streamed = size_of_files(here / "streaming");
        CHECK(streamed < size_of_files(here / "kept"));
        CHECK(streamed <= size_of_files(here / "compacted") * 105 / 100);
    }
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
