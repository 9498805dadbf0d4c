// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass_encoding.hpp"
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
/// read: those whose keys are one beginning and a number, as append_sortable() writes it.
///
/// It keeps the blocks of its way down the tree, so numbers that ascend are found in the same leaf, mostly next to each
/// other.
/// Thread safety: one thread at a time.
class TableCursor {
public:
    /// Keeps a reference: `file` must outlive the cursor.
    /// @param head  what all keys begin with
    TableCursor(const base::FileReader& file, const TableRoot& root, std::string_view head);

    /// The value under a number, valid until the next call, as are readable_behind bytes behind it; nothing if there is
    /// none.
    /// @throws TableDamaged                       the table is damaged
    /// @throws std::filesystem::filesystem_error  the file cannot be read
    [[nodiscard]] std::optional<std::string_view> find(std::uint32_t number);

private:
    struct Block {
        std::string bytes = std::string(block_bytes + readable_behind, '\0');
        std::optional<std::uint32_t> number; ///< in the file
        std::size_t items = 0;

        [[nodiscard]] std::size_t offset(std::size_t item) const;
    };
    /// Orders the parts of entries: the number, and the component in the two low bytes.
    using Rank = std::uint64_t;
    /// A part of an entry of the leaf.
    struct Item {
        Rank rank = 0;
        std::uint32_t value_at = 0; ///< in the block
        std::uint32_t value_bytes = 0;
        bool is_last = true; ///< part
    };

    void load(std::size_t level, std::uint32_t number);
    /// Makes the leaf where an item of that rank would stand the current one.
    void descend(Rank rank);
    /// Reads the items of the leaf whose keys begin with the head.
    void read_items();
    /// The item of that rank; null if there is none.
    [[nodiscard]] const Item* move_to(Rank rank);
    /// Whether an item of that rank stands in the leaf if there is one.
    [[nodiscard]] bool covers(Rank rank) const;
    [[nodiscard]] std::string_view value_of(const Item& item) const;

    const base::FileReader& file_;
    TableRoot root_;
    std::string head_;
    std::vector<Block> levels_;   ///< leaf first
    std::vector<Item> items_;     ///< of the leaf, with the head
    bool begins_in_leaf_ = false; ///< other keys stand before them
    bool ends_in_leaf_ = false;   ///< other keys stand behind them
    std::size_t at_ = 0;          ///< items before it rank lower than rank_, it and those behind it do not
    Rank rank_ = 0;
    std::string joined_; ///< a value of several parts
};

} // namespace referat::backend::glass
