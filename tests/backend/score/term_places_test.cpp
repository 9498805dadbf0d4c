// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/bulk_builds.hpp"
#include "backend/damaged_table.hpp"
#include "backend/score/dense_places.hpp"
#include "backend/score/term_places.hpp"
#include "backend/score/xapian_part_data.hpp"
#include "backend/xapian_visible.hpp"
#include "base/file.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <memory>
#include <numeric>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

namespace fs = std::filesystem;
namespace glass = referat::backend::glass;
using referat::backend::DensePlaces;
using referat::backend::TermPlaces;
using Builder = referat::IndexOptions::Builder;

namespace {

using Posting = std::pair<std::string, std::uint32_t>;

std::vector<Posting> postings_of(const Xapian::Database& database) {
    std::vector<Posting> postings;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        for (auto document = database.postlist_begin(*term); document != database.postlist_end(*term); ++document) {
            postings.emplace_back(*term, *document);
        }
    }
    return postings;
}

std::vector<std::uint32_t> by_engine(const Xapian::Database& database, const Posting& posting) {
    return {database.positionlist_begin(posting.second, posting.first),
            database.positionlist_end(posting.second, posting.first)};
}

bool has(const Xapian::Database& database, const std::string& word, std::uint32_t document) {
    Xapian::PostingIterator at = database.postlist_begin(word);
    at.skip_to(document);
    return at != database.postlist_end(word) && *at == document;
}

} // namespace

TEST_CASE("places are those that the engine reads, whoever wrote them", "[backend][places]") {
    const Workload workload = random_workload(3, 400);
    const Writer writer = GENERATE(Writer::Streaming, Writer::Portable, Writer::Engine);
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "db";
    build_by(writer, workload, path);
    const Xapian::Database database(path.string());
    const auto table = glass::Table::open(path, glass::TableName::Positions);
    REQUIRE(table != nullptr);
    std::vector<Posting> postings = postings_of(database);
    REQUIRE(postings.size() > 3000);
    std::size_t wrong = 0;
    std::size_t with_places = 0;
    std::string term;
    std::unique_ptr<TermPlaces> places;
    for (const Posting& posting : postings) {
        if (places == nullptr || term != posting.first) {
            term = posting.first;
            places = std::make_unique<TermPlaces>(*table, term);
        }
        const std::vector<std::uint32_t> expected = by_engine(database, posting);
        with_places += expected.empty() ? 0 : 1;
        wrong += places->in(posting.second) == expected ? 0 : 1;
    }
    CHECK(with_places > 500);
    CHECK(wrong == 0);

    // In any order, and of documents that do not have the word.
    std::mt19937 random(7);
    TermPlaces word(*table, "ord1");
    for (int round = 0; round < 2000; ++round) {
        const auto document = static_cast<std::uint32_t>(random() % 450);
        const bool exists = std::ranges::binary_search(postings, Posting("ord1", document));
        wrong += word.in(document) == (exists ? by_engine(database, {"ord1", document}) : std::vector<std::uint32_t>())
                     ? 0
                     : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("places are found in any order, in lists of several blocks and beside words that begin alike",
          "[backend][places]") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "db";
    const std::vector<std::string> words{"lang", std::string("lang\0t", 6), std::string("lang\0", 5), "langt"};
    std::mt19937 random(5);
    {
        Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
        for (int number = 1; number <= 300; ++number) {
            Xapian::Document document;
            for (const std::string& word : words) {
                for (std::uint32_t place = random() % 3 == 0 ? 9 : 0; place > 0; --place) {
                    document.add_posting(word, static_cast<Xapian::termpos>(1 + random() % 100));
                }
            }
            for (int place = number % 40 == 0 ? 8000 : 0; place > 0; --place) {
                document.add_posting("lang", static_cast<Xapian::termpos>(1 + random() % 10'000'000));
            }
            database.add_document(document);
        }
    }
    const Xapian::Database database(path.string());
    const auto table = glass::Table::open(path, glass::TableName::Positions);
    REQUIRE(table != nullptr);
    std::vector<std::uint32_t> numbers(300);
    std::iota(numbers.begin(), numbers.end(), 1U);
    const auto check = [&](bool keep) {
        for (const std::string& word : words) {
            TermPlaces places(*table, word, keep ? std::make_shared<DensePlaces>(301) : nullptr);
            std::size_t wrong = 0;
            std::size_t found = 0;
            for (const std::uint32_t number : numbers) {
                const std::vector<std::uint32_t> read = places.in(number);
                const bool exists = has(database, word, number);
                wrong += read == (exists ? by_engine(database, {word, number}) : std::vector<std::uint32_t>()) ? 0 : 1;
                found += read.empty() ? 0 : 1;
            }
            CAPTURE(word);
            CHECK(wrong == 0);
            CHECK(found > 50);
        }
    };
    const bool keep = GENERATE(false, true);
    check(keep);
    std::ranges::reverse(numbers);
    check(keep);
    std::ranges::shuffle(numbers, random);
    check(keep);
}

TEST_CASE("what is no database of ours has no table of places", "[backend][places]") {
    const TemporaryFolder folder;
    CHECK(glass::Table::open(folder.path(), glass::TableName::Positions) == nullptr);
    static_cast<void>(folder.write("iamglass", "\x0f\x0dXapian Glass of another day and format"));
    CHECK(glass::Table::open(folder.path(), glass::TableName::Positions) == nullptr);
}

TEST_CASE("places whose file has been removed are left to the engine", "[backend][places]") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "db";
    build(random_workload(4, 20), {Builder::Streaming, 1, std::size_t{16} << 20}, path);
    const referat::backend::XapianVisible visible({Xapian::Database(path.string())}, {{}}, {path});
    referat::backend::PartData before(0);
    CHECK(before.table(0, visible.parts().front(), glass::TableName::Positions) != nullptr);
    fs::remove(path / "position.glass"); // a writer is about to remove all of it
    referat::backend::PartData after(0);
    CHECK(after.table(0, visible.parts().front(), glass::TableName::Positions) == nullptr);
}

TEST_CASE("a damaged table of places is an error or other places, and nothing worse", "[backend][places]") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "db";
    build(random_workload(4, 200), {Builder::Streaming, 1, std::size_t{16} << 20}, path);
    const std::string whole = referat::base::read_file(path / "position.glass", std::size_t{1} << 30);
    std::mt19937 random(11);
    glass::PositionSearch search;
    int errors = 0;
    for (int round = 0; round < 60; ++round) {
        static_cast<void>(folder.write("db/position.glass", damaged_table(whole, random, round % 10 == 0)));
        const auto table = glass::Table::open(path, glass::TableName::Positions);
        REQUIRE(table != nullptr);
        for (const char* name : {"ord0", "ord1", "ord2", "ord3", "og"}) {
            try {
                TermPlaces places(*table, name);
                for (std::uint32_t document = 1; document <= 200; ++document) {
                    static_cast<void>(places.in(document));
                }
                TermPlaces searched(*table, name);
                for (std::uint32_t document = 1; document <= 200; ++document) {
                    if (searched.search_in(document, search)) {
                        static_cast<void>(search.has(document));
                    }
                }
            } catch (const std::exception&) {
                ++errors;
            }
        }
    }
    CHECK(errors > 20);
}
