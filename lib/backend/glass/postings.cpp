// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass/postings.hpp"

#include "backend/glass/encoding.hpp"

namespace referat::backend::glass {

namespace {

/// A chunk that has reached this size ends: what the engine's own writer does.
constexpr std::size_t chunk_bytes = 2000;

} // namespace

void PostingChunks::add(std::uint32_t document, std::uint32_t count) {
    if (chunks_.empty() || bytes_.size() - chunks_.back().begin >= chunk_bytes) {
        chunks_.push_back({bytes_.size(), document, document});
    } else {
        append_number(bytes_, document - chunks_.back().last - 1);
        chunks_.back().last = document;
    }
    append_number(bytes_, count);
    total_ += count;
    ++postings_;
}

void PostingChunks::write(TableWriter& table, std::string_view term) {
    head_.clear();
    append_sortable(head_, term);
    write(table, head_, std::string_view("\0", 1), postings_, total_);
}

void PostingChunks::write_lengths(TableWriter& table) {
    write(table, lengths_key, {}, 0, 0); // how many there are stands in the version file
}

void PostingChunks::write(TableWriter& table, std::string_view head, std::string_view separator, std::uint64_t postings,
                          std::uint64_t total) {
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
        const Chunk& chunk = chunks_[i];
        const bool is_last = i + 1 == chunks_.size();
        key_ = head;
        value_.clear();
        if (i == 0) {
            append_number(value_, postings);
            append_number(value_, total);
            append_number(value_, chunk.first - 1);
        } else {
            key_.append(separator);
            append_sortable(key_, chunk.first);
        }
        value_.push_back(is_last ? '1' : '0');
        append_number(value_, chunk.last - chunk.first);
        value_.append(bytes_, chunk.begin, (is_last ? bytes_.size() : chunks_[i + 1].begin) - chunk.begin);
        table.add(key_, value_);
    }
    bytes_.clear();
    chunks_.clear();
    total_ = 0;
    postings_ = 0;
}

} // namespace referat::backend::glass
