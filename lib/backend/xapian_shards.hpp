// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/shard.hpp"
#include "backend/xapian_errors.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

namespace referat::backend {

/// The databases of an index as one database of the engine.
///
/// A server hangs up on who is silent for a minute, so a connection that has rested is tried first and made again if it
/// is gone. Whatever fails in between is told: a second run could see another state.
class XapianShards {
public:
    /// Opens all of them and checks those that no manifest vouches for.
    /// @throws ShardUnavailable   a server cannot be reached
    /// @throws IndexVersionError  one is of another format or analysis, or splits words by other rules than the first
    XapianShards(std::vector<Shard> shards, ErrorContext context);

    /// All of them, with connections that just worked. Valid until the next call.
    [[nodiscard]] const Xapian::Database& database();

    [[nodiscard]] bool has_remote() const { return has_remote_; }
    [[nodiscard]] std::size_t size() const { return shards_.size(); }
    [[nodiscard]] const std::string& splits() const { return splits_; }

private:
    using Clock = std::chrono::steady_clock;

    void open();
    [[nodiscard]] Xapian::Database open_one(const Shard& shard) const;

    std::vector<Shard> shards_;
    ErrorContext context_;
    bool has_remote_;
    std::string splits_;
    Xapian::Database database_;
    Clock::time_point last_use_{};
};

} // namespace referat::backend
