// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/generation.hpp"
#include "indexing/generation_builder.hpp"
#include "support/catch.hpp"
#include "support/random_text.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/error.hpp>
#include <referat/searcher.hpp>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <set>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include <xapian.h>

namespace fs = std::filesystem;
using referat::Indexer;
using referat::IndexOptions;
using referat::Query;
using referat::Searcher;
using referat::backend::DocumentRanges;
using referat::backend::Manifest;
using referat::backend::Segment;

namespace {

/// A meeting of two items.
referat::Minutes meeting(int number, const std::string& title = "Akutpladser") {
    const std::string digits = std::to_string(101 + number % 28).substr(1);
    const std::string date = std::to_string(2000 + number / 28) + "-01-" + digits;
    return sample_minutes({sample_item(1, title, date), sample_item(2, "Transport", date)},
                          std::to_string(number) + ".txt");
}

/// So many meetings in one database.
void publish_many(const fs::path& folder, int meetings) {
    std::vector<referat::Minutes> all;
    for (int number = 0; number < meetings; ++number) {
        all.push_back(meeting(number));
    }
    static_cast<void>(publish(folder, all));
}

Manifest manifest(const fs::path& folder) {
    return referat::backend::find_current(folder).manifest;
}

fs::path generation(const fs::path& folder) {
    return referat::backend::find_current(folder).path;
}

referat::PublishReport merge(const fs::path& folder) {
    IndexOptions options;
    options.merge = true;
    return Indexer(folder, options).publish();
}

std::size_t found(const fs::path& folder, const std::string& query) {
    return Searcher(folder).search(Query::parse(query)).total;
}

Segment segment(std::size_t documents, std::uint32_t hidden = 0) {
    Segment result{"", documents, {}};
    if (hidden > 0) {
        result.hidden.push_back({1, hidden});
    }
    return result;
}

} // namespace

TEST_CASE("segments are merged once what is behind them is a quarter as large, or a quarter of them is hidden",
          "[indexing][segments]") {
    const std::vector<std::tuple<std::vector<Segment>, std::size_t, std::size_t>> rows{
        {{}, 0, 0},
        {{}, 10, 0},
        {{segment(100)}, 0, 1},
        {{segment(100)}, 25, 1},
        {{segment(100)}, 26, 0},
        {{segment(0)}, 1, 0},
        {{segment(0)}, 0, 1},
        {{segment(1000), segment(100)}, 10, 2},
        {{segment(1000), segment(100)}, 26, 1},
        {{segment(1000), segment(100)}, 150, 1},
        {{segment(1000), segment(100)}, 151, 0},
        {{segment(1000), segment(240)}, 11, 0}, // 251 behind the first
        {{segment(1000), segment(100), segment(20)}, 5, 3},
        {{segment(1000), segment(100), segment(20)}, 6, 1},
        {{segment(1000), segment(200), segment(49)}, 2, 0},
        {{segment(100, 25)}, 0, 1},
        {{segment(100, 26)}, 0, 0},
        {{segment(100, 25)}, 19, 0}, // 75 are left, less than four times 19
        {{segment(100, 24)}, 19, 1},
        {{segment(1000), segment(100, 26)}, 1, 1},
        {{segment(1000, 300), segment(100)}, 1, 0}, // with all behind it
        {{segment(1000), segment(100, 100)}, 0, 1},
        {{segment(5, 5)}, 0, 0},
    };
    for (const auto& [segments, added, expected] : rows) {
        CAPTURE(segments.size(), added, segments.empty() ? 0 : segments.front().documents);
        CHECK(referat::indexing::first_merged(segments, added) == expected);
    }
}

TEST_CASE("a small change is a segment of its own, and few stand at any time", "[indexing][segments]") {
    const TemporaryFolder folder;
    publish_many(folder.path(), 40);
    CHECK(manifest(folder.path()).segments == std::vector<Segment>{{"", 80, {}}});
    static_cast<void>(publish(folder.path(), {meeting(40)}));
    CHECK(manifest(folder.path()).segments == std::vector<Segment>{{"segment-1", 80, {}}, {"segment-2", 2, {}}});
    std::size_t most = 0;
    for (int number = 41; number < 60; ++number) {
        static_cast<void>(publish(folder.path(), {meeting(number)}));
        const Manifest now = manifest(folder.path());
        most = std::max(most, now.segments.size());
        CHECK(now.items == 2 * static_cast<std::size_t>(number + 1));
        CHECK(found(folder.path(), "transport") == static_cast<std::size_t>(number + 1));
    }
    CHECK(most >= 3);
    CHECK(most <= 5);
}

