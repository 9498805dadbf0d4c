// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass/table_path.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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

    /// Makes the leaf where an item of that rank would stand the current one.
    void descend(Rank rank);
    /// The next item is looked for from the root on.
    void forget_leaf();
    /// The item of that rank in the leaf; nothing if there is none.
    [[nodiscard]] std::optional<LeafItem> move_to(Rank rank);
    /// Whether an item of that rank stands in the leaf if there is one.
    [[nodiscard]] bool covers(Rank rank) const;
    /// The rank of an item of the leaf, whose key begins with the head.
    [[nodiscard]] Rank rank_of(std::size_t item) const;

    TablePath path_;
    std::string head_;
    // The items of the leaf whose keys begin with the head.
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    Rank first_ = 0;              ///< of begin_
    Rank last_ = 0;               ///< of the one before end_
    bool begins_in_leaf_ = false; ///< other keys stand before them
    bool ends_in_leaf_ = false;   ///< other keys stand behind them
    std::size_t at_ = 0;          ///< items before it rank lower than rank_, it and those behind it do not
    Rank at_rank_ = 0;            ///< of the item there, if there is one
    Rank rank_ = 0;
    std::string joined_; ///< a value of several parts
};

} // namespace referat::backend::glass
