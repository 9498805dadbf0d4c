// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass/table_writer.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace referat::backend::glass {

/// The file that makes a folder a glass database.
inline constexpr std::string_view version_file_name = "iamglass";

// The files of its tables.
inline constexpr std::string_view postings_file_name = "postlist.glass";
inline constexpr std::string_view documents_file_name = "docdata.glass";
inline constexpr std::string_view term_lists_file_name = "termlist.glass";
inline constexpr std::string_view positions_file_name = "position.glass";

/// Whether a file of this name is part of a glass database, in whose folder other files may stand.
[[nodiscard]] bool is_database_file(const std::filesystem::path& name);

/// How every such file of the format that we write begins: a name and the date of the format, 2016-03-14.
inline constexpr std::string_view version_magic = std::string_view("\x0f\x0dXapian Glass\x04\x6e", 16);

/// Statistics of a database that its tables do not hold.
struct DatabaseStats {
    std::uint32_t documents = 0;
    std::uint32_t last_document = 0;
    std::uint32_t shortest_document = 0; ///< of those that are not empty
    std::uint32_t longest_document = 0;
    std::uint32_t largest_count = 0; ///< of any term in any document
    std::uint64_t total_length = 0;
};

/// The tables by their number in the format. Spelling and synonyms are not used here.
struct DatabaseTables {
    TableRoot postings;
    TableRoot documents;
    TableRoot term_lists;
    TableRoot positions;
};

/// @param uuid  names the database: 16 bytes
[[nodiscard]] std::string version_file(const std::array<char, 16>& uuid, const DatabaseTables& tables,
                                       const DatabaseStats& stats);

/// Tables that are read here and not by the engine, with their numbers in the format.
enum class TableName : unsigned { Postings = 0, Positions = 3 };

/// What a version file says of a table; nothing if it is of another format than we write, or has no such table.
[[nodiscard]] std::optional<TableRoot> read_root(std::string_view version_file, TableName name);

} // namespace referat::backend::glass