TEST_CASE("what is replaced is hidden until it is merged away", "[indexing][segments]") {
    const TemporaryFolder folder;
    publish_many(folder.path(), 40);
    static_cast<void>(publish(folder.path(), {meeting(3, "Tandpleje")}));
    CHECK(manifest(folder.path()).segments.front().hidden == DocumentRanges{{7, 8}});
    CHECK(manifest(folder.path()).items == 80);
    CHECK(found(folder.path(), "akutpladser") == 39);
    CHECK(found(folder.path(), "tandpleje") == 1);
    CHECK(merge(folder.path()).published);
    CHECK(manifest(folder.path()).segments == std::vector<Segment>{{"", 80, {}}});
    CHECK(found(folder.path(), "akutpladser") == 39);
    CHECK_FALSE(merge(folder.path()).published);
}

TEST_CASE("a merge also clears one database that only lost items", "[indexing][segments]") {
    const TemporaryFolder files;
    const TemporaryFolder folder;
    for (int day = 1; day <= 20; ++day) {
        static_cast<void>(files.write(std::to_string(day) + ".txt",
                                      sample_text(std::to_string(day) + ". maj 2024", {{"Akutpladser", "Godkendt."}})));
    }
    const auto update = [&] {
        IndexOptions options;
        options.prune = true;
        Indexer indexer(folder.path(), options);
        indexer.add_paths(std::vector{files.path()});
        return indexer.publish();
    };
    static_cast<void>(update());
    fs::remove(files.path() / "7.txt");
    fs::remove(files.path() / "20.txt");
    CHECK(update().items_total == 18);
    REQUIRE(manifest(folder.path()).segments.size() == 1);
    CHECK(manifest(folder.path()).segments.front().live() == 18);
    CHECK(manifest(folder.path()).last_date == "2024-05-19");
    CHECK(found(folder.path(), "akutpladser") == 18);
    CHECK(merge(folder.path()).published);
    CHECK(manifest(folder.path()).segments == std::vector<Segment>{{"", 18, {}}});
    CHECK(found(folder.path(), "akutpladser") == 18);
}

TEST_CASE("an index that lost everything is empty, and takes new items", "[indexing][segments]") {
    const TemporaryFolder files;
    const TemporaryFolder folder;
    const fs::path file = files.write("a.txt", sample_text("2. maj 2024", {{"Akutpladser", "Godkendt."}}));
    IndexOptions options;
    options.prune = true;
    options.merge = GENERATE(false, true);
    const auto update = [&] {
        Indexer indexer(folder.path(), options);
        indexer.add_paths(std::vector{files.path()});
        return indexer.publish();
    };
    static_cast<void>(update());
    fs::remove(file);
    CHECK(update().items_total == 0);
    CHECK(Searcher(folder.path()).search(Query()).total == 0);
    CHECK(Searcher(folder.path()).status().last_date.empty());
    CHECK_FALSE(update().published);
    static_cast<void>(files.write("b.txt", sample_text("3. maj 2024", {{"Transport", "Godkendt."}})));
    CHECK(update().items_total == 1);
    CHECK(found(folder.path(), "transport") == 1);
    CHECK(manifest(folder.path()).segments == std::vector<Segment>{{"", 1, {}}});
}

TEST_CASE("a generation of segments is one database to the engine, and sound", "[indexing][segments]") {
    const TemporaryFolder folder;
    publish_many(folder.path(), 40);
    static_cast<void>(publish(folder.path(), {meeting(40), meeting(41, "Tandpleje")}));
    const fs::path path = generation(folder.path());
    REQUIRE(manifest(folder.path()).segments.size() == 2);
    const Xapian::Database whole(path.string());
    CHECK(whole.get_doccount() == 84);
    CHECK(whole.get_termfreq("tandpleje") == 1);
    for (const Segment& each : manifest(folder.path()).segments) {
        // As a program: the library's own check does not pass the address sanitizer.
        CHECK(std::system(("xapian-check " + (path / each.folder).string() + " > /dev/null").c_str()) == 0);
        CHECK(Xapian::Database((path / each.folder).string()).get_doccount() == each.documents);
    }
}

TEST_CASE("what hides items is no database to the engine, whose servers would find them", "[indexing][segments]") {
    const TemporaryFolder folder;
    publish_many(folder.path(), 40);
    static_cast<void>(publish(folder.path(), {meeting(5, "Tandpleje")}));
    CHECK_THROWS_AS(Xapian::Database(generation(folder.path()).string()), Xapian::DatabaseOpeningError);
    static_cast<void>(merge(folder.path()));
    CHECK(Xapian::Database(generation(folder.path()).string()).get_doccount() == 80);
}

