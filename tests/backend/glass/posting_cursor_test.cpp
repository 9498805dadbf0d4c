// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/bulk_builds.hpp"
#include "backend/damaged_table.hpp"
#include "backend/glass/encoding.hpp"
#include "backend/glass/posting_cursor.hpp"
#include "backend/score/bm25.hpp"
#include "base/file.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <xapian.h>

namespace fs = std::filesystem;
namespace glass = referat::backend::glass;
using glass::PostingCursor;
using referat::backend::Window;
using referat::backend::window_size;
using referat::backend::WindowSet;

namespace {

using Counts = std::map<std::uint32_t, std::uint32_t>; ///< by document

struct Collector {
    Counts* counts;
    std::uint32_t begin;
    const WindowSet* among;
    void operator()(std::uint32_t place, std::uint32_t count) const {
        if (among == nullptr || among->has(place)) {
            (*counts)[begin + place] += count;
        }
    }
};

Counts by_engine(const Xapian::Database& database, const std::string& term) {
    Counts counts;
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
        counts[*at] = term.empty() ? at.get_doclength() : at.get_wdf();
    }
    return counts;
}

Counts by_cursor(const glass::Table& table, const std::string& term, std::uint32_t last,
                 std::uint32_t window = window_size) {
    PostingCursor cursor(table, term);
    Counts counts;
    for (std::uint32_t begin = 0; begin <= last; begin += window) {
        Collector collector{&counts, begin, nullptr};
        cursor.read(Window(begin, window), nullptr, collector);
    }
    return counts;
}

/// Words that many and few documents have, in a row and far apart; some begin alike.
void write_database(const fs::path& folder, std::uint32_t documents) {
    std::mt19937 engine(9);
    const auto random = [&engine] { return static_cast<std::uint32_t>(engine()); };
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    const std::vector<std::string> alike{"lang", std::string("lang\0t", 6), std::string("lang\0", 5), "langt", "lan"};
    for (std::uint32_t number = 1; number <= documents; ++number) {
        Xapian::Document document;
        document.add_term("alle", 1 + random() % 3);
        for (const std::string& term : alike) {
            if (random() % 3 != 0) {
                document.add_term(term, random() % 50 == 0 ? 1 + random() % 100'000 : 1 + random() % 5);
            }
        }
        if (number % 1000 == 7) {
            document.add_term(number < documents / 2 ? "tidlig" : "sen");
        }
        if (number == documents) {
            document.add_term("sidst", 3);
        }
        database.replace_document(number < documents ? number : 5'000'000, document);
    }
    for (std::uint32_t number = 300; number < 9000; ++number) {
        database.delete_document(number); // a gap of more than a window
    }
}

} // namespace

TEST_CASE("posting lists are those that the engine reads, whoever wrote them", "[backend][postings]") {
    const Workload workload = random_workload(5, 400);
    const Writer writer = GENERATE(Writer::Streaming, Writer::Portable, Writer::Engine);
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "db";
    build_by(writer, workload, path);
    const Xapian::Database database(path.string());
    const auto table = glass::Table::open(path, glass::TableName::Postings);
    REQUIRE(table != nullptr);
    CHECK(by_cursor(*table, "", database.get_lastdocid()) == by_engine(database, ""));
    std::size_t terms = 0;
    std::size_t wrong = 0;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term, ++terms) {
        wrong += by_cursor(*table, *term, database.get_lastdocid()) == by_engine(database, *term) ? 0 : 1;
        wrong += PostingCursor(*table, *term).frequency() == term.get_termfreq() ? 0 : 1;
    }
    CHECK(terms > 500);
    CHECK(wrong == 0);
    CHECK(PostingCursor(*table, "findes ikke").frequency() == 0);
    CHECK(by_cursor(*table, "findes ikke", database.get_lastdocid()).empty());
}

