// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass/value_cursor.hpp"

#include "backend/glass/encoding.hpp"
#include "backend/glass/postings.hpp"

#include <limits>

namespace referat::backend::glass {

namespace {

constexpr std::uint32_t most_number = std::numeric_limits<std::uint32_t>::max();

} // namespace

ValueCursor::ValueCursor(const Table& table, std::uint32_t slot) : path_(table), head_(value_chunk_key) {
    append_number(head_, slot);
}

void ValueCursor::move_to_chunk(std::uint32_t document) {
    if (document_ != 0 && document - chunk_end_ < chunk_end_ - chunk_begin_) { // it may be the next, where the path is
        open_chunk(next_item_);
        if (document < chunk_end_) {
            return;
        }
    }
    std::string key = head_;
    append_sortable(key, document);
    path_.descend(key, 1);
    std::size_t item = path_.first_from(key);
    if (item < path_.items() && path_.key(item) == key) {
        open_chunk(item);
        return;
    }
    // The chunk before it, of whose parts the first is wanted.
    do {
        if (item == 0) {
            require(path_.to_previous_leaf(), "a list of values has no beginning");
            item = path_.items();
        }
        --item;
    } while (path_.component(item) != 1);
    if (first_document(item)) {
        open_chunk(item);
    } else { // the slot begins behind the document
        path_.descend(key, 1);
        look_behind(path_.first_from(key));
    }
}

void ValueCursor::open_chunk(std::size_t item) {
    const std::optional<std::uint32_t> first = first_document(item);
    require(first && *first > document_, "chunks of values are not in order");
    chunk_begin_ = document_ = *first;
    const std::string_view chunk = path_.value(item, joined_);
    at_ = chunk.data();
    end_ = at_ + chunk.size();
    read_value();
    look_behind(item + 1);
    require(chunk_end_ > document_, "chunks of values are not in order");
}

std::optional<std::uint32_t> ValueCursor::first_document(std::size_t item) const {
    const std::string_view key = path_.key(item);
    if (!key.starts_with(head_)) {
        return std::nullopt;
    }
    const std::size_t number_bytes = key.size() - head_.size();
    require(number_bytes >= least_sortable_bytes && number_bytes <= most_sortable_bytes,
            "a chunk of values has no number");
    const std::uint32_t first = read_sortable(key.data() + head_.size(), number_bytes);
    require(first > 0, "a chunk of values has no number");
    return first;
}

void ValueCursor::look_behind(std::size_t item) {
    chunk_end_ = std::uint64_t{most_number} + 1;
    if (item == path_.items()) {
        if (!path_.to_next_leaf()) {
            return;
        }
        item = 0;
    }
    next_item_ = item;
    if (const std::optional<std::uint32_t> next = first_document(item)) {
        chunk_end_ = *next;
    }
}

void ValueCursor::step() {
    const std::uint64_t gap = number_in(at_, end_);
    require(gap < most_number - document_, "a list of values has a number that is too large");
    document_ += static_cast<std::uint32_t>(gap) + 1;
    read_value();
}

void ValueCursor::read_value() {
    const std::uint64_t size = number_in(at_, end_);
    require(size <= static_cast<std::uint64_t>(end_ - at_), "a value is longer than its chunk");
    value_ = std::string_view(at_, size);
    at_ += size;
}

} // namespace referat::backend::glass
