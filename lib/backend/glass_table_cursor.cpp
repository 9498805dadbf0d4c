// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass_table_cursor.hpp"

#include <algorithm>

namespace referat::backend::glass {

namespace {

constexpr std::uint32_t most_levels = 10;
constexpr unsigned component_bits = 8 * component_bytes;
constexpr std::uint64_t component_mask = (std::uint64_t{1} << component_bits) - 1;

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

struct BranchItem {
    std::string_view key;
    std::uint32_t component = 0;
    std::uint32_t child = 0; ///< number of the block below
};

BranchItem branch_item(std::string_view block, std::size_t begin) {
    require(begin + branch_head_bytes <= block_bytes, "an item is not in its block");
    const std::size_t key_bytes = byte_at(block, begin + 4);
    require(begin + branch_head_bytes + key_bytes + component_bytes <= block_bytes, "an item is larger than its block");
    return {block.substr(begin + branch_head_bytes, key_bytes), get2(block, begin + branch_head_bytes + key_bytes),
            get2(block, begin) << 16 | get2(block, begin + 2)};
}

/// The key of a leaf's item.
std::string_view leaf_key(std::string_view block, std::size_t begin) {
    require(begin + leaf_head_bytes <= block_bytes, "an item is not in its block");
    const std::size_t key_bytes = byte_at(block, begin + 2);
    require(begin + leaf_head_bytes + key_bytes <= block_bytes, "an item is larger than its block");
    return block.substr(begin + leaf_head_bytes, key_bytes);
}

} // namespace

std::size_t TableCursor::Block::offset(std::size_t item) const {
    return get2(bytes, offsets_begin + offset_bytes * item);
}

TableCursor::TableCursor(const base::FileReader& file, const TableRoot& root, std::string_view head)
    : file_(file), root_(root), head_(head) {
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
}

void TableCursor::descend(Rank rank) {
    items_.clear();
    begins_in_leaf_ = ends_in_leaf_ = false;
    at_ = 0;
    rank_ = 0;
    std::string key = head_;
    append_sortable(key, static_cast<std::uint32_t>(rank >> component_bits));
    const auto component = static_cast<std::uint32_t>(rank & component_mask);
    load(levels_.size() - 1, root_.root);
    for (std::size_t level = levels_.size() - 1; level > 0; --level) {
        const Block& block = levels_[level];
        // The first item stands for all that is before the second.
        const std::size_t after = partition_point(1, block.items, [&](std::size_t index) {
            const BranchItem item = branch_item(block.bytes, block.offset(index));
            return item.key < key || (item.key == key && item.component <= component);
        });
        load(level - 1, branch_item(block.bytes, block.offset(after - 1)).child);
    }
    read_items();
}

void TableCursor::read_items() {
    const Block& leaf = levels_.front();
    const auto key_of = [&leaf](std::size_t index) { return leaf_key(leaf.bytes, leaf.offset(index)); };
    const std::string behind = head_ + '\xFF'; // behind all numbers, and before other texts that begin with the head
    const std::size_t begin = partition_point(0, leaf.items, [&](std::size_t index) { return key_of(index) < head_; });
    const std::size_t end =
        partition_point(begin, leaf.items, [&](std::size_t index) { return key_of(index) < behind; });
    for (std::size_t index = begin; index < end; ++index) {
        const std::size_t item_at = leaf.offset(index);
        const std::string_view key = leaf_key(leaf.bytes, item_at);
        const std::size_t number_bytes = key.size() - std::min(key.size(), head_.size());
        require(number_bytes >= least_sortable_bytes && number_bytes <= most_sortable_bytes, "a key has no number");
        const unsigned head = get2(leaf.bytes, item_at);
        const bool is_first = (head & first_flag) != 0;
        const std::size_t key_end = item_at + leaf_head_bytes + key.size();
        const std::size_t value_at = key_end + (is_first ? 0 : component_bytes);
        const std::size_t item_end = item_at + leaf_head_bytes + (head & item_size_bits);
        require(item_end <= block_bytes && value_at <= item_end && (head & deflated_flag) == 0,
                "an item is larger than its block");
        const Rank number = read_sortable(key.data() + head_.size(), number_bytes);
        items_.push_back({number << component_bits | (is_first ? 1 : get2(leaf.bytes, key_end)),
                          static_cast<std::uint32_t>(value_at), static_cast<std::uint32_t>(item_end - value_at),
                          (head & last_flag) != 0});
    }
    begins_in_leaf_ = begin > 0; // not before all are read: of a damaged leaf nothing is known
    ends_in_leaf_ = end < leaf.items;
}

bool TableCursor::covers(Rank rank) const {
    return (begins_in_leaf_ || (!items_.empty() && rank >= items_.front().rank)) &&
           (ends_in_leaf_ || (!items_.empty() && rank <= items_.back().rank));
}

const TableCursor::Item* TableCursor::move_to(Rank rank) {
    if (!covers(rank)) {
        descend(rank);
    }
    const auto is_before = [&](std::size_t index) { return items_[index].rank < rank; };
    std::size_t begin = rank < rank_ ? 0 : at_;
    std::size_t end = begin;
    for (std::size_t step = 1; end < items_.size() && is_before(end); step *= 2) {
        begin = end + 1;
        end = std::min(end + step, items_.size());
    }
    at_ = partition_point(begin, end, is_before);
    rank_ = rank;
    return at_ < items_.size() && items_[at_].rank == rank ? &items_[at_] : nullptr;
}

std::string_view TableCursor::value_of(const Item& item) const {
    return std::string_view(levels_.front().bytes).substr(item.value_at, item.value_bytes);
}

std::optional<std::string_view> TableCursor::find(std::uint32_t number) {
    Rank rank = Rank{number} << component_bits | 1;
    const Item* item = move_to(rank);
    if (item == nullptr) {
        return std::nullopt;
    }
    if (item->is_last) {
        return value_of(*item);
    }
    joined_ = value_of(*item);
    while (!item->is_last) {
        item = move_to(++rank);
        require(item != nullptr, "an entry of a table has no end");
        joined_ += value_of(*item);
    }
    joined_.append(readable_behind, '\0');
    return std::string_view(joined_).substr(0, joined_.size() - readable_behind);
}

} // namespace referat::backend::glass
