// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "messages.hpp"

#include <referat/query.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace referat::tool {

/// A saved query and what it has shown: one file of JSON, <name>.json in the folder of watches.
struct Watch {
    std::string name;
    std::string query;
    QueryMode mode = QueryMode::Lenient;
    std::filesystem::path index_dir;         ///< absolute
    std::map<std::string, std::string> seen; ///< id of an item -> fingerprint of its content
};

/// Whether there is one of this name, damaged or not.
[[nodiscard]] bool has_watch(const std::filesystem::path& folder, const std::string& name);

/// The watch of this name; nothing if there is none.
/// @throws InputError  the file is damaged or cannot be read
[[nodiscard]] std::optional<Watch> read_watch(const std::filesystem::path& folder, const std::string& name,
                                              const Messages& messages);

/// Writes the watch to a file of its own and renames that over the old one, so that whenever it is stopped one whole
/// state is left. Makes the folder.
/// @throws std::system_error  it cannot be written; the old state is left
void write_watch(const std::filesystem::path& folder, const Watch& watch);

/// False if there was none.
[[nodiscard]] bool remove_watch(const std::filesystem::path& folder, const std::string& name);

/// The names of all watches, sorted.
[[nodiscard]] std::vector<std::string> watch_names(const std::filesystem::path& folder);

} // namespace referat::tool
