// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/task_pool.hpp"
#include "base/task_queue.hpp"
#include "support/catch.hpp"

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>

using referat::base::TaskPool;
using referat::base::TaskQueue;

TEST_CASE("one thread does tasks in the order in which they came", "[base][task_pool]") {
    TaskPool pool(1);
    CHECK(pool.thread_count() == 1);
    TaskQueue<char> results(pool);
    std::string done;
    for (char name = 'a'; name <= 'z'; ++name) {
        results.push([&done, name] {
            done.push_back(name);
            return name;
        });
    }
    CHECK(results.size() == 26);
    std::string popped;
    while (!results.empty()) {
        popped.push_back(results.pop());
    }
    CHECK(done == "abcdefghijklmnopqrstuvwxyz");
    CHECK(popped == done);
}

TEST_CASE("several threads work at a time", "[base][task_pool]") {
    TaskPool pool(3);
    CHECK(pool.thread_count() == 3);
    // Each waits for the two others, which one thread after the other could never do.
    std::promise<void> arrived[3];
    std::shared_future<void> all[3] = {arrived[0].get_future().share(), arrived[1].get_future().share(),
                                       arrived[2].get_future().share()};
    TaskQueue<int> results(pool);
    for (int i = 0; i < 3; ++i) {
        results.push([&, i] {
            arrived[i].set_value();
            for (const std::shared_future<void>& other : all) {
                other.wait();
            }
            return i;
        });
    }
    for (int i = 0; i < 3; ++i) {
        CHECK(results.pop() == i);
    }
}

TEST_CASE("what a task throws is thrown where its result is taken, and the pool goes on", "[base][task_pool]") {
    TaskPool pool(1);
    TaskQueue<int> results(pool);
    results.push([]() -> int { throw std::runtime_error("galt"); });
    results.push([value = std::make_unique<int>(7)] { return *value; }); // one that cannot be copied
    CHECK_THROWS_AS(results.pop(), std::runtime_error);
    CHECK(results.pop() == 7);
}

TEST_CASE("who waits for a result can do something meanwhile", "[base][task_pool]") {
    TaskPool pool(1);
    TaskQueue<int> queue(pool);
    std::atomic<bool> seen = false;
    queue.push([&] {
        seen.wait(false);
        return 7;
    });
    std::size_t calls = 0;
    const int result = queue.pop(std::chrono::milliseconds(1), [&] {
        ++calls;
        seen = true;
        seen.notify_all();
    });
    CHECK(result == 7);
    CHECK(calls > 0);
    queue.push([]() -> int { throw std::runtime_error("odd"); });
    CHECK_THROWS_AS(queue.pop(std::chrono::milliseconds(1), [] {}), std::runtime_error);
}

TEST_CASE("a queue waits for what was not taken", "[base][task_pool]") {
    TaskPool pool(2);
    std::atomic<int> done = 0;
    {
        TaskQueue<int> results(pool);
        for (int i = 0; i < 10; ++i) {
            results.push([&done] {
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
                return ++done;
            });
        }
    }
    CHECK(done == 10);
}

TEST_CASE("tasks that nobody has begun are dropped with the pool", "[base][task_pool]") {
    std::promise<void> begun;
    std::atomic<int> done = 0;
    {
        TaskPool pool(1);
        pool.submit([&] { begun.set_value(); });
        for (int i = 0; i < 1000; ++i) { // seconds, if all were done
            pool.submit([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
                ++done;
            });
        }
        begun.get_future().wait();
    }
    CHECK(done < 1000);
}
