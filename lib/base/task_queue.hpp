// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "base/task_pool.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace referat::base {

/// Work done on the threads of a pool, whose results are taken in the order in which it was pushed, whichever is done
/// first.
///
/// Not std::future: an exception is handed over under a mutex, so that it is freed where it was caught. libstdc++
/// counts references to one out of a thread sanitizer's sight.
///
/// Nothing blocks push(): the caller bounds memory by popping when size() reaches what it allows.
/// Thread safety: one thread pushes and pops.
template <typename Result>
class TaskQueue {
public:
    /// Keeps a reference: `pool` must outlive this one.
    explicit TaskQueue(TaskPool& pool) : pool_(pool) {}
    TaskQueue(const TaskQueue&) = delete;
    TaskQueue& operator=(const TaskQueue&) = delete;
    /// Waits for what was not popped.
    ~TaskQueue() {
        std::unique_lock lock(mutex_);
        for (const Slot& slot : slots_) {
            done_.wait(lock, [&] { return slot->done; });
        }
    }

    /// @param work  gives a Result; need not be copyable
    template <typename Work>
    void push(Work work) {
        auto slot = std::make_shared<Outcome>();
        slots_.push_back(slot);
        pool_.submit([this, slot = std::move(slot), work = std::make_shared<Work>(std::move(work))] {
            Outcome outcome;
            try {
                outcome.result.emplace((*work)());
            } catch (...) {
                outcome.error = std::current_exception();
            }
            outcome.done = true;
            const std::scoped_lock lock(mutex_);
            *slot = std::move(outcome);
            done_.notify_all(); // under the lock: without it this queue may be gone
        });
    }

    /// The result of the oldest work not popped yet; waits for it and throws what it threw.
    [[nodiscard]] Result pop() {
        const Slot slot = std::move(slots_.front());
        slots_.pop_front();
        std::unique_lock lock(mutex_);
        done_.wait(lock, [&] { return slot->done; });
        return take(*slot);
    }

    /// The same, and calls `meanwhile` now and then while it waits.
    template <typename Meanwhile>
    [[nodiscard]] Result pop(std::chrono::milliseconds interval, Meanwhile&& meanwhile) {
        const Slot slot = std::move(slots_.front());
        slots_.pop_front();
        std::unique_lock lock(mutex_);
        while (!done_.wait_for(lock, interval, [&] { return slot->done; })) {
            lock.unlock();
            meanwhile();
            lock.lock();
        }
        return take(*slot);
    }

    [[nodiscard]] std::size_t size() const { return slots_.size(); }
    [[nodiscard]] bool empty() const { return slots_.empty(); }

private:
    struct Outcome {
        std::optional<Result> result;
        std::exception_ptr error;
        bool done = false;
    };
    using Slot = std::shared_ptr<Outcome>;

    [[nodiscard]] static Result take(Outcome& outcome) {
        if (outcome.error) {
            std::rethrow_exception(std::move(outcome.error));
        }
        return *std::move(outcome.result);
    }

    TaskPool& pool_;
    std::mutex mutex_; ///< of the outcomes
    std::condition_variable done_;
    std::deque<Slot> slots_;
};

} // namespace referat::base
