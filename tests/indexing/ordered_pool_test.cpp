// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/ordered_pool.hpp"
#include "support/catch.hpp"

#include <chrono>
#include <stdexcept>
#include <thread>

using referat::base::TaskPool;
using Pool = referat::indexing::OrderedPool<int, int>;

TEST_CASE("results come in the order of the jobs, whichever is done first", "[indexing][pool]") {
    TaskPool threads(4);
    Pool pool(threads, [] {
        return [](int job) {
            std::this_thread::sleep_for(std::chrono::microseconds(job % 7 == 0 ? 2000 : 0));
            return job * job;
        };
    });
    for (int i = 0; i < 200; ++i) {
        pool.push(i);
    }
    CHECK(pool.in_flight() == 200);
    for (int i = 0; i < 200; ++i) {
        REQUIRE(pool.pop() == i * i);
    }
    CHECK(pool.in_flight() == 0);
}

TEST_CASE("what a job throws is thrown where its result is taken", "[indexing][pool]") {
    TaskPool threads(2);
    Pool pool(threads, [] { return [](int job) { return job == 1 ? throw std::runtime_error("one") : job; }; });
    for (int i = 0; i < 3; ++i) {
        pool.push(i);
    }
    CHECK(pool.pop() == 0);
    CHECK_THROWS_AS(pool.pop(), std::runtime_error);
    CHECK(pool.pop() == 2);
}

TEST_CASE("a pool ends although jobs are left", "[indexing][pool]") {
    TaskPool threads(1);
    Pool pool(threads, [] { return [](int job) { return job; }; });
    for (int i = 0; i < 1000; ++i) {
        pool.push(i);
    }
    CHECK(pool.pop() == 0);
}
