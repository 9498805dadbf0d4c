// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass_table_cursor.hpp"

#include "backend/glass_block.hpp"

#include <algorithm>

namespace referat::backend::glass {

namespace {

constexpr unsigned component_bits = 8 * component_bytes;
constexpr std::uint64_t component_mask = (std::uint64_t{1} << component_bits) - 1;

} // namespace

void TableCursor::descend(Rank rank) {
    items_.clear();
    begins_in_leaf_ = ends_in_leaf_ = false;
    at_ = 0;
    rank_ = 0;
    std::string key = head_;
    append_sortable(key, static_cast<std::uint32_t>(rank >> component_bits));
    path_.descend(key, static_cast<std::uint32_t>(rank & component_mask));
    read_items();
}

void TableCursor::read_items() {
    const std::string behind = head_ + '\xFF'; // behind all numbers, and before other texts that begin with the head
    const std::size_t begin = path_.first_from(head_);
    const std::size_t end = path_.first_from(behind, begin);
    for (std::size_t index = begin; index < end; ++index) {
        const LeafItem item = path_.item(index);
        const std::size_t number_bytes = item.key.size() - std::min(item.key.size(), head_.size());
        require(number_bytes >= least_sortable_bytes && number_bytes <= most_sortable_bytes, "a key has no number");
        const Rank number = read_sortable(item.key.data() + head_.size(), number_bytes);
        items_.push_back({number << component_bits | item.component, item.value, item.is_last});
    }
    begins_in_leaf_ = begin > 0; // not before all are read: of a damaged leaf nothing is known
    ends_in_leaf_ = end < path_.items();
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
    at_ = first_not_before(begin, end, is_before);
    rank_ = rank;
    return at_ < items_.size() && items_[at_].rank == rank ? &items_[at_] : nullptr;
}

std::optional<std::string_view> TableCursor::find(std::uint32_t number) {
    Rank rank = Rank{number} << component_bits | 1;
    const Item* item = move_to(rank);
    if (item == nullptr) {
        return std::nullopt;
    }
    if (item->is_last) {
        return item->value;
    }
    joined_ = item->value;
    while (!item->is_last) {
        item = move_to(++rank);
        require(item != nullptr, "an entry of a table has no end");
        joined_ += item->value;
    }
    joined_.append(readable_behind, '\0');
    return std::string_view(joined_).substr(0, joined_.size() - readable_behind);
}

} // namespace referat::backend::glass
