// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/generation.hpp"
#include "indexing/checked_index.hpp"
#include "support/catch.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/check.hpp>
#include <referat/error.hpp>
#include <referat/indexer.hpp>
#include <referat/split.hpp>

#include <atomic>
#include <functional>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

namespace fs = std::filesystem;
using Catch::Matchers::ContainsSubstring;
using referat::CheckReport;
using referat::Indexer;
using referat::IndexOptions;
using Faults = std::vector<std::string>;

namespace {

void index_paths(const fs::path& index, const fs::path& files, bool prune = false) {
    IndexOptions options;
    options.prune = prune;
    Indexer indexer(index, options);
    indexer.add_paths(std::vector{files});
    static_cast<void>(indexer.publish());
}

void write_meetings(const TemporaryFolder& files) {
    for (int day = 1; day <= 20; ++day) {
        static_cast<void>(files.write(std::to_string(day) + ".txt",
                                      sample_text(std::to_string(day) + ". maj 2024",
                                                  {{"Akutpladser", "Godkendt."}, {"Transport", "Drøftet."}})));
    }
}

} // namespace

TEST_CASE("an index that nobody touched has no faults, however it was made", "[indexing][check]") {
    using Make = std::function<void(const fs::path&)>;
    const auto rows = std::vector<std::tuple<std::string, Make, std::size_t>>{
        {"one segment", [](const fs::path& index) { publish(index, {sample_minutes({sample_item(1, "Tandpleje")})}); },
         1},
        {"the portable builder",
         [](const fs::path& index) {
             IndexOptions options;
             options.builder = IndexOptions::Builder::Portable;
             Indexer indexer(index, options);
             indexer.add(sample_minutes({sample_item(1, "Tandpleje"), sample_item(2, "Akutpladser")}));
             static_cast<void>(indexer.publish());
         },
         2},
        {"files, of which some are gone again",
         [](const fs::path& index) {
             const TemporaryFolder files;
             write_meetings(files);
             index_paths(index, files.path());
             fs::remove(files.path() / "1.txt");
             fs::remove(files.path() / "20.txt");
             index_paths(index, files.path(), true);
         },
         36},
        {"files, all of them gone again",
         [](const fs::path& index) {
             const TemporaryFolder files;
             const fs::path file = files.write("a.txt", sample_text("2. maj 2024", {{"Akutpladser", "Godkendt."}}));
             index_paths(index, files.path());
             fs::remove(file);
             index_paths(index, files.path(), true);
         },
         0},
        {"an agenda that minutes replace",
         [](const fs::path& index) {
             const TemporaryFolder files;
             write_meetings(files);
             index_paths(index, files.path());
             static_cast<void>(files.write("b.txt", sample_text("3. maj 2024", {{"Ny plan", "Godkendt."}})));
             static_cast<void>(files.write("c.txt", sample_text("4. maj 2024", {{"Ny plan", ""}}, "Dagsorden")));
             index_paths(index, files.path());
         },
         39},
        {"items without body and date, and with one id",
         [](const fs::path& index) {
             referat::AgendaItem first = sample_item(1, "Tandpleje", "", "");
             first.id = "Ens/ID";
             referat::AgendaItem second = sample_item(2, "Akutpladser", "engang", "");
             second.id = "ens/id";
             publish(index, {sample_minutes({first, second}), sample_minutes({first}, "andet.txt")});
         },
         3},
        {"ids longer than the engine's terms",
         [](const fs::path& index) {
             referat::AgendaItem item = sample_item(1, "Tandpleje");
             item.id = std::string(300, 'x');
             publish(index, {sample_minutes({item}, std::string(300, 'k'))});
         },
         1},
        {"names that are no UTF-8",
         [](const fs::path& index) {
             publish(index, {sample_minutes({sample_item(1, "Tandpleje", "", "")}, "referat\xff.txt"),
                             sample_minutes({sample_item(1, "Akutpladser", "2024-05-1\xff", "Vest\xf8 Klynge")})});
         },
         2},
    };
    for (const auto& [name, make, items] : rows) {
        CAPTURE(name);
        const TemporaryFolder index;
        make(index.path());
        CHECK(faults_of(index.path()) == Faults{});
        CHECK(referat::check_index(index.path()).items == items);
        CHECK(referat::check_index(index.path()).files >= 4);
    }
}

