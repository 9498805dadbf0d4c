// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// A line of a list of indexes: a folder, or a server.
struct StubEntry {
    std::size_t line = 0;       ///< 1-based
    std::filesystem::path path; ///< a relative one stands against the list's folder; empty for a server
    std::string host;
    std::uint16_t port = 0;
};

/// Reads the text of a stub database file as Xapian documents it: a type, a blank and its value in each line; empty
/// lines and lines that begin with "#" say nothing. Of the types "auto" and "glass" (a folder) and "remote" (HOST:PORT,
/// the host of an IPv6 address between brackets) are taken; programs are not started.
/// @param file  the list's path, for relative paths and errors
/// @throws IndexError  a line makes no sense or repeats another, with its number; there are no entries
[[nodiscard]] std::vector<StubEntry> parse_stub(std::string_view text, const std::filesystem::path& file);

/// "host:port" of an entry that is a server, an IPv6 address between brackets.
[[nodiscard]] std::string server_name(const StubEntry& server);

} // namespace referat::backend
