// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/segment.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace referat::backend {

/// One database of an index; those of a list answer as one.
struct Shard {
    std::string name;               ///< its path or "host:port", for errors
    std::filesystem::path database; ///< folder of the engine's files; empty for a server
    std::string host;               ///< of a xapian-tcpsrv
    std::uint16_t port = 0;
    DocumentRanges hidden; ///< documents that are not part of the index any more
    /// The rules for splitting words, SplitOverrides::to_string(), of a database whose manifest has been checked; of
    /// any other the database itself is asked.
    std::optional<std::string> splits;

    [[nodiscard]] bool is_remote() const { return database.empty(); }
    bool operator==(const Shard&) const = default;
};

} // namespace referat::backend
