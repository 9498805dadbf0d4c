// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "base/task_queue.hpp"

#include <cstddef>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace referat::indexing {

/// Runs jobs on the threads of a pool and gives the results back in the order of the jobs, whichever is done first.
///
/// Nothing blocks push(): the caller bounds memory by popping when in_flight() reaches what it allows.
/// Thread safety: one thread pushes and pops.
template <typename Job, typename Result>
class OrderedPool {
public:
    using Work = std::function<Result(Job)>;

    /// Keeps a reference: `pool` must outlive this one.
    /// @param make_work  called for as many jobs as run at a time: what one works with need not be shared with others.
    OrderedPool(base::TaskPool& pool, std::function<Work()> make_work)
        : make_work_(std::move(make_work)), results_(pool) {}

    void push(Job job) {
        results_.push([this, job = std::move(job)]() mutable {
            Work work = take_work();
            Result result = work(std::move(job));
            give_back(std::move(work));
            return result;
        });
    }

    /// The result of the oldest job not popped yet; waits for it and throws what the job threw.
    [[nodiscard]] Result pop() { return results_.pop(); }

    [[nodiscard]] std::size_t in_flight() const { return results_.size(); }

private:
    Work take_work() {
        {
            const std::scoped_lock lock(mutex_);
            if (!idle_.empty()) {
                Work work = std::move(idle_.back());
                idle_.pop_back();
                return work;
            }
        }
        return make_work_();
    }

    void give_back(Work work) {
        const std::scoped_lock lock(mutex_);
        idle_.push_back(std::move(work));
    }

    std::function<Work()> make_work_;
    std::mutex mutex_;
    std::vector<Work> idle_;
    base::TaskQueue<Result> results_; // last: it waits for jobs, which use the others
};

} // namespace referat::indexing
