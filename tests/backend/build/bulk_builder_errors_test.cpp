// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/bulk_builds.hpp"
#include "support/catch.hpp"

#include <string>

namespace fs = std::filesystem;
using Builder = referat::IndexOptions::Builder;

namespace {

constexpr std::size_t plenty = std::size_t{256} << 20;

/// Enough for several batches in little memory.
Workload some_batches() {
    Workload workload;
    RandomDocuments random(5);
    for (int i = 0; i < 8; ++i) {
        workload.documents.push_back(random.document(std::to_string(i)));
        workload.documents.back().data.assign(300'000, 'r');
    }
    return workload;
}

std::unique_ptr<referat::backend::BulkBuilder> filled_builder(Builder builder, const fs::path& work,
                                                              std::size_t memory_bytes, referat::base::TaskPool& pool) {
    auto result = referat::backend::make_bulk_builder(builder, work, work, memory_bytes, pool);
    for (referat::backend::PreparedDocument& document : some_batches().documents) {
        result->add(std::move(document));
    }
    return result;
}

} // namespace

TEST_CASE("a build that is given up leaves nothing at work", "[backend][bulk]") {
    for (const Builder builder : {Builder::Streaming, Builder::Portable}) {
        const TemporaryFolder work;
        referat::base::TaskPool pool(2);
        filled_builder(builder, work.path(), 0, pool).reset();
        fs::remove_all(work.path()); // nobody writes there any more
        referat::base::TaskQueue<int> others(pool);
        others.push([] { return 7; });
        CHECK(others.pop() == 7);
        CHECK_FALSE(fs::exists(work.path()));
    }
}

TEST_CASE("runs that cannot be put aside are an error of the build", "[backend][bulk]") {
    const TemporaryFolder work;
    fs::create_symlink("/dev/full", work.path() / "runs");
    referat::base::TaskPool pool(2);
    const auto build = [&] {
        const TemporaryFolder folder;
        filled_builder(Builder::Streaming, work.path(), 0, pool)->finish(folder.path(), {});
    };
    CHECK_THROWS_AS(build(), fs::filesystem_error);
}

TEST_CASE("a table that cannot be written is an error of the build, and the other tables are waited for",
          "[backend][bulk]") {
    for (const char* name : {"postlist.glass", "position.glass", "docdata.glass", "termlist.glass", "iamglass"}) {
        CAPTURE(name);
        const TemporaryFolder work;
        const TemporaryFolder folder;
        fs::create_symlink("/dev/full", folder.path() / name);
        referat::base::TaskPool pool(2);
        const auto builder = filled_builder(Builder::Streaming, work.path(), plenty, pool);
        try {
            builder->finish(folder.path(), {});
            FAIL("written");
        } catch (const fs::filesystem_error& error) {
            CHECK(error.path1() == folder.path() / name);
            CHECK(error.code() == std::errc::no_space_on_device);
        }
    }
}
