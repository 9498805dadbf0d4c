// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/dense_postings.hpp"
#include "backend/posting_cache.hpp"
#include "support/catch.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

using referat::backend::DensePostings;
using referat::backend::PostingCache;

namespace {

constexpr std::uint32_t end = 80'000;

/// Of one list.
std::size_t list_bytes() {
    return DensePostings(end, true).bytes();
}

/// Asks as a query does; true if it gets postings.
bool ask(PostingCache& cache, const std::string& key) {
    return cache.find<DensePostings>(key) != nullptr || cache.offer<DensePostings>(key, list_bytes(), [] {
        return std::make_shared<const DensePostings>(end, true);
    }) != nullptr;
}

bool ask_in_two_queries(PostingCache& cache, const std::string& key) {
    cache.begin_query();
    const bool first = ask(cache, key);
    cache.begin_query();
    return !first && ask(cache, key);
}

} // namespace

TEST_CASE("postings are kept when a second query asks for them", "[backend][cache]") {
    PostingCache cache(std::size_t{1} << 20);
    cache.begin_query();
    CHECK_FALSE(ask(cache, "ord"));
    CHECK_FALSE(ask(cache, "ord")); // the same query
    CHECK(cache.find<DensePostings>("ord") == nullptr);
    cache.begin_query();
    CHECK(ask(cache, "ord"));
    CHECK(cache.find<DensePostings>("ord") != nullptr);
    CHECK(cache.find<DensePostings>("andet") == nullptr);
    CHECK(cache.bytes() >= list_bytes());
}

TEST_CASE("what has not been asked for longest makes room", "[backend][cache]") {
    const std::size_t room = 4 * (list_bytes() + 1000);
    PostingCache cache(room);
    for (const char* key : {"a", "b", "c", "d"}) {
        REQUIRE(ask_in_two_queries(cache, key));
    }
    cache.begin_query();
    CHECK(ask(cache, "a"));
    CHECK(ask_in_two_queries(cache, "e"));
    CHECK(cache.bytes() <= room);
    CHECK(cache.find<DensePostings>("b") == nullptr);
    for (const char* key : {"a", "c", "d", "e"}) {
        CHECK(cache.find<DensePostings>(key) != nullptr);
    }
}

TEST_CASE("postings in use outlive their place in the cache", "[backend][cache]") {
    PostingCache cache(4 * (list_bytes() + 1000));
    REQUIRE(ask_in_two_queries(cache, "a"));
    const std::shared_ptr<const DensePostings> used = cache.find<DensePostings>("a");
    for (const char* key : {"b", "c", "d", "e"}) {
        REQUIRE(ask_in_two_queries(cache, key));
    }
    CHECK(cache.find<DensePostings>("a") == nullptr);
    CHECK(used->frequency() == 0);
}

TEST_CASE("a cache that is too small for a word does without it", "[backend][cache]") {
    PostingCache none(0);
    CHECK_FALSE(ask_in_two_queries(none, "a"));
    CHECK(none.bytes() == 0);
    PostingCache small(2 * list_bytes()); // it would be the only one
    CHECK_FALSE(ask_in_two_queries(small, "a"));
    CHECK(small.bytes() == 0);
}

TEST_CASE("words asked for in turn that do not all fit do not drive each other out", "[backend][cache]") {
    PostingCache cache(8 * (list_bytes() + 1000));
    const auto ask_all = [&] {
        int kept = 0;
        for (int word = 0; word < 20; ++word) {
            cache.begin_query();
            kept += ask(cache, std::to_string(word)) ? 1 : 0;
        }
        return kept;
    };
    CHECK(ask_all() == 0);
    for (int pass = 0; pass < 10; ++pass) {
        CHECK(ask_all() >= 8);
    }
    for (int times = 0; times < 100; ++times) { // and give way to what is asked for more
        cache.begin_query();
        ask(cache, "nyt");
    }
    CHECK(cache.find<DensePostings>("nyt") != nullptr);
}

TEST_CASE("a cache remembers a bounded number of words", "[backend][cache]") {
    PostingCache cache(std::size_t{1} << 20);
    cache.begin_query();
    for (int word = 0; word < 10'000; ++word) {
        CHECK_FALSE(ask(cache, std::to_string(word)));
    }
    cache.begin_query();
    CHECK_FALSE(ask(cache, "1"));
    CHECK(ask(cache, "9999"));
}
