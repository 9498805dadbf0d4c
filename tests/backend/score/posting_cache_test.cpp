// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/dense_postings.hpp"
#include "backend/score/posting_cache.hpp"
#include "support/catch.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

using referat::backend::Bm25;
using referat::backend::DensePostings;
using referat::backend::PostingCache;
using referat::backend::Ranking;

namespace {

constexpr std::uint32_t end = 80'000;

/// Of one list.
std::size_t list_bytes() {
    return DensePostings(end, end, Bm25(Ranking(), end, 300.0)).bytes();
}

/// Asks as a query does; true if it gets postings.
bool ask(PostingCache& cache, const std::string& key) {
    return cache.find<DensePostings>(key) != nullptr || cache.offer<DensePostings>(key, list_bytes(), [] {
        return std::make_shared<DensePostings>(end, end, Bm25(Ranking(), end, 300.0));
    }) != nullptr;
}

/// Asks as so many queries do, one after the other; whether the last one gets postings.
bool ask_in_queries(PostingCache& cache, const std::string& key, int queries) {
    bool kept = false;
    for (int query = 0; query < queries; ++query) {
        cache.begin_query();
        kept = ask(cache, key);
    }
    return kept;
}

} // namespace

TEST_CASE("postings are kept while there is room", "[backend][cache]") {
    PostingCache cache(std::size_t{1} << 20);
    CHECK(cache.find<DensePostings>("ord") == nullptr);
    CHECK(ask_in_queries(cache, "ord", 1));
    CHECK(cache.find<DensePostings>("ord") != nullptr);
    CHECK(cache.find<DensePostings>("andet") == nullptr);
    CHECK(cache.bytes() == list_bytes());
}

TEST_CASE("what is asked for more makes others make room, the longest unasked first", "[backend][cache]") {
    const std::size_t room = 4 * list_bytes();
    PostingCache cache(room);
    for (const char* key : {"a", "b", "c", "d"}) {
        REQUIRE(ask_in_queries(cache, key, 1));
    }
    CHECK_FALSE(ask_in_queries(cache, "e", 1));
    CHECK(ask_in_queries(cache, "a", 1));
    CHECK(ask_in_queries(cache, "e", 3));
    CHECK(cache.bytes() <= room);
    CHECK(cache.find<DensePostings>("b") == nullptr);
    for (const char* key : {"a", "c", "d", "e"}) {
        CHECK(cache.find<DensePostings>(key) != nullptr);
    }
}

TEST_CASE("one query asks once, however often", "[backend][cache]") {
    PostingCache cache(4 * list_bytes());
    for (const char* key : {"a", "b", "c", "d"}) {
        REQUIRE(ask_in_queries(cache, key, 1));
    }
    cache.begin_query();
    for (int times = 0; times < 100; ++times) {
        REQUIRE_FALSE(ask(cache, "e"));
    }
}

TEST_CASE("postings in use outlive their place in the cache", "[backend][cache]") {
    PostingCache cache(4 * list_bytes());
    REQUIRE(ask_in_queries(cache, "a", 1));
    const std::shared_ptr<DensePostings> used = cache.find<DensePostings>("a");
    for (const char* key : {"b", "c", "d", "e"}) {
        REQUIRE(ask_in_queries(cache, key, 3));
    }
    CHECK(cache.find<DensePostings>("a") == nullptr);
    CHECK(used->frequency() == end);
}

TEST_CASE("a cache that is too small for a word does without it", "[backend][cache]") {
    PostingCache none(0);
    CHECK_FALSE(ask_in_queries(none, "a", 3));
    CHECK(none.bytes() == 0);
    PostingCache small(2 * list_bytes()); // it would be the only one
    CHECK_FALSE(ask_in_queries(small, "a", 3));
    CHECK(small.bytes() == 0);
}

TEST_CASE("words asked for in turn that do not all fit do not drive each other out", "[backend][cache]") {
    PostingCache cache(8 * list_bytes());
    const auto ask_all = [&] {
        int kept = 0;
        for (int word = 0; word < 20; ++word) {
            cache.begin_query();
            kept += ask(cache, std::to_string(word)) ? 1 : 0;
        }
        return kept;
    };
    for (int pass = 0; pass < 10; ++pass) {
        CHECK(ask_all() == 8);
    }
    for (int times = 0; times < 100; ++times) { // and give way to what is asked for more
        cache.begin_query();
        ask(cache, "nyt");
    }
    CHECK(cache.find<DensePostings>("nyt") != nullptr);
}

TEST_CASE("a cache remembers a bounded number of words", "[backend][cache]") {
    PostingCache cache(4 * list_bytes());
    for (const char* key : {"a", "b", "c", "d"}) {
        REQUIRE(ask_in_queries(cache, key, 1));
    }
    cache.begin_query();
    for (int word = 0; word < 10'000; ++word) {
        static_cast<void>(ask(cache, std::to_string(word)));
    }
    CHECK(cache.find<DensePostings>("a") == nullptr); // it was asked for before the last few thousand
    CHECK(cache.bytes() <= 4 * list_bytes());
}
