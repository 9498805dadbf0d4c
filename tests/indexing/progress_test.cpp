// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/indexer.hpp>

#include <algorithm>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <sys/stat.h>

namespace fs = std::filesystem;
using referat::Indexer;
using referat::IndexOptions;
using referat::IndexProgress;

TEST_CASE("progress ends with everything done", "[indexing][progress]") {
    const TemporaryFolder files;
    const TemporaryFolder index;
    static_cast<void>(
        files.write("a.txt", sample_text("14. marts 2024", {{"Akutpladser", "Godkendt."}, {"Transport", "Udsat."}})));
    static_cast<void>(files.write("b.txt", ""));
    const std::string latin = "Referat\n\nUdvalg: \xC6ldrer\xE5"
                              "det\nDato: 15. marts 2024\n\nPunkt 1: S\xF8nd\xE5\n\n";
    static_cast<void>(files.write("c.txt", latin));
    static_cast<void>(files.write("d.jsonl", "{\"titel\": \"Indk\u00f8b\"}\nikke json\n{\"titel\": \"Drift\"}\n"));
    std::vector<IndexProgress> told;
    IndexOptions options;
    options.on_progress = [&](const IndexProgress& progress) {
        if (!told.empty()) {
            CHECK(progress.files_done >= told.back().files_done);
            CHECK(progress.bytes_done <= progress.bytes_total);
        }
        told.push_back(progress);
    };
    const auto run = [&] {
        Indexer indexer(index.path(), options);
        indexer.add_paths(std::vector{files.path()});
        static_cast<void>(indexer.publish());
    };
    run();
    REQUIRE(told.size() >= 2);
    CHECK(told.back().stage == IndexProgress::Stage::Writing);
    CHECK(told[told.size() - 2].stage == IndexProgress::Stage::Reading);
    std::uint64_t bytes = 0;
    for (const char* name : {"a.txt", "b.txt", "c.txt", "d.jsonl"}) {
        bytes += fs::file_size(files.path() / name);
    }
    for (const IndexProgress& last : {told.back(), told[told.size() - 2]}) {
        CHECK(last.files_total == 4);
        CHECK(last.files_done == 4);
        CHECK(last.items_done == 5);
        CHECK(last.bytes_total == bytes);
        CHECK(last.bytes_done == bytes);
    }
    told.clear();
    run(); // nothing to write, and unchanged files count as done
    REQUIRE_FALSE(told.empty());
    CHECK(told.back().stage == IndexProgress::Stage::Reading);
    CHECK(told.back().bytes_done == bytes);
    CHECK(told.back().items_done == 0);
}

TEST_CASE("while an index is written and merged, the share that is done goes up", "[indexing][progress]") {
    const TemporaryFolder files;
    const TemporaryFolder index;
    const auto write = [&](const std::string& name, const std::string& date) {
        static_cast<void>(
            files.write(name, sample_text(date, {{"Akutpladser", "Godkendt."}, {"Transport", "Udsat."}})));
    };
    write("a.txt", "14. marts 2024");
    std::vector<double> written;
    IndexOptions options;
    options.merge = true;
    options.on_progress = [&](const IndexProgress& progress) {
        if (progress.stage == IndexProgress::Stage::Writing) {
            written.push_back(progress.written);
        }
    };
    const auto run = [&] {
        Indexer indexer(index.path(), options);
        indexer.add_paths(std::vector{files.path()});
        static_cast<void>(indexer.publish());
    };
    run();
    write("b.txt", "15. marts 2024");
    written.clear();
    run();
    REQUIRE(written.size() >= 2); // before anything is written, and for an item that is analysed again
    CHECK(written.front() == 0);
    CHECK(std::ranges::is_sorted(written));
    CHECK(written.back() <= 1);
}

TEST_CASE("of a pipe the size is unknown before it is read", "[indexing][progress]") {
    const TemporaryFolder files;
    const TemporaryFolder index;
    const fs::path pipe = files.path() / "roer";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const std::string text = sample_text("14. marts 2024", {{"Akutpladser", "Godkendt."}});
    std::jthread writer([&] { std::ofstream(pipe) << text; });
    IndexProgress last;
    IndexOptions options;
    options.on_progress = [&](const IndexProgress& progress) { last = progress; };
    Indexer indexer(index.path(), options);
    indexer.add_paths(std::vector{pipe});
    CHECK(last.bytes_total == 0);
    CHECK(last.bytes_done == text.size());
    CHECK(last.files_done == 1);
}
