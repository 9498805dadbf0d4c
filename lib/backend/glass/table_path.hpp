// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass/block.hpp"
#include "backend/glass/encoding.hpp"
#include "backend/glass/table.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend::glass {

[[noreturn]] void throw_damaged(const char* what);

/// @throws TableDamaged  it does not hold
inline void require(bool holds, const char* what) {
    if (!holds) {
        throw_damaged(what);
    }
}

/// Reads a number as read_number() does.
/// @throws TableDamaged  it does not end before `end`
inline std::uint64_t number_in(const char*& at, const char* end) {
    std::uint64_t number = 0;
    require(read_number(at, end, number), "an entry of a table ends within a number");
    return number;
}

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
    [[nodiscard]] std::string_view key(std::size_t item) const {
        const std::string_view block = levels_.front().bytes;
        const std::size_t begin = levels_.front().offset(item);
        require(begin + leaf_head_bytes <= block_bytes, "an item is not in its block");
        const std::size_t key_bytes = byte_at(block, begin + 2);
        require(begin + leaf_head_bytes + key_bytes <= block_bytes, "an item is larger than its block");
        return block.substr(begin + leaf_head_bytes, key_bytes);
    }
    /// The number of the part of an entry that an item is.
    [[nodiscard]] std::uint32_t component(std::size_t item) const {
        const std::string_view block = levels_.front().bytes;
        const std::size_t begin = levels_.front().offset(item);
        require(begin + leaf_head_bytes <= block_bytes, "an item is not in its block");
        if ((get2(block, begin) & first_flag) != 0) {
            return 1;
        }
        const std::size_t key_end = begin + leaf_head_bytes + byte_at(block, begin + 2);
        require(key_end + component_bytes <= block_bytes, "an item is larger than its block");
        return get2(block, key_end);
    }
    [[nodiscard]] LeafItem item(std::size_t item) const;
    /// The value of an entry, with readable_behind bytes behind it.
    /// @param item    the first part of the entry; becomes the last part, perhaps of another leaf
    /// @param joined  memory for a value of several parts
    [[nodiscard]] std::string_view value(std::size_t& item, std::string& joined);
    /// The first item from `begin` on whose key is not before `key`; items() if there is none.
    [[nodiscard]] std::size_t first_from(std::string_view key, std::size_t begin = 0) const;

private:
    struct Block {
        std::string_view bytes;
        std::size_t items = 0;
        std::size_t child = 0; ///< the item that leads to the block below

        [[nodiscard]] std::size_t offset(std::size_t item) const {
            return get2(bytes, offsets_begin + offset_bytes * item);
        }
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

} // namespace referat::backend::glass
