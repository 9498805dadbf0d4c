// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace layering {

/// Libraries that are not the standard library.
enum class Library { Boost, Cli11, Icu, IsaL, Nlohmann, Posix, RapidJson, Xapian, Xxhash };

/// What the files of one part of the tree may include besides their own files, public headers and the standard library.
struct Layer {
    std::string_view folder; ///< below the root: "lib/base", "include", "tools"
    std::vector<std::string_view> rooms;
    std::vector<Library> libraries;
};

/// The house's table: a layer's rooms stand above it.
[[nodiscard]] std::span<const Layer> layers();

/// An include or name that the table does not allow.
struct Violation {
    std::filesystem::path file; ///< below the root
    std::size_t line = 0;       ///< 1-based
    std::string what;
};

/// Checks every C++ file below `root`/{lib,include,tools}: its includes against the table, and that the engine's types
/// are named only where the table's "lib/backend" lets them (its .cpp and xapian_* files). Sorted by file and line.
/// @throws std::filesystem::filesystem_error  a folder cannot be read
[[nodiscard]] std::vector<Violation> check_tree(const std::filesystem::path& root);

} // namespace layering
