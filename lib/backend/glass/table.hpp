// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass/table_writer.hpp"
#include "backend/glass/version_file.hpp"
#include "base/file.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

namespace referat::backend::glass {

/// A table holds what no table can hold.
class TableDamaged : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A table of a glass database that is only read: its file in memory, and where the root of its tree is.
///
/// Nobody may shorten the file meanwhile, which is why databases are never written to again; it may be removed.
/// Thread safety: any number of threads.
class Table {
public:
    /// Null if the database is of another format than the streaming builder writes, or has no such table.
    /// @throws std::filesystem::filesystem_error  its files cannot be read
    [[nodiscard]] static std::unique_ptr<const Table> open(const std::filesystem::path& database, TableName name);

    [[nodiscard]] const TableRoot& root() const { return root_; }
    /// A block, which stays where it is as long as the table; readable_behind bytes can be read behind it.
    /// @throws TableDamaged  the file has no such block
    [[nodiscard]] const char* block(std::uint32_t number) const;

private:
    Table(const std::filesystem::path& file, const TableRoot& root);

    [[nodiscard]] const char* chars() const;

    base::MappedFile file_;
    std::string last_block_; ///< and what can be read behind it
    TableRoot root_;
};

} // namespace referat::backend::glass
