// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass_encoding.hpp"
#include "backend/glass_table.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace referat::backend::glass {

/// The first of the items from `begin` to `end`, in order, that is not before what is looked for; `end` if there is
/// none.
template <typename IsBefore>
std::size_t first_not_before(std::size_t begin, std::size_t end, IsBefore is_before) {
    while (begin < end) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (is_before(middle)) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    return begin;
}

/// An item of a leaf: an entry of the table, or a part of one that is too large for an item.
struct LeafItem {
    std::string_view key;
    std::uint32_t component = 1; ///< number of the part
    bool is_last = true;         ///< part
    std::string_view value;      ///< readable_behind bytes can be read behind it
};

/// The blocks of a table from its root down to one leaf.
///
/// All functions throw TableDamaged. Views are valid as long as the table.
/// Thread safety: one thread at a time.
class TablePath {
public:
    /// Keeps a reference: `table` must outlive the path.
    explicit TablePath(const Table& table);

    /// Makes the leaf where an item of that key would stand the current one: it has all items behind the last one
    /// before it, but that one may be the last of the leaf before.
    void descend(std::string_view key, std::uint32_t component);
    /// False, and nothing has changed, if there is none.
    [[nodiscard]] bool to_next_leaf();
    [[nodiscard]] bool to_previous_leaf();

    /// How many the leaf has.
    [[nodiscard]] std::size_t items() const { return levels_.front().items; }
    [[nodiscard]] std::string_view key(std::size_t item) const;
    [[nodiscard]] LeafItem item(std::size_t item) const;
    /// The first item from `begin` on whose key is not before `key`; items() if there is none.
    [[nodiscard]] std::size_t first_from(std::string_view key, std::size_t begin = 0) const;

private:
    struct Block {
        std::string_view bytes;
        std::size_t items = 0;
        std::size_t child = 0; ///< the item that leads to the block below

        [[nodiscard]] std::size_t offset(std::size_t item) const;
    };

    void load(std::size_t level, std::uint32_t number);
    /// Loads the block below that the item of that number leads to.
    void load_child(std::size_t level, std::size_t item);
    /// Loads the first or the last blocks below a level.
    enum class Edge { First, Last };
    void load_edge(std::size_t level, Edge edge);

    const Table& table_;
    std::vector<Block> levels_; ///< leaf first
};

/// @throws TableDamaged  it does not hold
void require(bool holds, const char* what);

} // namespace referat::backend::glass
