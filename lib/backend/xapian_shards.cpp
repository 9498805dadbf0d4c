// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_shards.hpp"

#include "backend/database_metadata.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <utility>

namespace referat::backend {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds connect_timeout = 5s;
/// How long a server may think about one request.
constexpr std::chrono::milliseconds answer_timeout = 30s;
/// A connection that has rested so long is tried before it is used; servers hang up after a minute.
constexpr std::chrono::milliseconds long_rest = 10s;

} // namespace

XapianShards::XapianShards(std::vector<Shard> shards, ErrorContext context)
    : shards_(std::move(shards)), context_(std::move(context)),
      has_remote_(std::ranges::any_of(shards_, &Shard::is_remote)) {
    open();
}

const Xapian::Database& XapianShards::database() {
    if (!has_remote_) {
        return database_;
    }
    if (Clock::now() - last_use_ > long_rest) {
        try {
            database_.keep_alive();
        } catch (const Xapian::NetworkError&) {
            open();
        }
    }
    last_use_ = Clock::now();
    return database_;
}

void XapianShards::open() {
    Xapian::Database all;
    for (std::size_t i = 0; i < shards_.size(); ++i) {
        const Shard& shard = shards_[i];
        const ErrorContext context{shard.is_remote() || shards_.size() == 1 ? context_.index_dir : shard.database,
                                   Access::Reading};
        translate_errors(context, [&] {
            const Xapian::Database one = open_one(shard);
            const std::string splits =
                shard.splits ? *shard.splits
                             : check_metadata([&](const std::string& key) { return one.get_metadata(key); }, shard.name);
            if (i > 0 && splits != splits_) {
                throw IndexVersionError(shard.name + " has other rules for splitting words than " + shards_[0].name,
                                        context_.index_dir, "index its minutes again with the same --splits");
            }
            splits_ = splits;
            all.add_database(one);
        });
    }
    database_ = std::move(all);
    last_use_ = Clock::now();
}

Xapian::Database XapianShards::open_one(const Shard& shard) const {
    if (!shard.is_remote()) {
        return Xapian::Database(shard.database.string(), Xapian::DB_BACKEND_GLASS);
    }
    return Xapian::Remote::open(shard.host, shard.port, static_cast<unsigned>(answer_timeout.count()),
                                static_cast<unsigned>(connect_timeout.count()));
}

} // namespace referat::backend