TEST_CASE("segments that hide items have no faults, nor has their merge", "[indexing][check]") {
    const FaultyIndex index;
    REQUIRE(referat::backend::find_current(index.path()).manifest.segments.size() == 2);
    const CheckReport report = referat::check_index(index.path());
    CHECK(index.faults() == Faults{});
    CHECK(report.items == 30);
    CHECK(report.files == index.files().size());
    CHECK(report.bytes > 0);
    IndexOptions options;
    options.merge = true;
    static_cast<void>(Indexer(index.path(), options).publish());
    CHECK(index.faults() == Faults{});
}

TEST_CASE("the folders of a list are checked, its servers named", "[indexing][check]") {
    const FaultyIndex index;
    const TemporaryFolder out;
    const referat::SplitReport split = referat::split_index(index.path(), 2, out.path() / "parts");
    REQUIRE(split.shards.size() == 2);
    CHECK(faults_of(split.list) == Faults{});
    CHECK(referat::check_index(split.list).items == 30);

    // A generation by itself, a copy of a database alone, a folder with nothing in it, and a server.
    const fs::path bare = out.path() / "bare";
    fs::create_directories(bare);
    fs::create_directories(out.path() / "none");
    for (const fs::directory_entry& entry : fs::directory_iterator(split.shards.front().database)) {
        if (entry.path().extension() == ".glass" || entry.path().filename() == "iamglass") {
            fs::copy(entry.path(), bare / entry.path().filename());
        }
    }
    const fs::path list = out.write("list", "auto " + split.shards.back().database.string() +
                                                "\nauto bare\nremote [::1]:7001\nremote shard.example:7002\n");
    const CheckReport report = referat::check_index(list);
    CHECK(faults_of(list) == Faults{});
    CHECK(report.items == 30);
    CHECK(report.servers == std::vector<std::string>{"[::1]:7001", "shard.example:7002"});

    write_text(bare / "docdata.glass", "");
    const fs::path damaged = out.write("damaged", "auto bare\nauto none\n");
    const Faults faults = faults_of(damaged);
    REQUIRE(faults.size() >= 2);
    CHECK_THAT(faults.front(), ContainsSubstring((out.path() / "bare").string() + ": "));
    CHECK(faults.back() == (out.path() / "none").string() + ": no index here");
}

TEST_CASE("what is no index, or one of another kind, is an error and no fault", "[indexing][check]") {
    const TemporaryFolder empty;
    CHECK_THROWS_AS(referat::check_index(empty.path()), referat::IndexNotFound);
    CHECK_THROWS_AS(referat::check_index(empty.path() / "missing"), referat::IndexNotFound);
    CHECK_THROWS_AS(referat::check_index(empty.write("list", "auto\n")), referat::IndexError);
    const FaultyIndex index;
    const std::string key = GENERATE("format", "analysis");
    index.edit_manifest([&](nlohmann::ordered_json& manifest) {
        if (key == "format") {
            manifest[key] = 99;
        } else {
            manifest[key] = "another";
        }
    });
    CHECK_THROWS_AS(referat::check_index(index.path()), referat::IndexVersionError);
}

TEST_CASE("a writer that publishes meanwhile makes no faults", "[indexing][check]") {
    const FaultyIndex index;
    std::atomic<bool> done = false;
    std::thread writer([&] {
        for (int number = 0; number < 25; ++number) {
            static_cast<void>(publish(
                index.path(), {sample_minutes({sample_item(1, "Plan " + std::to_string(number), "2024-06-01")})}));
        }
        done = true;
    });
    Faults faults;
    std::size_t checks = 0;
    while (!done && faults.empty()) {
        faults = index.faults();
        ++checks;
    }
    writer.join();
    CHECK(faults == Faults{});
    CHECK(checks > 1);
}
