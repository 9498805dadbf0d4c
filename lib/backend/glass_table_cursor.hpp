// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass_table_path.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend::glass {

/// Finds entries of a table whose values are as they are to be read: those whose keys are one beginning and a number,
/// as append_sortable() writes it.
///
/// Numbers that ascend are found in the same leaf, mostly next to each other.
/// Thread safety: one thread at a time.
class TableCursor {
public:
    /// Keeps a reference: `table` must outlive the cursor.
    /// @param head  what all keys begin with
    TableCursor(const Table& table, std::string_view head) : path_(table), head_(head) {}

    /// The value under a number, valid until the next call, as are readable_behind bytes behind it; nothing if there is
    /// none.
    /// @throws TableDamaged
    [[nodiscard]] std::optional<std::string_view> find(std::uint32_t number);

private:
    /// Orders the parts of entries: the number, and the component in the two low bytes.
    using Rank = std::uint64_t;
    /// A part of an entry of the leaf.
    struct Item {
        Rank rank = 0;
        std::string_view value;
        bool is_last = true; ///< part
    };

    /// Makes the leaf where an item of that rank would stand the current one.
    void descend(Rank rank);
    /// Reads the items of the leaf whose keys begin with the head.
    void read_items();
    /// The item of that rank; null if there is none.
    [[nodiscard]] const Item* move_to(Rank rank);
    /// Whether an item of that rank stands in the leaf if there is one.
    [[nodiscard]] bool covers(Rank rank) const;

    TablePath path_;
    std::string head_;
    std::vector<Item> items_;     ///< of the leaf, with the head
    bool begins_in_leaf_ = false; ///< other keys stand before them
    bool ends_in_leaf_ = false;   ///< other keys stand behind them
    std::size_t at_ = 0;          ///< items before it rank lower than rank_, it and those behind it do not
    Rank rank_ = 0;
    std::string joined_; ///< a value of several parts
};

} // namespace referat::backend::glass
