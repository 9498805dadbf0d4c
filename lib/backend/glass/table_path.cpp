// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass/table_path.hpp"

#include "backend/glass/block.hpp"

namespace referat::backend::glass {

namespace {

constexpr std::uint32_t most_levels = 10;

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

} // namespace

void throw_damaged(const char* what) {
    throw TableDamaged(what);
}

TablePath::TablePath(const Table& table) : table_(table) {
    require(table.root().levels <= most_levels, "a table has too many levels");
    levels_.resize(table.root().levels + 1);
}

void TablePath::load(std::size_t level, std::uint32_t number) {
    const std::string_view bytes(table_.block(number), block_bytes);
    const std::size_t end = get2(bytes, offsets_end_at);
    require(byte_at(bytes, level_at) == level && end > offsets_begin && end <= block_bytes &&
                (end - offsets_begin) % offset_bytes == 0,
            "a block of a table has no head");
    levels_[level] = {bytes, (end - offsets_begin) / offset_bytes, 0};
}

void TablePath::load_child(std::size_t level, std::size_t item) {
    Block& block = levels_[level];
    load(level - 1, branch_item(block.bytes, block.offset(item)).child);
    block.child = item;
}

void TablePath::load_edge(std::size_t level, Edge edge) {
    for (; level > 0; --level) {
        load_child(level, edge == Edge::First ? 0 : levels_[level].items - 1);
    }
}

void TablePath::descend(std::string_view key, std::uint32_t component) {
    load(levels_.size() - 1, table_.root().root);
    for (std::size_t level = levels_.size() - 1; level > 0; --level) {
        const Block& block = levels_[level];
        // The first item stands for all that is before the second.
        const std::size_t after = first_not_before(1, block.items, [&](std::size_t index) {
            const BranchItem item = branch_item(block.bytes, block.offset(index));
            return item.key < key || (item.key == key && item.component <= component);
        });
        load_child(level, after - 1);
    }
}

bool TablePath::to_next_leaf() {
    for (std::size_t level = 1; level < levels_.size(); ++level) {
        if (levels_[level].child + 1 < levels_[level].items) {
            load_child(level, levels_[level].child + 1);
            load_edge(level - 1, Edge::First);
            return true;
        }
    }
    return false;
}

bool TablePath::to_previous_leaf() {
    for (std::size_t level = 1; level < levels_.size(); ++level) {
        if (levels_[level].child > 0) {
            load_child(level, levels_[level].child - 1);
            load_edge(level - 1, Edge::Last);
            return true;
        }
    }
    return false;
}

LeafItem TablePath::item(std::size_t item) const {
    const std::string_view block = levels_.front().bytes;
    LeafItem found;
    found.key = key(item);
    found.component = component(item);
    const std::size_t begin = levels_.front().offset(item);
    const unsigned head = get2(block, begin);
    const std::size_t key_end = begin + leaf_head_bytes + found.key.size();
    const std::size_t value_at = key_end + ((head & first_flag) != 0 ? 0 : component_bytes);
    const std::size_t item_end = begin + leaf_head_bytes + (head & item_size_bits);
    require(item_end <= block_bytes && value_at <= item_end && (head & deflated_flag) == 0,
            "an item is larger than its block");
    found.is_last = (head & last_flag) != 0;
    found.value = block.substr(value_at, item_end - value_at);
    return found;
}

std::string_view TablePath::value(std::size_t& item, std::string& joined) {
    const LeafItem begin = this->item(item);
    require(begin.component == 1, "an entry of a table has no beginning");
    if (begin.is_last) {
        return begin.value;
    }
    joined = begin.value;
    bool is_last = false;
    for (std::uint32_t component = 2; !is_last; ++component) {
        if (++item == items()) {
            require(to_next_leaf(), "an entry of a table has no end");
            item = 0;
        }
        const LeafItem part = this->item(item);
        require(part.key == begin.key && part.component == component, "an entry of a table has no end");
        joined += part.value;
        is_last = part.is_last;
    }
    joined.append(readable_behind, '\0');
    return std::string_view(joined).substr(0, joined.size() - readable_behind);
}

std::size_t TablePath::first_from(std::string_view key, std::size_t begin) const {
    return first_not_before(begin, items(), [&](std::size_t index) { return this->key(index) < key; });
}

} // namespace referat::backend::glass
