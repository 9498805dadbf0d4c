// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <stdexcept>
#include <type_traits>

namespace referat::bench {

/// What a child process used.
struct ProcessCost {
    double cpu_seconds = 0.0;      ///< user and system
    double peak_rss_megabytes = 0; ///< largest resident set, in 10^6 bytes; the child begins with its parent's few
};

/// Runs `work`, which fills `result`, in a forked child and returns what the child used, so that one measurement leaves
/// no memory, caches or threads to the next. To be called while the process has one thread.
/// @throws std::runtime_error  the child failed; its message is on stderr.
ProcessCost run_forked_bytes(std::span<std::byte> result, const std::function<void()>& work);

template <typename Result>
ProcessCost run_forked(Result& result, const std::function<void()>& work) {
    static_assert(std::is_trivially_copyable_v<Result>, "the result comes through a pipe");
    return run_forked_bytes(std::as_writable_bytes(std::span(&result, 1)), work);
}

} // namespace referat::bench
