// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace referat::indexing {

/// Runs jobs on several threads and gives the results back in the order of the jobs, whichever is done first.
///
/// Nothing blocks push(): the caller bounds memory by popping when in_flight() reaches what it allows.
/// Thread safety: one thread pushes and pops.
template <typename Job, typename Result>
class OrderedPool {
public:
    using Work = std::function<Result(Job)>;

    /// @param make_work  called once a thread, here: what one thread works with need not be shared with others.
    OrderedPool(unsigned threads, const std::function<Work()>& make_work) {
        for (unsigned i = 0; i < threads; ++i) {
            threads_.emplace_back([this, work = make_work()](const std::stop_token& stop) mutable { run(stop, work); });
        }
    }

    void push(Job job) {
        Task task([job = std::move(job)](Work& work) mutable { return work(std::move(job)); });
        results_.push_back(task.get_future());
        {
            const std::scoped_lock lock(mutex_);
            tasks_.push_back(std::move(task));
        }
        arrived_.notify_one();
    }

    /// The result of the oldest job not popped yet; waits for it and throws what the job threw.
    [[nodiscard]] Result pop() {
        std::future<Result> result = std::move(results_.front());
        results_.pop_front();
        return result.get();
    }

    [[nodiscard]] std::size_t in_flight() const { return results_.size(); }

private:
    using Task = std::packaged_task<Result(Work&)>;

    void run(const std::stop_token& stop, Work& work) {
        for (;;) {
            std::unique_lock lock(mutex_);
            if (!arrived_.wait(lock, stop, [this] { return !tasks_.empty(); }) || stop.stop_requested()) {
                return;
            }
            Task task = std::move(tasks_.front());
            tasks_.pop_front();
            lock.unlock();
            task(work);
        }
    }

    std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::deque<Task> tasks_;
    std::deque<std::future<Result>> results_;
    std::vector<std::jthread> threads_; // last, so that threads end before what they use
};

} // namespace referat::indexing
