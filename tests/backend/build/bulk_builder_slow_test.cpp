// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/bulk_builds.hpp"
#include "backend/database_contents.hpp"
#include "support/catch.hpp"

using Builder = referat::IndexOptions::Builder;

TEST_CASE("large databases are the same, whichever way they are built", "[backend][bulk]") {
    for (unsigned seed = 1; seed <= 2; ++seed) {
        CAPTURE(seed);
        const TemporaryFolder folder;
        const Workload workload = random_workload(seed, 6000);
        build_plainly(workload, folder.path() / "plain");
        build_kept_only(workload, folder.path() / "kept");
        build(workload, {Builder::Streaming, 3, std::size_t{4} << 20}, folder.path() / "streaming");
        build(workload, {Builder::Portable, 3, std::size_t{4} << 20}, folder.path() / "portable");
        const DatabaseContents plain = read_contents(folder.path() / "plain");
        for (const char* name : {"streaming", "portable"}) {
            CAPTURE(name);
            CHECK(first_difference(read_contents(folder.path() / name).facts, plain.facts) == "");
            CHECK(first_difference(proximity_answers(folder.path() / name, random_sentences),
                                   proximity_answers(folder.path() / "plain", random_sentences)) == "");
            CHECK(complaints(folder.path() / name) == "");
        }
        CHECK(first_difference(read_contents(folder.path() / "streaming").bounds,
                               read_contents(folder.path() / "kept").bounds) == "");
    }
}

TEST_CASE("more small databases than are merged at once", "[backend][bulk]") {
    const TemporaryFolder folder;
    Workload workload;
    RandomDocuments random(11);
    for (int i = 0; i < 70; ++i) {
        workload.documents.push_back(random.document(std::to_string(i)));
        workload.documents.back().data.assign(300'000, 'r'); // a batch of its own
    }
    workload.removals = {{70, "XM63"}, {70, "XM64"}, {70, "XM69"}};
    build(workload, {Builder::Portable, 2, 0}, folder.path() / "portable");
    build_plainly(workload, folder.path() / "plain");
    CHECK(first_difference(read_contents(folder.path() / "portable").facts,
                           read_contents(folder.path() / "plain").facts) == "");
    CHECK(complaints(folder.path() / "portable") == "");
}
