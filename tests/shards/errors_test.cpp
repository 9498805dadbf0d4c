// SPDX-License-Identifier: GPL-2.0-or-later
#include "shards/shard_folders.hpp"
#include "support/catch.hpp"
#include "support/sample_items.hpp"

#include <referat/error.hpp>
#include <referat/indexer.hpp>
#include <referat/searcher.hpp>

#include <filesystem>
#include <future>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

using Catch::Matchers::ContainsSubstring;
using referat::Query;
using referat::Searcher;
using referat::ShardUnavailable;
using referat::test::Server;
using referat::test::ShardFolders;

namespace {

std::vector<referat::Minutes> meetings(int count) {
    std::vector<referat::Minutes> minutes;
    for (int i = 0; i < count; ++i) {
        const std::string body = "Udvalg " + std::to_string(i);
        minutes.push_back(sample_minutes(
            {sample_item(1, "Budget for året", "2024-03-14", body), sample_item(2, "Eventuelt", "2024-03-14", body)},
            std::to_string(i) + ".txt"));
    }
    return minutes;
}

/// What `work` throws because a server does not answer.
template <typename Work>
ShardUnavailable failure_of(Work&& work) {
    try {
        work();
    } catch (const ShardUnavailable& error) {
        return error;
    }
    throw std::runtime_error("nothing was thrown");
}

void check_names(const ShardUnavailable& error, const Server& server, const std::filesystem::path& list) {
    CHECK(error.shard() == server.name());
    CHECK(error.path() == list);
    CHECK_THAT(error.what(), ContainsSubstring(server.name()));
    CHECK_THAT(error.hint(), ContainsSubstring("xapian-tcpsrv"));
}

} // namespace

TEST_CASE("a server that is killed while it searches is named by the error", "[shards][errors]") {
    ShardFolders folders(meetings(12));
    Server& second = folders.server(1);
    const Searcher searcher(folders.list_of_servers());
    CHECK(searcher.search(Query::parse("budget")).total == 12);
    second.freeze(); // the search cannot end before the server does
    auto found = std::async(std::launch::async, [&] { return searcher.search(Query::parse("eventuelt")).total; });
    second.kill();
    check_names(failure_of([&] { static_cast<void>(found.get()); }), second, folders.list_of_servers());
    // It is missed for as long as it is gone.
    check_names(failure_of([&] { static_cast<void>(searcher.search(Query::parse("budget"))); }), second,
                folders.list_of_servers());
}

TEST_CASE("a server that is killed between two answers of one call is named by the error", "[shards][errors]") {
    ShardFolders folders(meetings(12));
    const Searcher searcher(folders.list_of_servers());
    int seen = 0;
    const ShardUnavailable error = failure_of([&] {
        searcher.fingerprints(Query::parse("budget"), [&](const referat::ItemFingerprint&) {
            if (++seen == 3) {
                folders.server(0).kill();
            }
        });
    });
    CHECK(seen >= 3);
    CHECK(seen < 12);
    check_names(error, folders.server(0), folders.list_of_servers());
}

TEST_CASE("a server that comes back is used again", "[shards][errors]") {
    ShardFolders folders(meetings(6), 1);
    Searcher searcher(folders.list_of_servers());
    folders.server(0).kill();
    CHECK_THROWS_AS(searcher.search(Query::parse("budget")), ShardUnavailable);
    const Server other(referat::test::current_database(folders.shard(0)));
    static_cast<void>(folders.folder().write("servers", "remote " + other.name() + "\n"));
    CHECK(searcher.reopen());
    CHECK(searcher.search(Query::parse("budget")).total == 6);
    CHECK_FALSE(searcher.reopen());
}

TEST_CASE("an index with a server that nobody started cannot be opened", "[shards][errors]") {
    ShardFolders folders(meetings(6));
    folders.server(1).kill();
    check_names(failure_of([&] { Searcher searcher(folders.list_of_servers()); }), folders.server(1),
                folders.list_of_servers());
}

