// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/checked_index.hpp"
#include "support/catch.hpp"
#include "support/sample_items.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <tuple>
#include <vector>

#include <xapian.h>

namespace fs = std::filesystem;
using Faults = std::vector<std::string>;
using Json = nlohmann::ordered_json;

namespace {

constexpr auto generation = "generation-000002";

/// Edits a segment's database as no writer does.
void edit_database(const FaultyIndex& index, const std::string& segment,
                   const std::function<void(Xapian::WritableDatabase&)>& edit) {
    const fs::path folder = index.generation() / segment;
    {
        Xapian::WritableDatabase database(folder.string(), Xapian::DB_OPEN);
        edit(database);
        database.commit();
    }
    fs::remove(folder / "flintlock");
    index.list_files_anew();
}

void replace(std::string& text, const std::string& old, const std::string& with) {
    const std::size_t at = text.find(old);
    REQUIRE(at != std::string::npos);
    text.replace(at, old.size(), with);
}

bool any_contains(const Faults& faults, const std::string& text) {
    return std::ranges::any_of(faults, [&](const std::string& fault) { return fault.find(text) != std::string::npos; });
}

} // namespace

TEST_CASE("a file that is not as it was written is the one fault, wherever the change is", "[indexing][check]") {
    const FaultyIndex index;
    for (const std::string& name : index.files()) {
        const fs::path file = index.generation() / name;
        const std::string whole = read_text(file);
        const std::string shown = std::string(generation) + "/" + name + ": ";
        CAPTURE(name, whole.size());
        constexpr std::size_t places = 23;
        for (std::size_t place = 0; place < places && !whole.empty(); ++place) {
            std::string changed = whole;
            changed[place * (whole.size() - 1) / (places - 1)] ^= 0x10;
            write_text(file, changed);
            CHECK(index.faults() ==
                  Faults{shown + "has another content than was written: its fingerprint is not the manifest's"});
        }
        const std::string bytes = " bytes, not " + std::to_string(whole.size());
        for (const std::string& content : {whole.substr(0, whole.size() / 2), whole + "x"}) {
            write_text(file, content);
            CHECK(index.faults() == Faults{shown + "has " + std::to_string(content.size()) + bytes});
        }
        fs::remove(file);
        CHECK(index.faults() == Faults{shown + "is missing"});
        fs::create_directory(file);
        CHECK(index.faults() == Faults{shown + "is no file"});
        fs::remove(file);
        write_text(file, whole);
    }
    CHECK(index.faults() == Faults{});
}

TEST_CASE("all that is damaged is told, and what is in no manifest", "[indexing][check]") {
    const FaultyIndex index;
    write_text(index.generation() / "sources.jsonl", "");
    write_text(index.generation() / "segment-2/docdata.glass", "");
    write_text(index.generation() / "noter.txt", "Ring til Mads Vestø");
    write_text(index.generation() / "segment-1/spelling.glass", "");
    const Faults faults = index.faults();
    REQUIRE(faults.size() == 4);
    for (const char* name :
         {"segment-2/docdata.glass: has 0 bytes", "sources.jsonl: has 0 bytes",
          "noter.txt: does not stand in the manifest", "segment-1/spelling.glass: does not stand in the manifest"}) {
        CHECK(any_contains(faults, std::string(generation) + "/" + name));
    }
}

TEST_CASE("a CURRENT or manifest that makes no sense is a fault", "[indexing][check]") {
    const FaultyIndex index;
    const fs::path manifest = index.generation() / "manifest.json";
    const std::string whole = read_text(manifest);
    for (std::size_t size = 0; size < whole.size(); size += 97) {
        write_text(manifest, whole.substr(0, size));
        CAPTURE(size);
        const Faults faults = index.faults();
        REQUIRE(faults.size() == 1);
        CHECK(faults.front().starts_with(std::string(generation) + ": manifest.json: "));
    }
    write_text(manifest, whole);
    write_text(index.path() / "CURRENT", "generation-000077\n");
    CHECK(index.faults() == Faults{"generation-000077: manifest.json: No such file or directory"});
    write_text(index.path() / "CURRENT", "noget andet\n");
    CHECK(index.faults() == Faults{": CURRENT names no generation"});
}

