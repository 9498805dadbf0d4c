// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/bulk_builds.hpp"
#include "backend/damaged_table.hpp"
#include "backend/glass/value_cursor.hpp"
#include "backend/xapian_values.hpp"
#include "base/file.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <string>

#include <xapian.h>

namespace fs = std::filesystem;
namespace glass = referat::backend::glass;
using glass::ValueCursor;

namespace {

using Values = std::map<std::uint32_t, std::string>; ///< by document

Values by_engine(const Xapian::Database& database, Xapian::valueno slot) {
    Values values;
    for (auto at = database.valuestream_begin(slot); at != database.valuestream_end(slot); ++at) {
        values[at.get_docid()] = *at;
    }
    return values;
}

std::string in(const Values& values, std::uint32_t document) {
    const auto found = values.find(document);
    return found == values.end() ? std::string() : found->second;
}

/// How many documents the cursor tells another value of.
/// @param most_gap  documents between two that it is asked for
std::size_t count_wrong(const glass::Table& table, std::uint32_t slot, const Values& expected, std::uint32_t last,
                        std::uint32_t most_gap) {
    std::mt19937 random(most_gap);
    ValueCursor cursor(table, slot);
    std::size_t wrong = 0;
    for (std::uint32_t document = 1 + static_cast<std::uint32_t>(random() % most_gap); document <= last;
         document += 1 + static_cast<std::uint32_t>(random() % most_gap)) {
        wrong += cursor.of(document) == in(expected, document) ? 0 : 1;
        wrong += cursor.of(document) == in(expected, document) ? 0 : 1; // asked again
    }
    return wrong;
}

constexpr std::uint32_t far_off = 4'000'000'000;

/// Values in slots whose keys stand beside each other: of all documents, of some, of two runs far apart, of the last
/// one alone, and long ones.
void write_database(const fs::path& folder, std::uint32_t documents) {
    std::mt19937 random(3);
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    for (std::uint32_t number = 1; number <= documents; ++number) {
        Xapian::Document document;
        document.add_term("alle");
        document.add_value(0, "nr " + std::to_string(number * 7));
        if (random() % 9 == 0) {
            document.add_value(1, std::string(1 + random() % 40, 'v'));
        }
        if ((number > 900 && number < 1500) || number > documents - 500) {
            document.add_value(3, "sent" + std::to_string(number));
        }
        if (random() % 40 == 0) {
            document.add_value(4, std::string(1 + random() % 9000, 'l'));
        }
        if (number == documents) {
            document.add_value(5, "sidst");
        }
        database.replace_document(number < documents ? number : far_off, document);
    }
}

} // namespace

TEST_CASE("values are those that the engine reads, whoever wrote them", "[backend][values]") {
    const Workload workload = random_workload(8, 400);
    const Writer writer = GENERATE(Writer::Streaming, Writer::Portable, Writer::Engine);
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "db";
    build_by(writer, workload, path);
    const Xapian::Database database(path.string());
    const auto table = glass::Table::open(path, glass::TableName::Postings);
    REQUIRE(table != nullptr);
    std::size_t values = 0;
    for (std::uint32_t slot = 0; slot < referat::schema::slot_count; ++slot) {
        const Values expected = by_engine(database, slot);
        values += expected.size();
        CHECK(count_wrong(*table, slot, expected, database.get_lastdocid(), 1) == 0);
        CHECK(count_wrong(*table, slot, expected, database.get_lastdocid(), 30) == 0);
    }
    CHECK(values > 300);
}

TEST_CASE("values of many chunks are read with gaps of any width", "[backend][values]") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "db";
    write_database(path, 20'000);
    const Xapian::Database database(path.string());
    const auto table = glass::Table::open(path, glass::TableName::Postings);
    REQUIRE(table != nullptr);
    for (const std::uint32_t slot : {0U, 1U, 2U, 3U, 4U, 5U, 6U}) {
        CAPTURE(slot);
        const Values expected = by_engine(database, slot);
        CHECK(expected.empty() == (slot == 2 || slot == 6));
        for (const std::uint32_t most_gap : {1U, 3U, 100U, 1000U, 7000U}) {
            CAPTURE(most_gap);
            CHECK(count_wrong(*table, slot, expected, 20'500, most_gap) == 0);
        }
        ValueCursor cursor(*table, slot);
        CHECK(cursor.of(far_off) == in(expected, far_off));
        CHECK(cursor.of(far_off + 1).empty());
        CHECK(cursor.of(0xFFFF'FFFF).empty());
    }
}

TEST_CASE("damaged values are an error or other values, and nothing worse", "[backend][values]") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "db";
    write_database(path, 5000);
    const std::string whole = referat::base::read_file(path / "postlist.glass", std::size_t{1} << 30);
    std::mt19937 random(17);
    int errors = 0;
    for (int round = 0; round < 60; ++round) {
        static_cast<void>(folder.write("db/postlist.glass", damaged_table(whole, random, round % 10 == 0)));
        const auto table = glass::Table::open(path, glass::TableName::Postings);
        REQUIRE(table != nullptr);
        for (std::uint32_t slot = 0; slot < 6; ++slot) {
            try {
                ValueCursor cursor(*table, slot);
                std::size_t bytes = 0;
                for (std::uint32_t document = 1; document <= 5000; document += 1 + round % 7) {
                    for (const char byte : cursor.of(document)) { // all can be read
                        bytes += byte == '\0' ? 0 : 1;
                    }
                }
                CHECK(bytes < 5'000'000);
            } catch (const glass::TableDamaged&) {
                ++errors;
            }
        }
    }
    CHECK(errors > 20);
}
