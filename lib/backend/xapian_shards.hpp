// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/shard.hpp"
#include "backend/xapian_errors.hpp"
#include "backend/xapian_visible.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
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
    /// @throws IndexError         one has hidden documents and another is a server, which cannot be told of them
    /// @throws IndexVersionError  one is of another format or analysis, or splits words by other rules than the first
    XapianShards(std::vector<Shard> shards, ErrorContext context);

    /// Calls `work` with all of them as one database. What the engine throws leaves as a typed error.
    template <typename Work>
    auto use(Work&& work) {
        return translate_errors(context_, [&] {
            prepare();
            try {
                return work(std::as_const(all_));
            } catch (const Xapian::NetworkError& error) {
                is_broken_ = true;
                throw_network_error(error, server_of(error), context_);
            }
        });
    }

    /// Of the databases as one; valid as long as they are open.
    [[nodiscard]] const XapianVisible& visible() const { return visible_; }
    [[nodiscard]] bool has_remote() const { return has_remote_; }
    [[nodiscard]] std::size_t size() const { return shards_.size(); }
    [[nodiscard]] const std::string& splits() const { return splits_; }

private:
    using Clock = std::chrono::steady_clock;

    void open();
    /// Sees to it that the connections work.
    void prepare();
    /// "host:port" of the server that an error is about.
    [[nodiscard]] std::string server_of(const Xapian::NetworkError& error);

    std::vector<Shard> shards_;
    ErrorContext context_;
    bool has_remote_;
    std::string splits_;
    std::vector<Xapian::Database> databases_; ///< one for each shard
    Xapian::Database all_;
    XapianVisible visible_;
    bool is_broken_ = false; ///< a connection failed: what comes over the others belongs to nothing
    Clock::time_point last_use_{};
};

} // namespace referat::backend
