// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/generation.hpp"
#include "support/catch.hpp"
#include "support/random_text.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/error.hpp>
#include <referat/searcher.hpp>

#include <chrono>
#include <csignal>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;
using referat::Indexer;
using referat::IndexOptions;
using referat::Query;
using referat::Searcher;

namespace {

std::set<std::string> names(const fs::path& folder) {
    std::set<std::string> result;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        result.insert(entry.path().filename().string());
    }
    return result;
}

referat::Minutes meeting(int month) {
    const std::string date = (month < 10 ? "2024-0" : "2024-") + std::to_string(month) + "-01";
    referat::AgendaItem first = sample_item(1, "Akutpladser", date);
    first.beslutning = "Mental trivsel drøftes på næste møde.";
    return sample_minutes({first, sample_item(2, "Transport", date)});
}

} // namespace

TEST_CASE("publishing leaves the new generation, the one before and nothing unfinished", "[indexing][publish]") {
    const TemporaryFolder folder;
    for (int month = 1; month <= 4; ++month) {
        CHECK(publish(folder.path(), {meeting(month)}).generation == static_cast<std::uint64_t>(month));
    }
    CHECK(names(folder.path()) == std::set<std::string>{"CURRENT", "LOCK", "generation-000003", "generation-000004"});
    const auto files = names(folder.path() / "generation-000004");
    CHECK(files.contains("manifest.json"));
    CHECK(files.contains("sources.jsonl"));
    CHECK(files.contains("iamglass"));
    CHECK_FALSE(files.contains("build"));
    CHECK(Searcher(folder.path()).status().items == 8);
}

TEST_CASE("an indexer that goes without publishing leaves the index as it was", "[indexing][publish]") {
    const TemporaryFolder folder;
    publish(folder.path(), {meeting(1)});
    const auto before = names(folder.path());
    {
        Indexer indexer(folder.path());
        indexer.add(meeting(2));
    }
    CHECK(names(folder.path()) == before);
    CHECK(Searcher(folder.path()).status().items == 2);
}

TEST_CASE("a reader answers while writers publish, and moves on when told", "[indexing][publish]") {
    const TemporaryFolder folder;
    publish(folder.path(), {meeting(1)});
    Searcher reader(folder.path());
    CHECK_FALSE(reader.reopen());
    for (int month = 2; month <= 5; ++month) { // the reader's generation is removed meanwhile
        publish(folder.path(), {meeting(month)});
    }
    CHECK_FALSE(fs::exists(folder.path() / "generation-000001"));
    CHECK(reader.search(Query::parse("\"mental trivsel\"")).total == 1);
    CHECK(reader.find("sundhedsklynge-vestoe/2024-01-01/2").has_value());
    CHECK(reader.status().generation == 1);
    CHECK(reader.reopen());
    CHECK(reader.search(Query::parse("\"mental trivsel\"")).total == 5);
    CHECK_FALSE(reader.reopen());
}

TEST_CASE("a second writer waits as long as it is told and is refused", "[indexing][lock]") {
    const TemporaryFolder folder;
    IndexOptions options;
    options.lock_timeout = std::chrono::milliseconds(60);
    std::optional<Indexer> first(std::in_place, folder.path(), options);
    try {
        const Indexer second(folder.path(), options);
        FAIL("two writers");
    } catch (const referat::IndexLocked& error) {
        CHECK(error.path() == folder.path());
        CHECK_FALSE(error.hint().empty());
    }
    first.reset();
    CHECK_NOTHROW(Indexer(folder.path(), options));
}

TEST_CASE("a writer that waits goes on when the other is done", "[indexing][lock]") {
    const TemporaryFolder folder;
    std::optional<Indexer> first(std::in_place, folder.path());
    std::jthread release([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        first.reset();
    });
    IndexOptions patient;
    patient.lock_timeout = std::chrono::seconds(30);
    CHECK_NOTHROW(Indexer(folder.path(), patient));
}

TEST_CASE("a writer killed at any moment leaves the old state or the new", "[indexing][crash]") {
    const TemporaryFolder folder;
    publish(folder.path(), {meeting(1)});
    RandomText random(5);
    for (int round = 0; round < 12; ++round) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            for (int month = 2; month < 1000; ++month) {
                publish(folder.path(), {meeting(2 + month % 10)});
                publish(folder.path(),
                        {sample_minutes({sample_item(1, "Andet " + std::to_string(month), "2024-02-01")})});
            }
            ::_exit(0);
        }
        std::this_thread::sleep_for(std::chrono::microseconds(2000 + random.below(150'000)));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const Searcher searcher(folder.path());
        CHECK(searcher.search(Query::parse("dato:2024-01")).total == 2);
        CHECK(searcher.search(Query()).total == searcher.status().items);
    }
    publish(folder.path(), {meeting(12)});
    CHECK(names(folder.path()).size() == 4); // CURRENT, LOCK, two generations: nothing unfinished
}

TEST_CASE("a disk that is full is an index error and leaves the old state", "[indexing][errors]") {
    const TemporaryFolder folder;
    publish(folder.path(), {meeting(1)});
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN); // so that writing past the limit fails as on a full disk
        const rlimit limit{4096, 4096};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        int code = 1;
        try {
            publish(folder.path(), {meeting(2)});
        } catch (const referat::IndexCorrupt&) {
            code = 2;
        } catch (const referat::IndexError&) {
            code = 0;
        }
        ::_exit(code);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(Searcher(folder.path()).status().items == 2);
}

