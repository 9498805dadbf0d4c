// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/posting_collector.hpp"

#include "schema/terms.hpp"

#include <algorithm>
#include <functional>

namespace referat::backend {

namespace {

constexpr std::size_t first_table_size = 4096; // most agenda items have fewer than 2000 distinct terms

std::uint32_t hash_of(std::string_view prefix, std::string_view term) {
    std::uint64_t hash = std::hash<std::string_view>{}(term);
    for (const char byte : prefix) { // six bytes at most
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x9E3779B97F4A7C15U;
    }
    return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

} // namespace

PostingCollector::PostingCollector() : table_(first_table_size) {}

bool PostingCollector::is_term(const Entry& entry, std::string_view prefix, std::string_view term) const {
    const std::string_view whole = std::string_view(bytes_).substr(entry.begin, entry.size);
    return whole.substr(entry.bare) == term && whole.starts_with(prefix);
}

std::uint32_t PostingCollector::intern(std::string_view prefix, std::string_view term) {
    // What the engine cannot take is cut before it is looked up, so that what agrees up to there is one term.
    const std::size_t bare = schema::prefix_bytes(prefix, term);
    term = schema::truncate_term(term, bare);
    const std::uint32_t hash = hash_of(prefix, term);
    const std::size_t mask = table_.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        if (table_[slot] == 0) {
            const auto begin = static_cast<std::uint32_t>(bytes_.size());
            schema::append_term(bytes_, prefix, term);
            entries_.push_back({begin, static_cast<std::uint32_t>(bytes_.size() - begin),
                                static_cast<std::uint32_t>(bare), hash, 0, 0, 0});
            table_[slot] = static_cast<std::uint32_t>(entries_.size());
            if (2 * entries_.size() > table_.size()) {
                grow();
            }
            return static_cast<std::uint32_t>(entries_.size() - 1);
        }
        const Entry& entry = entries_[table_[slot] - 1];
        if (entry.hash == hash && entry.bare == bare && is_term(entry, prefix, term)) {
            return table_[slot] - 1;
        }
    }
}

void PostingCollector::grow() {
    table_.assign(2 * table_.size(), 0);
    const std::size_t mask = table_.size() - 1;
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
        std::size_t slot = entries_[i].hash & mask;
        while (table_[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        table_[slot] = i + 1;
    }
}

void PostingCollector::add_count(std::string_view prefix, std::string_view term, std::uint32_t wdf) {
    entries_[intern(prefix, term)].wdf += wdf;
}

void PostingCollector::add_posting(std::string_view prefix, std::string_view term, std::uint32_t position,
                                   std::uint32_t wdf) {
    const std::uint32_t index = intern(prefix, term);
    Entry& entry = entries_[index];
    entry.wdf += wdf;
    if (entry.positions > 0 && entry.last_position == position) {
        return;
    }
    ++entry.positions;
    entry.last_position = position;
    postings_.push_back({index, position});
}

void PostingCollector::add_places(std::string_view term, std::uint32_t first, std::uint32_t last) {
    const std::uint32_t index = intern({}, term);
    for (std::uint32_t position = first; position <= last; ++position) {
        postings_.push_back({index, position});
    }
    entries_[index].positions += last - first + 1;
    entries_[index].last_position = last;
}

void PostingCollector::finish(PreparedDocument& document) {
    document.bytes.assign(bytes_);
    document.terms.clear();
    document.terms.reserve(entries_.size());
    next_.clear();
    std::uint32_t total = 0;
    for (const Entry& entry : entries_) {
        document.terms.push_back({entry.begin, entry.hash, entry.wdf, total, entry.positions, entry.size});
        next_.push_back(total);
        total += entry.positions;
    }
    // Counting sort: each term gets its run of positions, filled in the order they came.
    document.positions.resize(total);
    for (const Posting& posting : postings_) {
        document.positions[next_[posting.entry]++] = posting.position;
    }
    bytes_.clear();
    entries_.clear();
    postings_.clear();
    std::ranges::fill(table_, 0);
}

} // namespace referat::backend
