// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/xapian_documents.hpp"
#include "backend/bulk_builds.hpp"
#include "backend/database_contents.hpp"
#include "base/hash.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <xapian.h>

namespace fs = std::filesystem;
using Builder = referat::IndexOptions::Builder;
using referat::backend::PreparedDocument;

namespace {

constexpr std::size_t plenty = std::size_t{256} << 20;
constexpr std::size_t little = 0; // everything that can be put aside is

std::map<std::string, std::string> fingerprints(const fs::path& folder) {
    std::map<std::string, std::string> result;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        result[entry.path().filename().string()] = referat::base::fingerprint_file(entry.path());
    }
    return result;
}

std::size_t removed_count(const Workload& workload) {
    return static_cast<std::size_t>(std::ranges::count(workload.removed(), true));
}

} // namespace

TEST_CASE("a database is the same, whichever way it is built", "[backend][bulk]") {
    const TemporaryFolder folder;
    const Workload workload = random_workload(7, 850);
    REQUIRE(removed_count(workload) > 200);
    build_plainly(workload, folder.path() / "plain");
    build_kept_only(workload, folder.path() / "kept");
    const DatabaseContents plain = read_contents(folder.path() / "plain");
    const std::vector<std::string> exact_bounds = read_contents(folder.path() / "kept").bounds;
    const std::vector<std::string> plain_answers = proximity_answers(folder.path() / "plain", random_sentences);
    REQUIRE(plain_answers.size() > 300);
    for (const Way& way : {Way{Builder::Streaming, 1, plenty}, Way{Builder::Streaming, 3, little},
                           Way{Builder::Portable, 1, plenty}, Way{Builder::Portable, 3, little}}) {
        const bool streaming = way.builder == Builder::Streaming;
        CAPTURE(streaming, way.threads, way.memory_bytes);
        const fs::path built = folder.path() / "built";
        build(workload, way, built);
        const DatabaseContents contents = read_contents(built);
        CHECK(first_difference(contents.facts, plain.facts) == "");
        CHECK(first_difference(proximity_answers(built, random_sentences), plain_answers) == "");
        if (streaming) {
            CHECK(first_difference(contents.bounds, exact_bounds) == "");
        }
        CHECK(complaints(built) == "");
        fs::remove_all(built);
    }
}

TEST_CASE("a streamed database has the same bytes, however many threads and little memory", "[backend][bulk]") {
    const TemporaryFolder folder;
    const Workload workload = random_workload(8, 300);
    build(workload, {Builder::Streaming, 1, plenty}, folder.path() / "one");
    build(workload, {Builder::Streaming, 3, little}, folder.path() / "three");
    CHECK(fingerprints(folder.path() / "one") == fingerprints(folder.path() / "three"));
    CHECK(fingerprints(folder.path() / "one").size() == 5);
    build(workload, {Builder::Automatic, 2, plenty}, folder.path() / "automatic");
    CHECK(fingerprints(folder.path() / "one") == fingerprints(folder.path() / "automatic"));
}

TEST_CASE("a streamed database can be changed by the engine", "[backend][bulk]") {
    const TemporaryFolder folder;
    const Workload workload = random_workload(9, 200);
    const std::vector<bool> removed = workload.removed();
    build(workload, {Builder::Streaming, 1, plenty}, folder.path() / "streamed");
    build_plainly(workload, folder.path() / "plain");
    const auto first_kept = static_cast<Xapian::docid>(std::ranges::find(removed, false) - removed.begin() + 1);
    for (const char* name : {"streamed", "plain"}) {
        Xapian::WritableDatabase database((folder.path() / name).string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
        database.delete_document(first_kept);
        database.replace_document(first_kept + 1, referat::backend::to_engine(workload.documents[5]));
        CHECK(database.add_document(referat::backend::to_engine(workload.documents[6])) ==
              workload.documents.size() + 1);
        database.delete_document("XM10");
        database.commit();
    }
    CHECK(first_difference(read_contents(folder.path() / "streamed").facts,
                           read_contents(folder.path() / "plain").facts) == "");
    CHECK(complaints(folder.path() / "streamed") == "");
}

TEST_CASE("a database of which everything was taken out is empty", "[backend][bulk]") {
    for (const Builder builder : {Builder::Streaming, Builder::Portable}) {
        const TemporaryFolder folder;
        RandomDocuments random(3);
        Workload workload;
        workload.documents = {random.document("a"), random.document("a")};
        workload.removals = {{2, "XMa"}};
        workload.metadata = {{"navn", "værdi"}};
        build(workload, {builder, 1, plenty}, folder.path() / "built");
        const Xapian::Database database((folder.path() / "built").string());
        CHECK(database.get_doccount() == 0);
        CHECK(database.get_metadata("navn") == "værdi");
        CHECK(complaints(folder.path() / "built") == "");
    }
}

TEST_CASE("a streamed database is hardly larger than a compacted one", "[backend][bulk]") {
    const TemporaryFolder folder;
    const Workload workload = random_workload(10, 500);
    build(workload, {Builder::Streaming, 1, plenty}, folder.path() / "streamed");
    build_plainly(workload, folder.path() / "plain");
    compact(folder.path() / "plain", folder.path() / "compacted");
    const std::uintmax_t streamed = size_of_files(folder.path() / "streamed");
    CHECK(streamed < size_of_files(folder.path() / "plain"));
    // Entries are deflated faster and less than the engine does it, with codes for Danish that suit these bytes badly.
    CHECK(streamed <= size_of_files(folder.path() / "compacted") * 120 / 100);
}
