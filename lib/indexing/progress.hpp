// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/indexer.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace referat::indexing {

/// Tells a caller how far a build is, at most ten times a second.
class Progress {
public:
    /// Keeps a reference to `tell`, which may be empty.
    Progress(const std::function<void(const IndexProgress&)>& tell, std::size_t files) : tell_(tell) {
        state_.files_total = files;
    }

    void add_files(std::size_t files) { state_.files_total += files; }

    void advance(bool file_done, std::uint64_t bytes, std::size_t items) {
        state_.files_done += file_done ? 1U : 0U;
        state_.bytes_done += bytes;
        state_.items_done += items;
        const auto now = std::chrono::steady_clock::now();
        if (now - told_ >= interval) {
            told_ = now;
            finish();
        }
    }

    /// Tells the state as it is, whenever the last time was.
    void finish() const {
        if (tell_) {
            tell_(state_);
        }
    }

private:
    static constexpr std::chrono::milliseconds interval{100};

    const std::function<void(const IndexProgress&)>& tell_;
    IndexProgress state_;
    std::chrono::steady_clock::time_point told_{};
};

} // namespace referat::indexing
