// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass/table_cursor.hpp"

#include "backend/glass/block.hpp"

#include <algorithm>

namespace referat::backend::glass {

namespace {

constexpr unsigned component_bits = 8 * component_bytes;
constexpr std::uint64_t component_mask = (std::uint64_t{1} << component_bits) - 1;

} // namespace

void TableCursor::descend(Rank rank) {
    forget_leaf();
    std::string key = head_;
    append_sortable(key, static_cast<std::uint32_t>(rank >> component_bits));
    path_.descend(key, static_cast<std::uint32_t>(rank & component_mask));
    const std::string behind = head_ + '\xFF'; // behind all numbers, and before other texts that begin with the head
    const std::size_t begin = path_.first_from(head_);
    const std::size_t end = path_.first_from(behind, begin);
    if (begin < end) {
        at_rank_ = first_ = rank_of(begin);
        last_ = rank_of(end - 1);
    }
    at_ = begin_ = begin; // not before that: of a damaged leaf nothing is known
    end_ = end;
    begins_in_leaf_ = begin > 0;
    ends_in_leaf_ = end < path_.items();
}

TableCursor::Rank TableCursor::rank_of(std::size_t item) const {
    const std::string_view key = path_.key(item);
    const std::size_t number_bytes = key.size() - std::min(key.size(), head_.size());
    require(number_bytes >= least_sortable_bytes && number_bytes <= most_sortable_bytes, "a key has no number");
    const Rank number = read_sortable(key.data() + head_.size(), number_bytes);
    return number << component_bits | path_.component(item);
}

bool TableCursor::covers(Rank rank) const {
    return (begins_in_leaf_ || (begin_ < end_ && rank >= first_)) &&
           (ends_in_leaf_ || (begin_ < end_ && rank <= last_));
}

std::optional<LeafItem> TableCursor::move_to(Rank rank) {
    if (!covers(rank)) {
        descend(rank);
    }
    if (rank < rank_) {
        at_ = begin_;
        at_rank_ = first_;
    }
    rank_ = rank;
    if (at_ < end_ && at_rank_ < rank) {
        std::size_t low = at_ + 1; // what is before it is too low
        at_ = low;
        for (std::size_t step = 1; at_ < end_ && (at_rank_ = rank_of(at_)) < rank; step *= 2) {
            low = at_ + 1;
            at_ = std::min(low + step - 1, end_);
        }
        while (low < at_) {
            const std::size_t middle = low + (at_ - low) / 2;
            const Rank of_middle = rank_of(middle);
            if (of_middle < rank) {
                low = middle + 1;
            } else {
                at_ = middle;
                at_rank_ = of_middle;
            }
        }
    }
    return at_ < end_ && at_rank_ == rank ? std::optional(path_.item(at_)) : std::nullopt;
}

std::optional<std::string_view> TableCursor::find(std::uint32_t number) {
    const std::optional<LeafItem> item = move_to(Rank{number} << component_bits | 1);
    if (!item) {
        return std::nullopt;
    }
    if (item->is_last) {
        return item->value;
    }
    std::size_t part = at_;
    forget_leaf(); // the last part may stand in another one
    return path_.value(part, joined_);
}

void TableCursor::forget_leaf() {
    begin_ = end_ = at_ = 0;
    begins_in_leaf_ = ends_in_leaf_ = false;
    rank_ = 0;
}

} // namespace referat::backend::glass
