// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace referat::base {

/// Threads that do tasks in the order in which they were submitted.
///
/// Nothing blocks submit(): the caller bounds memory by waiting for what it has submitted, as with a TaskQueue. Tasks
/// that nobody has begun when the pool goes are dropped.
/// Thread safety: submit() from any thread.
class TaskPool {
public:
    /// @param threads  0: as many as the machine has
    explicit TaskPool(unsigned threads) {
        threads = threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
        for (unsigned i = 0; i < threads; ++i) {
            threads_.emplace_back([this](const std::stop_token& stop) { run(stop); });
        }
    }

    [[nodiscard]] unsigned thread_count() const noexcept { return static_cast<unsigned>(threads_.size()); }

    /// @param task  throws nothing
    void submit(std::function<void()> task) {
        {
            const std::scoped_lock lock(mutex_);
            tasks_.push_back(std::move(task));
        }
        arrived_.notify_one();
    }

private:
    void run(const std::stop_token& stop) {
        for (;;) {
            std::unique_lock lock(mutex_);
            if (!arrived_.wait(lock, stop, [this] { return !tasks_.empty(); }) || stop.stop_requested()) {
                return;
            }
            const std::function<void()> task = std::move(tasks_.front());
            tasks_.pop_front();
            lock.unlock();
            task();
        }
    }

    std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::deque<std::function<void()>> tasks_;
    std::vector<std::jthread> threads_; // last, so that threads end before what they use
};

} // namespace referat::base