TEST_CASE("unfinished work of a writer that died is removed, other things are not", "[indexing][publish]") {
    const TemporaryFolder folder;
    publish(folder.path(), {meeting(1)});
    fs::create_directories(folder.path() / "generation-000007.tmp/build");
    fs::create_directories(folder.path() / "generation-000009"); // renamed, but CURRENT was not written
    static_cast<void>(folder.write("noter.tmp", "mine"));
    CHECK(publish(folder.path(), {meeting(2)}).generation == 10);
    CHECK(names(folder.path()) ==
          std::set<std::string>{"CURRENT", "LOCK", "generation-000001", "generation-000010", "noter.tmp"});
}

TEST_CASE("an index that has lost CURRENT is whole again for the next writer", "[indexing][publish][damage]") {
    const TemporaryFolder folder;
    publish(folder.path(), {meeting(1)});
    publish(folder.path(), {meeting(2)});
    fs::remove(folder.path() / "CURRENT");
    CHECK_THROWS_AS(Searcher(folder.path()), referat::IndexNotFound);
    SECTION("which adds to it") {
        CHECK(publish(folder.path(), {meeting(3)}).generation == 3);
        CHECK(Searcher(folder.path()).status().items == 6);
    }
    SECTION("or does nothing") {
        CHECK_FALSE(Indexer(folder.path()).publish().published);
        CHECK(Searcher(folder.path()).status().items == 4);
    }
    SECTION("and one that is damaged is not removed") {
        fs::remove(folder.path() / "generation-000002" / "manifest.json");
        CHECK_THROWS_AS(Indexer(folder.path()), referat::IndexCorrupt);
        CHECK(fs::exists(folder.path() / "generation-000002"));
    }
}

TEST_CASE("a damaged index gives a typed error, whatever file is cut", "[indexing][damage]") {
    const TemporaryFolder folder;
    publish(folder.path(), {meeting(1), meeting(2)});
    const fs::path generation = folder.path() / "generation-000001";
    for (const std::string& name : names(generation)) {
        CAPTURE(name);
        const fs::path file = generation / name;
        const fs::path saved = folder.path() / "saved";
        fs::copy_file(file, saved);
        for (const std::uintmax_t size : {std::uintmax_t{0}, fs::file_size(file) / 2, fs::file_size(file) - 1}) {
            fs::resize_file(file, size);
            if (name != "manifest.json" || size != fs::file_size(saved) - 1) { // its last byte is a line end
                CHECK_THROWS_AS(Searcher(folder.path()), referat::IndexCorrupt);
                CHECK_THROWS_AS(Indexer(folder.path()), referat::IndexCorrupt);
            }
            fs::copy_file(saved, file, fs::copy_options::overwrite_existing);
        }
        fs::remove(file);
        CHECK_THROWS_AS(Searcher(folder.path()), referat::IndexCorrupt);
        fs::rename(saved, file);
    }
    CHECK(Searcher(folder.path()).status().items == 4);
}

TEST_CASE("other bytes of the same size are found out by the engine or answered, never a crash", "[indexing][damage]") {
    const TemporaryFolder folder;
    publish(folder.path(), {meeting(1), meeting(2)});
    RandomText random(17);
    int refused = 0;
    for (const char* name : {"iamglass", "postlist.glass", "docdata.glass", "position.glass", "termlist.glass"}) {
        CAPTURE(name);
        const fs::path file = folder.path() / "generation-000001" / name;
        const fs::path saved = folder.path() / "saved";
        fs::copy_file(file, saved);
        for (int round = 0; round < 10; ++round) {
            std::string garbage(fs::file_size(file), '\0');
            for (char& c : garbage) {
                c = static_cast<char>(random.below(256));
            }
            std::ofstream(file, std::ios::binary) << garbage;
            try {
                const Searcher searcher(folder.path());
                static_cast<void>(searcher.search(Query::parse("\"mental trivsel\" akutpladser")));
                static_cast<void>(searcher.find("sundhedsklynge-vestoe/2024-01-01/2"));
            } catch (const referat::IndexError&) {
                ++refused;
            }
            fs::copy_file(saved, file, fs::copy_options::overwrite_existing);
        }
        fs::remove(saved);
    }
    CHECK(refused >= 30);
}

TEST_CASE("a folder that cannot be made is an index error", "[indexing][errors]") {
    const TemporaryFolder folder;
    const fs::path file = folder.write("fil", "x");
    CHECK_THROWS_AS(Indexer(file / "index"), referat::IndexError);
}
