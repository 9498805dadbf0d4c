// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/task_pool.hpp"
#include "support/catch.hpp"

#include <chrono>
#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using referat::base::TaskPool;

TEST_CASE("one thread does tasks in the order in which they came", "[base][task_pool]") {
    TaskPool pool(1);
    CHECK(pool.thread_count() == 1);
    std::string done;
    std::vector<std::future<void>> futures;
    for (char name = 'a'; name <= 'z'; ++name) {
        futures.push_back(pool.submit([&done, name] { done.push_back(name); }));
    }
    futures.back().get();
    CHECK(done == "abcdefghijklmnopqrstuvwxyz");
}

TEST_CASE("several threads work at a time", "[base][task_pool]") {
    TaskPool pool(3);
    CHECK(pool.thread_count() == 3);
    // Each waits for the two others, which one thread after the other could never do.
    std::promise<void> arrived[3];
    std::shared_future<void> all[3] = {arrived[0].get_future().share(), arrived[1].get_future().share(),
                                       arrived[2].get_future().share()};
    std::vector<std::future<int>> results;
    for (int i = 0; i < 3; ++i) {
        results.push_back(pool.submit([&, i] {
            arrived[i].set_value();
            for (const std::shared_future<void>& other : all) {
                other.wait();
            }
            return i;
        }));
    }
    for (int i = 0; i < 3; ++i) {
        CHECK(results[static_cast<std::size_t>(i)].get() == i);
    }
}

TEST_CASE("a task that throws tells it by its future, and the pool goes on", "[base][task_pool]") {
    TaskPool pool(1);
    auto thrown = pool.submit([]() -> int { throw std::runtime_error("galt"); });
    auto result = pool.submit([value = std::make_unique<int>(7)] { return *value; }); // one that cannot be copied
    CHECK_THROWS_AS(thrown.get(), std::runtime_error);
    CHECK(result.get() == 7);
}

TEST_CASE("tasks that nobody has begun are dropped with the pool", "[base][task_pool]") {
    std::vector<std::future<void>> futures;
    std::promise<void> begun;
    {
        TaskPool pool(1);
        futures.push_back(pool.submit([&] { begun.set_value(); }));
        for (int i = 0; i < 1000; ++i) { // seconds, if all were done
            futures.push_back(pool.submit([] { std::this_thread::sleep_for(std::chrono::milliseconds(5)); }));
        }
        begun.get_future().wait();
    }
    CHECK_NOTHROW(futures.front().get());
    CHECK_THROWS_AS(futures.back().get(), std::future_error);
}
