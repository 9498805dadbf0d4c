// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/posting_collector.hpp"

#include "schema/terms.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace referat::backend {

namespace {

constexpr std::size_t first_table_size = 4096; // most agenda items have fewer than 2000 distinct terms

std::uint64_t hash_of(std::string_view prefix, std::string_view term) {
    const std::hash<std::string_view> hash;
    return hash(term) * 0x9E3779B97F4A7C15U + hash(prefix);
}

} // namespace

PostingCollector::PostingCollector() : table_(first_table_size) {}

std::uint32_t PostingCollector::intern(std::string_view prefix, std::string_view term) {
    const std::uint64_t hash = hash_of(prefix, term);
    const std::size_t mask = table_.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        if (table_[slot] == 0) {
            const auto begin = static_cast<std::uint32_t>(bytes_.size());
            bytes_.append(term);
            entries_.push_back({prefix, begin, static_cast<std::uint32_t>(term.size()), hash, 0, 0});
            table_[slot] = static_cast<std::uint32_t>(entries_.size());
            if (2 * entries_.size() > table_.size()) {
                grow();
            }
            return static_cast<std::uint32_t>(entries_.size() - 1);
        }
        const Entry& entry = entries_[table_[slot] - 1];
        if (entry.hash == hash && entry.prefix == prefix &&
            std::string_view(bytes_).substr(entry.begin, entry.size) == term) {
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
    entries_[index].wdf += wdf;
    ++entries_[index].positions;
    postings_.push_back({index, position});
}

void PostingCollector::finish(PreparedDocument& document) {
    struct Named {
        std::string term;
        std::uint32_t entry;
    };
    std::vector<Named> named;
    named.reserve(entries_.size());
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
        const Entry& entry = entries_[i];
        const std::string_view bare = std::string_view(bytes_).substr(entry.begin, entry.size);
        named.push_back({entry.prefix == complete ? std::string(bare) : schema::make_term(entry.prefix, bare), i});
    }
    std::ranges::sort(named, [](const Named& a, const Named& b) {
        const int order = a.term.compare(b.term);
        return order != 0 ? order < 0 : a.entry < b.entry;
    });

    // Counting sort: each entry gets its run of positions, filled in the order they came.
    std::vector<std::uint32_t> next(entries_.size());
    std::uint32_t total = 0;
    for (const Named& name : named) {
        next[name.entry] = total;
        total += entries_[name.entry].positions;
    }
    document.positions.resize(total);
    for (const Posting& posting : postings_) {
        document.positions[next[posting.entry]++] = posting.position;
    }

    document.bytes.clear();
    document.terms.clear();
    document.terms.reserve(named.size());
    std::uint32_t read = 0;
    std::uint32_t kept = 0;
    for (const Named& name : named) {
        const Entry& entry = entries_[name.entry];
        // Two entries become one term when make_term() cuts very long words to the same bytes.
        const bool repeats = !document.terms.empty() && document.term(document.terms.back()) == name.term;
        if (!repeats) {
            document.terms.push_back({static_cast<std::uint32_t>(document.bytes.size()),
                                      static_cast<std::uint32_t>(name.term.size()), 0, kept, 0});
            document.bytes.append(name.term);
        }
        PreparedTerm& term = document.terms.back();
        term.wdf += entry.wdf;
        const auto positions = document.positions.begin();
        const auto first = positions + term.first_position;
        auto last = std::copy(positions + read, positions + read + entry.positions, positions + kept);
        if (repeats) {
            std::sort(first, last);
        }
        last = std::unique(first, last);
        read += entry.positions;
        kept = static_cast<std::uint32_t>(last - positions);
        term.position_count = kept - term.first_position;
    }
    document.positions.resize(kept);

    bytes_.clear();
    entries_.clear();
    postings_.clear();
    std::ranges::fill(table_, 0);
}

} // namespace referat::backend