TEST_CASE("a list that makes no sense is refused with its line", "[shards][errors]") {
    const TemporaryFolder folder;
    const auto [content, message] = GENERATE(table<std::string, std::string>({
        {"", "names no index"},
        {"# nothing\n\n", "names no index"},
        {"auto whole\nmanual whole\n", "list:2: the type \"manual\""},
        {"auto\n", "list:1: no folder"},
        {"\nremote localhost\n", "list:2: \"localhost\" names no server"},
        {"remote localhost:0\n", "list:1: "},
        {"remote localhost:99999\n", "list:1: "},
        {"remote :echo hello\n", "list:1: "},
        {"auto a\nauto ./a\n", "list:2: this stands in line 1 already"},
        {std::string("auto \0x\n", 8), "list:1: this is no list"},
        {"\x7F"
         "ELF\x01\x02",
         "list:1: this is no list"},
    }));
    const std::filesystem::path list = folder.write("list", content);
    try {
        const Searcher searcher(list);
        FAIL("it was opened");
    } catch (const referat::IndexError& error) {
        CHECK(error.path() == list);
        CHECK_THAT(error.what(), ContainsSubstring(message));
    }
}

TEST_CASE("a list may name folders that hold no index, and says which", "[shards][errors]") {
    const TemporaryFolder folder;
    const std::filesystem::path list = folder.write("list", "auto nowhere\n");
    try {
        const Searcher searcher(list);
        FAIL("it was opened");
    } catch (const referat::IndexNotFound& error) {
        CHECK(error.path() == folder.path() / "nowhere");
    }
}

TEST_CASE("a database alone is an index, in a folder and on a server", "[shards]") {
    const TemporaryFolder folder;
    static_cast<void>(publish(folder.path() / "index", meetings(2)));
    const std::filesystem::path database = referat::test::current_database(folder.path() / "index");
    const Server server(database);
    CHECK(Searcher(folder.write("bare", "auto " + database.string() + "\n")).status().items == 4);
    CHECK(Searcher(folder.write("served", "remote " + server.name() + "\n")).status().items == 4);
}

TEST_CASE("a database that says it is something else is refused, in a folder and on a server", "[shards][errors]") {
    const TemporaryFolder folder;
    static_cast<void>(publish(folder.path() / "index", meetings(2)));
    const std::filesystem::path database = referat::test::current_database(folder.path() / "index");
    const auto [key, value, message] = GENERATE(table<std::string, std::string, std::string>({
        {"referat.format", "", "does not say in what format it is"},
        {"referat.format", "999", "has format 999"},
        {"referat.analysis", "another", "was made by analysis \"another\""},
    }));
    {
        Xapian::WritableDatabase changed(database.string(), Xapian::DB_OPEN);
        changed.set_metadata(key, value);
        changed.commit();
    }
    const Server server(database);
    for (const auto& [line, name] : {std::pair{"auto " + database.string(), database.string()},
                                     std::pair{"remote " + server.name(), server.name()}}) {
        const std::filesystem::path list = folder.write("list", line + "\n");
        CAPTURE(line);
        try {
            const Searcher searcher(list);
            FAIL("it was opened");
        } catch (const referat::IndexVersionError& error) {
            CHECK_THAT(error.what(), ContainsSubstring(name) && ContainsSubstring(message));
        }
    }
}

TEST_CASE("shards with different rules for splitting words are refused", "[shards][errors]") {
    const TemporaryFolder folder;
    static_cast<void>(publish(folder.path() / "index", meetings(2)));
    const std::filesystem::path rules = folder.write("rules", "udvalg+s+plan\n");
    referat::IndexOptions options;
    options.splits = rules;
    referat::Indexer indexer(folder.path() / "other", options);
    indexer.add(meetings(1).front());
    static_cast<void>(indexer.publish());
    const Server other(referat::test::current_database(folder.path() / "other"));
    for (const std::string& line : {std::string("auto other"), "remote " + other.name()}) {
        const std::filesystem::path list = folder.write("mixed", "auto index\n" + line + "\n");
        CAPTURE(line);
        try {
            const Searcher searcher(list);
            FAIL("it was opened");
        } catch (const referat::IndexVersionError& error) {
            CHECK_THAT(error.what(), ContainsSubstring("other rules for splitting"));
        }
    }
}

TEST_CASE("a list of indexes is not written to", "[shards][errors]") {
    ShardFolders folders(meetings(2), 1);
    CHECK_THROWS_AS(referat::Indexer(folders.list_of_servers()), referat::IndexError);
}
