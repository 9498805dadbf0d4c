// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass_table_cursor.hpp"

#include <compare>
#include <tuple>

namespace referat::backend::glass {

namespace {

constexpr std::uint32_t most_levels = 10;

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

std::uint32_t get2(std::string_view bytes, std::size_t at) {
    return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

void require(bool holds, const char* what) {
    if (!holds) {
        throw TableDamaged(what);
    }
}

/// The first of `count` items, in order, that is not before what is looked for.
template <typename IsBefore>
std::size_t partition_point(std::size_t begin, std::size_t end, IsBefore is_before) {
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

} // namespace

std::size_t TableCursor::Block::offset(std::size_t item) const {
    return get2(bytes, offsets_begin + offset_bytes * item);
}

TableCursor::TableCursor(const base::FileReader& file, const TableRoot& root) : file_(file), root_(root) {
    require(root.levels <= most_levels, "a table has too many levels");
    levels_.resize(root.levels + 1);
}

void TableCursor::load(std::size_t level, std::uint32_t number) {
    Block& block = levels_[level];
    if (block.number == number) {
        return;
    }
    block.number.reset();
    file_.read(std::uint64_t{number} * block_bytes, block.bytes.data(), block_bytes);
    const std::size_t end = get2(block.bytes, offsets_end_at);
    require(byte_at(block.bytes, level_at) == level && end > offsets_begin && end <= block_bytes &&
                (end - offsets_begin) % offset_bytes == 0,
            "a block of a table has no head");
    block.items = (end - offsets_begin) / offset_bytes;
    block.number = number;
    if (level == 0) {
        at_ = 0;
    }
}

TableCursor::Item TableCursor::leaf_item(std::size_t index) const {
    const Block& leaf = levels_.front();
    const std::string_view bytes = leaf.bytes;
    const std::size_t begin = leaf.offset(index);
    require(begin + leaf_head_bytes <= block_bytes, "an item is not in its block");
    const unsigned head = get2(bytes, begin);
    const std::size_t size = (head & item_size_bits) + leaf_head_bytes;
    const std::size_t key_bytes = byte_at(bytes, begin + 2);
    const bool is_first = (head & first_flag) != 0;
    const std::size_t value_at = leaf_head_bytes + key_bytes + (is_first ? 0 : component_bytes);
    require(begin + size <= block_bytes && value_at <= size && (head & deflated_flag) == 0,
            "an item is larger than its block");
    Item item;
    item.key = bytes.substr(begin + leaf_head_bytes, key_bytes);
    item.component = is_first ? 1 : get2(bytes, begin + leaf_head_bytes + key_bytes);
    item.value = bytes.substr(begin + value_at, size - value_at);
    item.is_last = (head & last_flag) != 0;
    return item;
}

TableCursor::Item TableCursor::branch_item(std::size_t level, std::size_t index, std::uint32_t& child) const {
    const Block& block = levels_[level];
    const std::string_view bytes = block.bytes;
    const std::size_t begin = block.offset(index);
    require(begin + branch_head_bytes <= block_bytes, "an item is not in its block");
    const std::size_t key_bytes = byte_at(bytes, begin + 4);
    require(begin + branch_head_bytes + key_bytes + component_bytes <= block_bytes, "an item is larger than its block");
    child = get2(bytes, begin) << 16 | get2(bytes, begin + 2);
    Item item;
    item.key = bytes.substr(begin + branch_head_bytes, key_bytes);
    item.component = get2(bytes, begin + branch_head_bytes + key_bytes);
    return item;
}

void TableCursor::descend(std::string_view key, std::uint32_t component) {
    load(levels_.size() - 1, root_.root);
    for (std::size_t level = levels_.size() - 1; level > 0; --level) {
        std::uint32_t child = 0;
        // The first item stands for all that is before the second.
        const std::size_t after = partition_point(1, levels_[level].items, [&](std::size_t index) {
            const Item item = branch_item(level, index, child);
            return std::tie(item.key, item.component) <= std::tie(key, component);
        });
        static_cast<void>(branch_item(level, after - 1, child));
        load(level - 1, child);
    }
}

std::optional<TableCursor::Item> TableCursor::find_part(std::string_view key, std::uint32_t component) {
    const auto compare = [&](std::size_t index) {
        const Item item = leaf_item(index);
        return std::tie(item.key, item.component) <=> std::tie(key, component);
    };
    const Block& leaf = levels_.front();
    std::size_t begin = 0;
    if (leaf.number && at_ + 1 < leaf.items) {
        if (const Item next = leaf_item(at_ + 1); next.key == key && next.component == component) {
            ++at_;
            return next;
        }
        begin = compare(at_) < 0 ? at_ + 1 : 0;
    }
    if (!leaf.number || begin == 0 || compare(leaf.items - 1) < 0) {
        descend(key, component);
        begin = 0;
    }
    const std::size_t index = partition_point(begin, leaf.items, [&](std::size_t item) { return compare(item) < 0; });
    if (index == leaf.items || compare(index) != 0) {
        at_ = index == 0 ? 0 : index - 1;
        return std::nullopt;
    }
    at_ = index;
    return leaf_item(index);
}

std::optional<std::string_view> TableCursor::find(std::string_view key) {
    std::optional<Item> item = find_part(key, 1);
    if (!item || item->is_last) {
        return item ? std::optional(item->value) : std::nullopt;
    }
    joined_ = item->value;
    for (std::uint32_t component = 2; !item->is_last; ++component) {
        item = find_part(key, component);
        require(item.has_value(), "an entry of a table has no end");
        joined_ += item->value;
    }
    return joined_;
}

} // namespace referat::backend::glass
