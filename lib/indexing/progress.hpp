// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexing/find_files.hpp"

#include <referat/indexer.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace referat::indexing {

/// Tells a caller how far a build is, at most ten times a second.
class Progress {
public:
    /// Keeps a reference to `tell`, which may be empty.
    explicit Progress(const std::function<void(const IndexProgress&)>& tell) : tell_(tell) {}

    /// Files that are read next, in this order.
    void add_files(std::span<const FoundFile> files);

    /// What was read of the file that is in turn. Once that is done its size counts, however much of it was read: it
    /// may have been unchanged, or in another character set than its text.
    void advance(bool file_done, std::uint64_t bytes, std::size_t items);

    void begin_writing();
    /// @param share  of the writing that is done, from 0 to 1
    void written(double share);

    /// Tells the state as it is, whenever the last time was.
    void tell() const;

private:
    static constexpr std::chrono::milliseconds interval{100};

    void tell_in_time();

    const std::function<void(const IndexProgress&)>& tell_;
    IndexProgress state_;
    std::vector<std::uint64_t> sizes_; ///< of the files, 0: unknown
    std::uint64_t bytes_of_ended_ = 0; ///< of state_.bytes_done, those of files that are done
    std::chrono::steady_clock::time_point told_{};
};

} // namespace referat::indexing
