// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass/table_writer.hpp"

#include "backend/glass/encoding.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <stdexcept>
#include <utility>

namespace referat::backend::glass {

namespace {

/// The engine wants room for four items in any block.
constexpr std::size_t max_item_bytes = (block_bytes - offsets_begin - 4 * offset_bytes) / 4;

/// An entry is cut in two to fill a block if this much of it fits.
constexpr std::size_t worth_cutting = 256;

constexpr std::uint32_t revision = 1;

void put2(char* at, std::size_t value) {
    at[0] = static_cast<char>(value >> 8);
    at[1] = static_cast<char>(value);
}

void put4(char* at, std::uint32_t value) {
    put2(at, value >> 16);
    put2(at + 2, value & 0xFFFF);
}

} // namespace

void TableWriter::Block::clear() {
    offsets_end = offsets_begin;
    items_begin = block_bytes;
}

char* TableWriter::Block::place(std::size_t size) {
    items_begin -= size;
    put2(bytes.data() + offsets_end, items_begin);
    offsets_end += offset_bytes;
    return bytes.data() + items_begin;
}

void TableWriter::fail(std::errc error) const {
    throw std::filesystem::filesystem_error("cannot write", path_, std::make_error_code(error));
}

TableWriter::TableWriter(std::filesystem::path path) : path_(std::move(path)) {}
TableWriter::~TableWriter() = default;

void TableWriter::start_leaf(std::string_view key, std::uint32_t component) {
    if (levels_.empty()) {
        file_ = std::make_unique<base::FileWriter>(path_);
        levels_.emplace_back();
    }
    Block& leaf = levels_.front();
    leaf.clear();
    leaf_open_ = true;
    leaf.first_key.clear();
    if (root_.blocks == 0) {
        // The table's first item has no key and no value.
        char* const item = leaf.place(leaf_head_bytes);
        put2(item, first_flag | last_flag);
        item[2] = '\0';
        return;
    }
    // So much of the key as tells it from the one before; a further component of an entry has all of it.
    leaf.first_key = component > 1 ? key : key.substr(0, common_prefix(key, last_key_) + 1);
    leaf.first_key.push_back(static_cast<char>(component >> 8));
    leaf.first_key.push_back(static_cast<char>(component));
}

std::uint32_t TableWriter::write(Block& block, std::size_t level) {
    char* const head = block.bytes.data();
    put4(head, revision);
    head[level_at] = static_cast<char>(level);
    put2(head + 5, block.room());
    put2(head + 7, block.room());
    put2(head + offsets_end_at, block.offsets_end);
    // Bytes between the offsets and the items are still those of an earlier block.
    std::fill(block.bytes.begin() + static_cast<std::ptrdiff_t>(block.offsets_end),
              block.bytes.begin() + static_cast<std::ptrdiff_t>(block.items_begin), '\0');
    file_->write(block.bytes);
    fingerprinter_.add(block.bytes);
    if (root_.blocks == std::numeric_limits<std::uint32_t>::max()) {
        fail(std::errc::file_too_large); // a table has no more than 2^32 blocks
    }
    return root_.blocks++;
}

void TableWriter::close_leaf() {
    const std::uint32_t number = write(levels_.front(), 0);
    leaf_open_ = false;
    add_branch(1, std::string(levels_.front().first_key), number);
}

void TableWriter::add_branch(std::size_t level, const std::string& key, std::uint32_t number) {
    if (level == levels_.size()) {
        levels_.emplace_back();
        levels_.back().clear();
        levels_.back().first_key = key;
    }
    // The first item of the table has no key and component 0.
    const std::size_t key_bytes = key.empty() ? 0 : key.size() - component_bytes;
    const std::size_t size = branch_head_bytes + key_bytes + component_bytes;
    if (levels_[level].room() < size + offset_bytes) {
        const std::uint32_t written = write(levels_[level], level);
        add_branch(level + 1, std::string(levels_[level].first_key), written);
        levels_[level].clear();
        levels_[level].first_key = key;
    }
    char* const item = levels_[level].place(size);
    put4(item, number);
    item[4] = static_cast<char>(key_bytes);
    std::ranges::copy(key, item + branch_head_bytes);
    if (key.empty()) {
        put2(item + branch_head_bytes, 0);
    }
}

void TableWriter::add(std::string_view key, std::string_view value, Stored stored) {
    if (key.size() > max_key_bytes) {
        throw std::length_error("a key of a table has no more than 255 bytes");
    }
    const unsigned flags = stored == Stored::Deflated ? deflated_flag : 0;
    std::uint32_t component = 1;
    for (;;) {
        if (!leaf_open_) {
            start_leaf(key, component);
        }
        Block& leaf = levels_.front();
        const std::size_t head = leaf_head_bytes + key.size() + (component > 1 ? component_bytes : 0);
        const std::size_t most = std::min(max_item_bytes, leaf.room() - std::min(leaf.room(), offset_bytes));
        const bool is_last = head + value.size() <= most;
        if (!is_last && most < head + worth_cutting) {
            close_leaf();
            continue;
        }
        const std::string_view part = value.substr(0, is_last ? value.size() : most - head);
        char* item = leaf.place(head + part.size());
        put2(item, (head + part.size() - leaf_head_bytes) | flags | (is_last ? last_flag : 0) |
                       (component == 1 ? first_flag : 0));
        item[2] = static_cast<char>(key.size());
        std::memcpy(item + leaf_head_bytes, key.data(), key.size());
        if (component > 1) {
            put2(item + leaf_head_bytes + key.size(), component);
        }
        std::memcpy(item + head, part.data(), part.size());
        value.remove_prefix(part.size());
        if (is_last) {
            break;
        }
        if (++component > 0xFFFF) {
            fail(std::errc::value_too_large); // an entry has no more than 65535 parts
        }
    }
    last_key_ = key;
    ++root_.entries;
}

TableRoot TableWriter::finish() {
    if (levels_.empty()) {
        return root_;
    }
    close_leaf();
    if (root_.blocks > 1) {
        std::size_t level = 1;
        for (; level + 1 < levels_.size(); ++level) {
            const std::uint32_t number = write(levels_[level], level);
            add_branch(level + 1, std::string(levels_[level].first_key), number);
        }
        root_.root = write(levels_[level], level);
        root_.levels = static_cast<std::uint32_t>(level);
    }
    file_->close();
    root_.fingerprint = fingerprinter_.fingerprint();
    return root_;
}

} // namespace referat::backend::glass