TEST_CASE("posting lists of many chunks are read in any windows and for some documents only", "[backend][postings]") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "db";
    write_database(path, 60'000);
    const Xapian::Database database(path.string());
    const auto table = glass::Table::open(path, glass::TableName::Postings);
    REQUIRE(table != nullptr);
    std::mt19937 random(4);
    for (const std::string& term : {std::string("alle"), std::string("lang"), std::string("lang\0t", 6),
                                    std::string("lang\0", 5), std::string("langt"), std::string("lan"),
                                    std::string("tidlig"), std::string("sen"), std::string("sidst"), std::string()}) {
        CAPTURE(term);
        const Counts expected = by_engine(database, term);
        REQUIRE(!expected.empty());
        CHECK(by_cursor(*table, term, 70'000) == Counts(expected.begin(), expected.lower_bound(70'000)));
        CHECK(by_cursor(*table, term, 70'000, 1000) == Counts(expected.begin(), expected.lower_bound(70'000)));

        // Some windows, and in them some documents: none, few, many.
        PostingCursor cursor(*table, term);
        Counts some;
        Counts some_expected;
        for (std::uint32_t begin = 0; begin <= 5'000'000; begin += window_size) {
            if (random() % 3 == 0 || (begin > 70'000 && begin + window_size < 4'990'000)) {
                continue;
            }
            WindowSet among;
            const std::uint32_t share = std::vector<std::uint32_t>{2, 40, 5000, 0}[random() % 4];
            for (std::uint32_t place = 0; share > 0 && place < window_size; ++place) {
                if (random() % share == 0) {
                    among.add(place);
                }
            }
            Collector collector{&some, begin, &among};
            cursor.read(Window(begin, window_size), &among, collector);
            among.for_each([&](std::uint32_t place) {
                if (const auto found = expected.find(begin + place); found != expected.end()) {
                    some_expected.insert(*found);
                }
            });
        }
        CHECK(some == some_expected);
    }
}

TEST_CASE("a gap that leads back to the beginning is an error", "[backend][postings]") {
    std::string bytes;
    glass::append_number(bytes, 1); // count of document 8193
    glass::append_number(bytes, 0xFFFF'FFFB);
    glass::append_number(bytes, 1);
    Counts counts;
    Collector collector{&counts, 8192, nullptr};
    glass::ChunkReader reader(bytes, 8193, 9000);
    CHECK_THROWS_AS(reader.read(8192, 8192 + window_size, collector), glass::TableDamaged);
    glass::ChunkReader skipping(bytes, 8193, 9000);
    CHECK_THROWS_AS(skipping.skip_to(8500), glass::TableDamaged);
}

TEST_CASE("damaged posting lists are an error or other postings, and nothing worse", "[backend][postings]") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "db";
    write_database(path, 20'000);
    const std::string whole = referat::base::read_file(path / "postlist.glass", std::size_t{1} << 30);
    std::mt19937 random(13);
    int errors = 0;
    for (int round = 0; round < 60; ++round) {
        static_cast<void>(folder.write("db/postlist.glass", damaged_table(whole, random, round % 10 == 0)));
        const auto table = glass::Table::open(path, glass::TableName::Postings);
        REQUIRE(table != nullptr);
        for (const char* term : {"alle", "lang", "langt", "lan", "sen", ""}) {
            try {
                for (const auto& [document, count] : by_cursor(*table, term, 20'000)) {
                    REQUIRE(document < 20'000 + window_size);
                }
            } catch (const glass::TableDamaged&) {
                ++errors;
            }
        }
    }
    CHECK(errors > 20);
}

TEST_CASE("a word that is fewer times than the least count does not reach the score", "[backend][scorer]") {
    using referat::backend::Bm25;
    const Bm25 bm25({}, 1000, 50.0);
    const double norm = bm25.length_norm(0);
    const double weight = bm25.word_weight(20, 1.0);
    for (std::uint32_t count = 1; count < 200; ++count) {
        const double score = Bm25::score(weight, count, norm);
        CHECK(Bm25::least_count(weight, score, norm) <= count);
        CHECK(Bm25::least_count(weight, score * 1.000001, norm) >= count);
    }
    CHECK(Bm25::least_count(weight, weight, norm) > 1'000'000);
    CHECK(Bm25::least_count(weight, 2 * weight, norm) == Bm25::never);
    CHECK(Bm25::least_count(weight, 0.0, norm) == 0);
    CHECK(Bm25::least_count(0.0, 0.1, norm) == Bm25::never);
    CHECK(bm25.length_norm(5000) > norm);
}