TEST_CASE("a manifest that tells something else than the databases is a fault", "[indexing][check]") {
    using Edit = std::function<void(Json&)>;
    const auto add_to = [](const char* key) { return [key](Json& json) { json[key] = json[key].get<int>() + 1; }; };
    const auto rows = std::vector<std::tuple<Edit, Faults>>{
        {add_to("items"), {"/manifest.json: counts 31 items, the databases have 30"}},
        {add_to("meetings"), {"/sources.jsonl: sources stand for 15 meetings, the manifest counts 16"}},
        {add_to("sources"), {"/sources.jsonl: there are 15 sources, the manifest counts 16"}},
        {[](Json& json) { json["first_date"] = "2024-05-11"; },
         {"/manifest.json: tells of the dates \"2024-05-11\" to \"2024-05-24\", the items have \"2024-05-10\" to "
          "\"2024-05-24\""}},
        {[](Json& json) { json["segments"][0]["documents"] = 31; },
         {"/segment-1: the database has 30 documents, the manifest counts 31"}},
        {[](Json& json) {
             json["segments"][0]["hidden"].push_back({31, 32});
         },
         {"/segment-1: the manifest hides document 32, the last one is 30"}},
        {[](Json& json) {
             json["segments"][0]["hidden"] = {{7, 7}};
         },
         {"/segment-2: document 2: its id \"sundhedsklynge-vestoe/2024-05-13/2\" stands in generation-000002/segment-1 "
          "too",
          "/manifest.json: counts 30 items, the databases have 31",
          "/sources.jsonl: the meeting \"sundhedsklynge-vestoe/2024-05-13\" has 3 items in the index and 2 by its "
          "source"}},
        {[](Json& json) {
             json["segments"][0]["hidden"].push_back({9, 9});
         },
         {"/manifest.json: counts 30 items, the databases have 29",
          "/sources.jsonl: the meeting \"sundhedsklynge-vestoe/2024-05-14\" has 1 item in the index and 2 by its "
          "source"}},
        {[](Json& json) { json["segments"][1]["folder"] = "segment-7"; },
         {"/segment-7: the files of this database do not stand in the manifest"}},
        {[](Json& json) { json["files"].erase(0); }, {"/segment-1/docdata.glass: does not stand in the manifest"}},
        {[](Json& json) { json["files"].push_back(json["files"][0]); },
         {"/segment-1/docdata.glass: stands twice in the manifest"}},
        {[](Json& json) {
             json["files"].push_back({{"name", "../CURRENT"}, {"bytes", 18}, {"fingerprint", ""}});
         },
         {"/../CURRENT: stands in the manifest, but not in the generation"}},
        {[](Json& json) {
             auto& files = json["files"];
             files.erase(std::ranges::find_if(files, [](const Json& file) { return file["name"] == "sources.jsonl"; }));
         },
         {"/sources.jsonl: does not stand in the manifest"}},
    };
    for (const auto& [edit, expected] : rows) {
        const FaultyIndex index;
        index.edit_manifest(edit);
        Faults named;
        for (const std::string& fault : expected) {
            named.push_back(generation + fault);
        }
        CHECK(index.faults() == named);
    }
}

TEST_CASE("sources that tell something else than the items are a fault", "[indexing][check]") {
    using Edit = std::function<std::string(std::string)>;
    const auto rows = std::vector<std::tuple<Edit, std::string>>{
        {[](std::string text) {
             replace(text, "\"items\":2", "\"items\":5");
             return text;
         },
         "/sources.jsonl: the meeting \"sundhedsklynge-vestoe/2024-05-10\" has 2 items in the index and 5 by its "
         "source"},
        {[](std::string text) {
             replace(text, "2024-05-10", "2024-06-10");
             return text;
         },
         "/segment-1: no source stands for the meeting \"sundhedsklynge-vestoe/2024-05-10\", which has 2 items"},
        {[](const std::string& text) { return text.substr(0, text.size() / 2); }, ": sources.jsonl: "},
        {[](const std::string& text) { return text.substr(text.find('\n') + 1); },
         "/sources.jsonl: there are 14 sources, the manifest counts 15"},
        {[](std::string text) {
             replace(text, "vestoe/2024-05-11", "vestoe/2024-05-10");
             return text;
         },
         "/sources.jsonl: the meeting \"sundhedsklynge-vestoe/2024-05-10\" stands more than once"},
    };
    for (const auto& [edit, expected] : rows) {
        const FaultyIndex index;
        index.edit_file("sources.jsonl", edit);
        const Faults faults = index.faults();
        CAPTURE(expected, faults);
        CHECK(any_contains(faults, generation + expected));
    }
}

