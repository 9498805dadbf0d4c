// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/error.hpp>
#include <referat/searcher.hpp>
#include <referat/split.hpp>
#include <referat/text.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

using referat::Query;
using referat::Searcher;
using referat::SplitShard;

namespace {

std::vector<referat::Minutes> meetings(int count) {
    std::vector<referat::Minutes> minutes;
    for (int i = 1; i <= count; ++i) {
        const std::string date = "2024-" + std::to_string(100 + i).substr(1) + "-05";
        minutes.push_back(sample_minutes(
            {sample_item(1, "Budget nr. " + std::to_string(i), date), sample_item(2, "Sundhedsplan", date)},
            std::to_string(i) + ".txt"));
    }
    // Without a date a meeting goes by its source.
    minutes.push_back(sample_minutes({sample_item(1, "Uden dato", "")}, "udateret.txt"));
    return minutes;
}

/// Every item of an index, as its record without places of the source.
std::map<std::string, std::string> records(const std::filesystem::path& index) {
    referat::SearchOptions options;
    options.limit = 1000;
    options.snippets = false;
    std::map<std::string, std::string> all;
    for (const referat::Hit& hit : Searcher(index).search(Query::parse(""), options).hits) {
        all.emplace(hit.item.id, referat::to_json(hit.item, referat::RecordKeys::WithSource));
    }
    return all;
}

} // namespace

TEST_CASE("an index is split by meeting and loses nothing", "[shards][split]") {
    const TemporaryFolder folder;
    static_cast<void>(publish(folder.path() / "index", meetings(12)));
    const referat::SplitReport report = referat::split_index(folder.path() / "index", 3, folder.path() / "out");
    CHECK(report.shards.size() == 3);
    CHECK(report.list == folder.path() / "out" / "shards");
    CHECK(records(report.list) == records(folder.path() / "index"));

    std::map<std::string, std::filesystem::path> shard_of_meeting;
    for (const SplitShard& shard : report.shards) {
        CHECK(std::filesystem::exists(shard.database / "iamglass"));
        const std::map<std::string, std::string> held = records(shard.index_dir);
        CHECK(held.size() == shard.items);
        for (const auto& [id, record] : held) {
            const auto [known, is_new] = shard_of_meeting.emplace(id.substr(0, id.rfind('/')), shard.index_dir);
            CHECK(known->second == shard.index_dir);
        }
    }
    std::ifstream list(report.list);
    CHECK(std::count(std::istreambuf_iterator<char>(list), {}, '\n') == 4); // a remark and a line each
}

TEST_CASE("a list can be split again, and one shard is the index anew", "[shards][split]") {
    const TemporaryFolder folder;
    static_cast<void>(publish(folder.path() / "index", meetings(6)));
    const auto first = referat::split_index(folder.path() / "index", 2, folder.path() / "two");
    const auto second = referat::split_index(first.list, 1, folder.path() / "one");
    REQUIRE(second.shards.size() == 1);
    CHECK(records(second.shards[0].index_dir) == records(folder.path() / "index"));
}

TEST_CASE("shards without a meeting are left out", "[shards][split]") {
    const TemporaryFolder folder;
    static_cast<void>(publish(folder.path() / "index", {meetings(1).front()}));
    const auto report = referat::split_index(folder.path() / "index", 50, folder.path() / "out");
    REQUIRE(report.shards.size() == 1);
    CHECK(Searcher(report.list).status().items == 2);
}

TEST_CASE("shards keep the rules for splitting words and what was minutes", "[shards][split]") {
    const TemporaryFolder folder;
    referat::IndexOptions options;
    options.splits = folder.write("rules", "sundhedsplan\n");
    {
        referat::Indexer indexer(folder.path() / "index", options);
        indexer.add(meetings(1).front());
        static_cast<void>(indexer.publish());
    }
    const auto report = referat::split_index(folder.path() / "index", 1, folder.path() / "out");
    CHECK(Searcher(report.list).search(Query::parse("sundhedsplan")).total == 1);
    CHECK(Searcher(report.list).search(Query::parse("plan")).total == 0); // it would be a part of it
    CHECK(Searcher(report.list).status().analysis == Searcher(folder.path() / "index").status().analysis);

    // An agenda of the same meeting does not replace its minutes.
    referat::Minutes agenda = meetings(1).front();
    agenda.kind = referat::MinutesKind::Dagsorden;
    agenda.kilde = "dagsorden.txt";
    agenda.items.resize(1);
    static_cast<void>(publish(report.shards[0].index_dir, {agenda}));
    CHECK(Searcher(report.list).status().items == 2);
}

TEST_CASE("an index is split into a new folder only", "[shards][split]") {
    const TemporaryFolder folder;
    static_cast<void>(publish(folder.path() / "index", meetings(2)));
    static_cast<void>(folder.write("something", ""));
    CHECK_THROWS_AS(referat::split_index(folder.path() / "index", 2, folder.path()), referat::IndexError);
    CHECK_THROWS_AS(referat::split_index(folder.path() / "index", 0, folder.path() / "out"), referat::InvalidArgument);
    CHECK_THROWS_AS(referat::split_index(folder.path() / "none", 2, folder.path() / "out"), referat::IndexNotFound);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "out"));
}