TEST_CASE("a list may name a generation that hides items", "[indexing][segments]") {
    const TemporaryFolder folder;
    const fs::path index = folder.path() / "index";
    publish_many(index, 40);
    static_cast<void>(publish(index, {meeting(5, "Tandpleje")}));
    const fs::path list = folder.write("list", "auto " + generation(index).string() + "\n");
    CHECK(found(list, "akutpladser") == 39);
    CHECK(found(list, "tandpleje") == 1);
    CHECK(Searcher(list).status().items == 80);
}

TEST_CASE("a damaged file of a segment is named", "[indexing][segments][damage]") {
    const TemporaryFolder folder;
    publish_many(folder.path(), 40);
    static_cast<void>(publish(folder.path(), {meeting(40)}));
    const fs::path path = generation(folder.path());
    std::size_t in_segments = 0;
    for (const auto& file : manifest(folder.path()).files) {
        CAPTURE(file.name);
        in_segments += file.name.starts_with("segment-") ? 1 : 0;
        const fs::path saved = folder.path() / "saved";
        fs::copy_file(path / file.name, saved);
        const auto check_damaged = [&] {
            try {
                const Searcher searcher(folder.path());
                FAIL("opened");
            } catch (const referat::IndexCorrupt& error) {
                CHECK_THAT(error.what(), Catch::Matchers::ContainsSubstring(file.name));
            }
            CHECK_THROWS_AS(Indexer(folder.path()), referat::IndexCorrupt);
        };
        fs::resize_file(path / file.name, file.bytes / 2);
        check_damaged();
        fs::remove(path / file.name);
        check_damaged();
        fs::rename(saved, path / file.name);
    }
    CHECK(in_segments >= 8);
    CHECK(Searcher(folder.path()).status().items == 82);
}

TEST_CASE("a reader keeps its segments while writers merge them", "[indexing][segments]") {
    const TemporaryFolder folder;
    publish_many(folder.path(), 40);
    static_cast<void>(publish(folder.path(), {meeting(3, "Tandpleje")}));
    Searcher reader(folder.path());
    static_cast<void>(merge(folder.path()));
    static_cast<void>(publish(folder.path(), {meeting(3, "Rygestop")}));
    static_cast<void>(merge(folder.path()));
    CHECK(reader.search(Query::parse("tandpleje")).total == 1);
    CHECK(reader.search(Query::parse("akutpladser")).total == 39);
    CHECK(reader.reopen());
    CHECK(reader.search(Query::parse("tandpleje")).total == 0);
    CHECK(reader.search(Query::parse("rygestop")).total == 1);
}

TEST_CASE("a writer of segments killed at any moment leaves the old state or the new", "[indexing][segments][crash]") {
    const TemporaryFolder folder;
    publish_many(folder.path(), 40);
    const auto change = [&](int round) {
        static_cast<void>(publish(folder.path(), {meeting(7, "Runde " + std::to_string(round)), meeting(100 + round)}));
    };
    const auto start = std::chrono::steady_clock::now();
    change(0);
    const auto once = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
    constexpr int rounds = 24;
    int kept = 0;
    int moved = 0;
    for (int round = 1; round <= rounds; ++round) {
        const std::size_t before = Searcher(folder.path()).status().items;
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            change(round);
            ::_exit(0);
        }
        if (round < rounds) { // from at once to later than it takes, and one that is left alone
            std::this_thread::sleep_for(once * (round - 1) * 3 / (2 * rounds));
            ::kill(child, SIGKILL);
        }
        ::waitpid(child, nullptr, 0);
        CAPTURE(round);
        const Searcher searcher(folder.path());
        const bool is_new = searcher.search(Query::parse("\"runde " + std::to_string(round) + "\"")).total == 1;
        (is_new ? moved : kept) += 1;
        CHECK(searcher.search(Query::parse("titel:runde")).total == 1);
        CHECK(searcher.status().items == before + (is_new ? 2 : 0));
        CHECK(searcher.search(Query()).total == searcher.status().items);
        CHECK(searcher.find("sundhedsklynge-vestoe/2000-01-08/2").has_value());
    }
    CHECK(kept > 0);
    CHECK(moved > 0);
    change(rounds + 1);
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        names.insert(entry.path().filename().string());
    }
    CHECK(names.size() == 4); // CURRENT, LOCK, two generations: nothing unfinished
}
