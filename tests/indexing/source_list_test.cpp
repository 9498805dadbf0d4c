// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/source_list.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using referat::MinutesKind;
using referat::indexing::Source;
using referat::indexing::SourceList;

namespace {

Source source(std::string path, std::string meeting, bool stands, MinutesKind kind = MinutesKind::Referat) {
    return {path, "referat.txt", "f00d", {{std::move(meeting), kind, 3, "abcd", stands}}};
}

} // namespace

TEST_CASE("a list is read as it was written", "[indexing][sources]") {
    SourceList list;
    list.put(source("/a", "m1", true));
    list.put(source("/b", "m1", false, MinutesKind::Dagsorden));
    list.put(source("/caf\xE9", "m2", true)); // no UTF-8: paths are bytes
    list.put({"", "fra hukommelsen", "", {{"m3", MinutesKind::Referat, 1, "ab", true}}});
    auto partly_bad = source("/c", "m4", true);
    partly_bad.bad_lines = 7;
    list.put(partly_bad);
    const std::string lines = list.to_json_lines();
    const SourceList again = SourceList::from_json_lines(lines);
    CHECK(again.all() == list.all());
    CHECK(again.to_json_lines() == lines);
    CHECK(again.meeting_count() == 4);
    CHECK(again.standing("m1")->path == "/a");
    CHECK(again.find("/caf\xE9") != nullptr);
}

TEST_CASE("a meeting stands in one source only", "[indexing][sources]") {
    SourceList list;
    list.put(source("/a", "m1", true));
    list.put({"", "hukommelse", "", {{"m2", MinutesKind::Referat, 1, "", true}}});
    list.put(source("/b", "m1", true));
    CHECK(list.standing("m1")->path == "/b");
    CHECK_FALSE(list.find("/a")->meetings.front().stands);
    CHECK(list.waiting().empty());
    list.erase("/b");
    CHECK(list.standing("m1") == nullptr);
    REQUIRE(list.waiting().size() == 1);
    CHECK(list.waiting().front().path == "/a");
    list.put(source("/c", "m2", true)); // minutes from memory cannot be read again
    CHECK(list.find(":hukommelse") == nullptr);
}

TEST_CASE("what has changed is written beside the list until it is too much", "[indexing][sources]") {
    SourceList list;
    CHECK(list.outgrows_file()); // there is none
    for (int i = 0; i < 8; ++i) {
        list.put(source("/" + std::to_string(i), "m" + std::to_string(i), true));
    }
    list.put({"", "hukommelse", "", {{"m8", MinutesKind::Referat, 1, "ab", true}}});
    CHECK(list.has_changes());
    const std::string file = list.to_json_lines();
    list.mark_published();
    CHECK_FALSE(list.has_changes());
    CHECK_FALSE(list.outgrows_file());
    CHECK(list.changes_to_json_lines().empty());

    list.put(source("/3", "m3", true)); // as it was
    CHECK_FALSE(list.has_changes());
    list.put(source("/caf\xE9", "m8", true)); // the minutes from memory are gone
    CHECK(list.has_changes());
    CHECK_FALSE(list.outgrows_file());
    const std::string changes = list.changes_to_json_lines();
    SourceList again = SourceList::from_json_lines(file, changes);
    CHECK(again.all() == list.all());
    CHECK(again.standing("m8")->path == "/caf\xE9");
    CHECK_FALSE(again.has_changes());
    CHECK(again.changes_to_json_lines() == changes);

    list.mark_published();
    list.erase("/caf\xE9");
    CHECK(SourceList::from_json_lines(file, list.changes_to_json_lines()).all() == list.all());
    list.erase("/5");
    CHECK(list.outgrows_file());         // three of seven
    again.put(source("/9", "m3", true)); // which /3 loses by it
    CHECK(again.outgrows_file());
    CHECK(SourceList::from_json_lines(file, again.changes_to_json_lines()).all() == again.all());
}

TEST_CASE("lines that are no sources are refused", "[indexing][sources]") {
    for (const char* line :
         {"{", "[]", "{}", R"({"path": 3})", R"({"path_hex": "zz", "kilde": "", "fingerprint": "", "meetings": []})"}) {
        CAPTURE(line);
        CHECK_THROWS_AS(SourceList::from_json_lines(line), std::exception);
    }
    CHECK(SourceList::from_json_lines("").all().empty());
}
