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
/// A connection that has rested so long is tried before it is used, which costs an answer of each server.
constexpr std::chrono::milliseconds long_rest = 1s;

Xapian::Database open_one(const Shard& shard) {
    if (!shard.is_remote()) {
        return Xapian::Database(shard.database.string(), Xapian::DB_BACKEND_GLASS);
    }
    return Xapian::Remote::open(shard.host, shard.port, static_cast<unsigned>(answer_timeout.count()),
                                static_cast<unsigned>(connect_timeout.count()));
}

std::string check_metadata(const Xapian::Database& database, const std::string& name) {
    return backend::check_metadata([&](const std::string& key) { return database.get_metadata(key); }, name);
}

} // namespace

XapianShards::XapianShards(std::vector<Shard> shards, ErrorContext context)
    : shards_(std::move(shards)), context_(std::move(context)),
      has_remote_(std::ranges::any_of(shards_, &Shard::is_remote)) {
    open();
}

void XapianShards::prepare() {
    if (!has_remote_) {
        return;
    }
    const Clock::time_point now = Clock::now();
    if (!is_broken_ && now - last_use_ > long_rest) {
        try {
            all_.keep_alive();
        } catch (const Xapian::NetworkError&) {
            is_broken_ = true;
        }
    }
    if (is_broken_) {
        open();
    }
    last_use_ = now;
}

void XapianShards::open() {
    std::vector<Xapian::Database> databases;
    Xapian::Database all;
    for (const Shard& shard : shards_) {
        const bool names_itself = !shard.is_remote() && shards_.size() > 1;
        const ErrorContext context{names_itself ? std::filesystem::path(shard.name) : context_.index_dir,
                                   Access::Reading};
        const std::string splits = translate_errors(context, [&] {
            try {
                databases.push_back(open_one(shard));
                return shard.splits ? *shard.splits : check_metadata(databases.back(), shard.name);
            } catch (const Xapian::NetworkError& error) {
                throw_network_error(error, shard.name, context);
            }
        });
        if (databases.size() > 1 && splits != splits_) {
            throw IndexVersionError(shard.name + " has other rules for splitting words than " + shards_.front().name,
                                    context_.index_dir, "index its minutes again with the same --splits");
        }
        splits_ = splits;
        all.add_database(databases.back());
    }
    std::vector<DocumentRanges> hidden;
    std::vector<std::filesystem::path> folders;
    for (const Shard& shard : shards_) {
        if (has_remote_ && !shard.hidden.empty()) {
            throw IndexError(shard.name + " has changes that stand beside its items, which servers cannot be told of",
                             context_.index_dir, "merge them first: referat index --merge -d " + shard.name);
        }
        hidden.push_back(shard.hidden);
        folders.push_back(shard.database);
    }
    visible_ = XapianVisible(databases, std::move(hidden), folders);
    databases_ = std::move(databases);
    all_ = std::move(all);
    is_broken_ = false;
    last_use_ = Clock::now();
}

std::string XapianShards::server_of(const Xapian::NetworkError& error) {
    // Some errors do not say whom they are about; then the one that fails again is meant.
    for (std::size_t i = 0; error.get_context().empty() && i < shards_.size(); ++i) {
        try {
            databases_[i].keep_alive();
        } catch (const Xapian::NetworkError&) {
            return shards_[i].name;
        }
    }
    // The engine writes "remote:tcp(host:port)".
    const auto named = std::ranges::find_if(shards_, [&](const Shard& shard) {
        return shard.is_remote() && error.get_context().find("(" + shard.name + ")") != std::string::npos;
    });
    return named == shards_.end() ? error.get_context() : named->name;
}

} // namespace referat::backend