TEST_CASE("a database that tells something else than its records is a fault", "[indexing][check]") {
    using Edit = std::function<void(Xapian::WritableDatabase&)>;
    const auto edit_document = [](Xapian::docid number, const std::function<void(Xapian::Document&)>& edit) {
        return [number, edit](Xapian::WritableDatabase& database) {
            Xapian::Document document = database.get_document(number);
            edit(document);
            database.replace_document(number, document);
        };
    };
    const auto with_record = [](const std::string& old, const std::string& with) {
        return [old, with](Xapian::Document& document) {
            std::string record = document.get_data();
            replace(record, old, with);
            document.set_data(record);
        };
    };
    const auto remove_term = [](const std::string& beginning) {
        return [beginning](Xapian::Document& document) {
            Xapian::TermIterator term = document.termlist_begin();
            term.skip_to(beginning);
            document.remove_term(*term);
        };
    };
    const auto rows = std::vector<std::tuple<Edit, std::string>>{
        {edit_document(3, [](Xapian::Document& document) { document.set_data("{"); }),
         ": document 3: a record cannot be read: "},
        {edit_document(3, with_record("vestoe/2024-05-11/1", "vestoe/2024-05-11/9")),
         ": document 3: its id \"sundhedsklynge-vestoe/2024-05-11/9\" does not lead to it"},
        {edit_document(3, with_record("sundhedsklynge-vestoe/2024-05-11/1", "")), ": document 3: its record has no id"},
        {edit_document(4, with_record("2024-05-11\"", "2024-05-12\"")),
         ": document 4: it is sorted by the date \"20240511\", its record has \"20240512\""},
        {edit_document(4, with_record("2024-05-11\"", "2024-05-12\"")),
         ": document 4: it is not marked with its meeting \"sundhedsklynge-vestoe/2024-05-12\""},
        {edit_document(5, remove_term("XMEET")), ": document 5: it is not marked with its meeting "},
        {[](Xapian::WritableDatabase& database) {
             Xapian::Document copy = database.get_document(5);
             copy.set_data(copy.get_data()); // or the engine takes it for unchanged
             copy.add_boolean_term("XKOPI");
             database.replace_document(6, copy);
         },
         ": document 6: its id \"sundhedsklynge-vestoe/2024-05-12/1\" is also that of document 5"},
        {[](Xapian::WritableDatabase& database) { database.delete_document(30); },
         ": the database has 29 documents, the manifest counts 30"},
        {[](Xapian::WritableDatabase& database) { database.set_metadata("referat.analysis", "another"); },
         ": the database was made by analysis \"another\""},
        {[](Xapian::WritableDatabase& database) { database.set_metadata("referat.splits", "sundhed++klynge"); },
         ": the rules for splitting words make no sense: "},
    };
    for (const auto& [edit, expected] : rows) {
        const FaultyIndex index;
        edit_database(index, "segment-1", edit);
        const Faults faults = index.faults();
        CAPTURE(expected, faults);
        CHECK(any_contains(faults, std::string(generation) + "/segment-1" + expected));
    }
}

TEST_CASE("what the engine's own check finds is a fault", "[indexing][check]") {
    const FaultyIndex index;
    index.edit_file("segment-1/postlist.glass", [](const std::string& table) { return table.substr(0, 8192); });
    CHECK(index.faults() == Faults{std::string(generation) + "/segment-1: EOF reading block 2"});

    const FaultyIndex other;
    const std::string name = "segment-1/position.glass";
    const std::string whole = read_text(other.generation() / name);
    const std::string expected = std::string(generation) + "/segment-1: the engine's check counts 1; ";
    bool found = false;
    for (std::size_t place = 0; place < whole.size() && !found; place += 37) {
        std::string changed = whole;
        changed[place] ^= 0x10;
        other.edit_file(name, [&](const std::string&) { return changed; });
        const Faults faults = other.faults();
        CHECK(faults.size() <= 1);
        found = any_contains(faults, expected) && any_contains(faults, "position table errors found: 1");
        CHECK_FALSE(any_contains(faults, "checked OK"));
    }
    CHECK(found);
}
