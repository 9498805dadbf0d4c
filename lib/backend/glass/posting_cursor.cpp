// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass/posting_cursor.hpp"

#include "backend/glass/encoding.hpp"
#include "backend/glass/postings.hpp"

namespace referat::backend::glass {

namespace {

/// @param most  the largest that it can be
std::uint32_t number_up_to(std::uint32_t most, const char*& at, const char* end) {
    const std::uint64_t number = number_in(at, end);
    require(number <= most, "a posting list has a number that is too large");
    return static_cast<std::uint32_t>(number);
}

constexpr std::uint32_t any_number = ChunkReader::any_number;
constexpr std::uint32_t most_document = ChunkReader::most_document;

} // namespace

ChunkReader::ChunkReader(std::string_view bytes, std::uint32_t first, std::uint32_t last)
    : now_{bytes.data(), first, 0}, end_(bytes.data() + bytes.size()), last_(last) {
    now_.count = number_up_to(any_number, now_.behind, end_);
}

void ChunkReader::skip_to(std::uint32_t wanted) {
    while (now_.document < wanted) {
        // Four postings at once, as long as their numbers are bytes: the sum of their gaps tells whether it is behind.
        const char* at = now_.behind;
        for (; static_cast<std::size_t>(end_ - at) >= sizeof(std::uint64_t); at += sizeof(std::uint64_t)) {
            constexpr std::uint64_t top_bits = 0x8080'8080'8080'8080;
            constexpr std::uint64_t gaps = 0xFF00'FF00'FF00'FF00;
            const std::uint64_t four = read_high_first(at);
            const auto sum = static_cast<std::uint32_t>(((four & gaps) >> 8) * 0x0001'0001'0001'0001 >> 48) + 4;
            if ((four & top_bits) != 0 || sum > wanted - now_.document) {
                break;
            }
            now_.document += sum;
            now_.count = static_cast<std::uint32_t>(four & 0xFF);
        }
        now_.behind = at;
        if (now_.document < wanted) {
            step();
        }
    }
    check();
}

void ChunkReader::step() {
    require(now_.document < last_, "a chunk of a posting list goes past its last document");
    const Number gap = number_at(now_.behind, last_ - now_.document - 1);
    const Number count = number_at(gap.behind, any_number);
    now_ = {count.behind, now_.document + 1 + gap.value, count.value};
}

ChunkReader::Number ChunkReader::number_at(const char* at, std::uint32_t most) const {
    const std::uint32_t value = number_up_to(most, at, end_);
    return {at, value};
}

void ChunkReader::check() const {
    require(now_.document <= last_, "a chunk of a posting list goes past its last document");
}

PostingCursor::PostingCursor(const Table& table, std::string_view term) : path_(table) {
    if (term.empty()) {
        numbers_head_ = head_ = lengths_key;
    } else {
        append_sortable(head_, term);
        numbers_head_ = head_ + '\0';
    }
    path_.descend(head_, 1);
    const std::size_t item = path_.first_from(head_);
    if (item < path_.items() && path_.key(item) == head_) {
        open_chunk(item);
    }
}

bool PostingCursor::move_to_chunk(std::uint32_t document) {
    int leaves = 0;
    while (chunk_read_ || reader_.last() < document) {
        if (is_last_) {
            return false;
        }
        const std::uint32_t before = reader_.last();
        if (item_ + 1 < path_.items()) {
            open_chunk(item_ + 1);
        } else if (++leaves == 2) { // farther off than the next leaf
            descend(document);
            require(first_ > before || reader_.last() == before, "chunks of a posting list are not in order");
            continue;
        } else {
            require(path_.to_next_leaf(), "a posting list has no end");
            open_chunk(0);
        }
        require(first_ > before, "chunks of a posting list are not in order");
    }
    return true;
}

void PostingCursor::descend(std::uint32_t document) {
    std::string key = numbers_head_;
    append_sortable(key, document);
    path_.descend(key, 1);
    const auto step_back = [this](std::size_t item) {
        if (item > 0) {
            return item - 1;
        }
        require(path_.to_previous_leaf(), "a posting list has no beginning");
        return path_.items() - 1;
    };
    std::size_t item = path_.first_from(key);
    if (item == path_.items() || path_.key(item) != key) {
        item = step_back(item);
    }
    while (path_.component(item) != 1) {
        item = step_back(item);
    }
    open_chunk(item);
}

void PostingCursor::open_chunk(std::size_t item) {
    const std::string_view key = path_.key(item);
    const bool is_first = key == head_;
    if (!is_first) {
        const std::size_t number_bytes = key.starts_with(numbers_head_) ? key.size() - numbers_head_.size() : 0;
        require(number_bytes >= least_sortable_bytes && number_bytes <= most_sortable_bytes,
                "a posting list ends before its last chunk");
        first_ = read_sortable(key.data() + numbers_head_.size(), number_bytes);
    }
    item_ = item;
    const std::string_view value = path_.value(item_, joined_);
    const char* at = value.data();
    const char* const end = at + value.size();
    if (is_first) {
        frequency_ = number_up_to(any_number, at, end);
        static_cast<void>(number_in(at, end)); // the sum of all counts
        first_ = number_up_to(most_document - 1, at, end) + 1;
    }
    require(at != end && first_ <= most_document, "a chunk of a posting list is empty");
    is_last_ = *at++ == '1';
    const std::uint32_t last = first_ + number_up_to(most_document - first_, at, end);
    reader_ = ChunkReader(std::string_view(at, static_cast<std::size_t>(end - at)), first_, last);
    chunk_read_ = false;
}

} // namespace referat::backend::glass
