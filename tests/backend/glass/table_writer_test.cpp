// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/database_contents.hpp"
#include "backend/glass/postings.hpp"
#include "backend/glass/table_writer.hpp"
#include "backend/glass/version_file.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <map>
#include <stdexcept>
#include <string>

#include <xapian.h>

namespace glass = referat::backend::glass;
using Entries = std::map<std::string, std::string>;

namespace {

/// Longest name of an entry: two bytes of the key say what it is.
constexpr std::size_t max_name_bytes = glass::max_key_bytes - 2;

/// Writes a database that has entries, and nothing else, as metadata, which the engine lets anybody read by name.
glass::TableRoot write(const Entries& entries, const TemporaryFolder& folder) {
    glass::TableWriter table(folder.path() / "postlist.glass");
    for (const auto& [name, value] : entries) {
        table.add(std::string(glass::metadata_key) + name, value);
    }
    glass::DatabaseTables tables;
    tables.postings = table.finish();
    static_cast<void>(
        folder.write(std::string(glass::version_file_name), glass::version_file({'n', 'a', 'v', 'n'}, tables, {})));
    return tables.postings;
}

void check(const Entries& entries, std::uint32_t levels) {
    const TemporaryFolder folder;
    const glass::TableRoot root = write(entries, folder);
    CHECK(root.levels == levels);
    CHECK(root.entries == entries.size());
    CHECK(root.blocks * glass::block_bytes == std::filesystem::file_size(folder.path() / "postlist.glass"));
    const Xapian::Database database(folder.path().string());
    Entries read;
    for (auto name = database.metadata_keys_begin(); name != database.metadata_keys_end(); ++name) {
        read.emplace_hint(read.end(), *name, database.get_metadata(*name));
    }
    CHECK((read == entries)); // in brackets: nobody wants to see them all
    CHECK(complaints(folder.path()) == "");
}

std::string number(int value) {
    return std::to_string(1'000'000 + value);
}

} // namespace

TEST_CASE("a table of one block has no levels above", "[backend][glass]") {
    check({{"a", "1"}, {"b", "2"}}, 0);
}

TEST_CASE("tables of several levels are whole", "[backend][glass]") {
    Entries entries;
    for (int i = 0; i < 40'000; ++i) {
        entries[number(i)] = std::string(static_cast<std::size_t>(1 + i % 90), 'v');
    }
    check(entries, 1);
    Entries wide; // blocks above the leaves hold few of these
    for (int i = 0; i < 5000; ++i) {
        wide[std::string(max_name_bytes - 7, 'n') + number(i)] = "v";
    }
    check(wide, 2);
}

TEST_CASE("a table is whole whatever its last block holds", "[backend][glass]") {
    Entries entries;
    for (int i = 0; i < 1200; ++i) {
        entries[std::string(max_name_bytes - 7, 'n') + number(i)] = "v";
        if (i > 1165 || i % 97 == 0) { // a block holds 31
            const TemporaryFolder folder;
            static_cast<void>(write(entries, folder));
            CAPTURE(i);
            CHECK(complaints(folder.path()) == "");
        }
    }
}

TEST_CASE("values that need many components come back whole", "[backend][glass]") {
    Entries entries;
    for (const int size : {1, 1700, 1750, 1800, 2020, 2043, 2044, 8150, 8192, 20'000, 300'000, 1'000'000}) {
        std::string value(static_cast<std::size_t>(size), '\0');
        for (std::size_t i = 0; i < value.size(); ++i) {
            value[i] = static_cast<char>(i * i / 7);
        }
        entries[number(size)] = value;
        entries[number(size) + std::string(max_name_bytes - 7, 'x')] = value;
    }
    check(entries, 2);
}

TEST_CASE("a value may end anywhere in a block", "[backend][glass]") {
    Entries entries;
    for (int i = 0; i < 2500; ++i) { // sizes and so the room that is left go through all there are
        entries["navn" + number(i)] = std::string(static_cast<std::size_t>(1 + i), static_cast<char>('a' + i % 26));
    }
    check(entries, 2);
}

TEST_CASE("a key that is too long is refused", "[backend][glass]") {
    const TemporaryFolder folder;
    glass::TableWriter table(folder.path() / "postlist.glass");
    table.add(std::string(glass::max_key_bytes, 'k'), "v");
    CHECK_THROWS_AS(table.add(std::string(glass::max_key_bytes + 1, 'l'), "v"), std::length_error);
}

TEST_CASE("a value that is larger than the format allows is refused", "[backend][glass]") {
    glass::TableWriter table("/dev/null");
    table.add("a", std::string(std::size_t{100} << 20, 'v'));
    const std::string value(std::size_t{130} << 20, 'v');
    CHECK_THROWS_AS(table.add("b", value), std::filesystem::filesystem_error);
}

TEST_CASE("an empty table has no file", "[backend][glass]") {
    const TemporaryFolder folder;
    CHECK(write({}, folder).blocks == 0);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "postlist.glass"));
}
