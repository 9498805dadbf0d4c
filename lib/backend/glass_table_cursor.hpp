// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass_table_writer.hpp"
#include "base/file_writer.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend::glass {

/// A table holds what no table can hold.
class TableDamaged : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Finds entries of one table of a glass database whose blocks have block_bytes and whose values are as they are to be
/// read.
///
/// It keeps the blocks of its way down the tree, so keys that come in their order are found in the same leaf, mostly
/// next to each other.
/// Thread safety: one thread at a time.
class TableCursor {
public:
    /// Keeps a reference: `file` must outlive the cursor.
    TableCursor(const base::FileReader& file, const TableRoot& root);

    /// The value under `key`, valid until the next call; nothing if there is none.
    /// @throws TableDamaged                       the table is damaged
    /// @throws std::filesystem::filesystem_error  the file cannot be read
    [[nodiscard]] std::optional<std::string_view> find(std::string_view key);

private:
    struct Block {
        std::string bytes = std::string(block_bytes, '\0');
        std::optional<std::uint32_t> number; ///< in the file
        std::size_t items = 0;

        [[nodiscard]] std::size_t offset(std::size_t item) const;
    };
    struct Item {
        std::string_view key;
        std::uint32_t component = 0;
        std::string_view value;
        bool is_last = true;
    };

    void load(std::size_t level, std::uint32_t number);
    /// Makes the leaf where (key, component) would stand the current one.
    void descend(std::string_view key, std::uint32_t component);
    [[nodiscard]] Item leaf_item(std::size_t index) const;
    [[nodiscard]] Item branch_item(std::size_t level, std::size_t index, std::uint32_t& child) const;
    [[nodiscard]] std::optional<Item> find_part(std::string_view key, std::uint32_t component);

    const base::FileReader& file_;
    TableRoot root_;
    std::vector<Block> levels_; ///< leaf first
    std::size_t at_ = 0;        ///< item of the leaf found last
    std::string joined_;        ///< a value of several parts
};

} // namespace referat::backend::glass
