// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/posting_cache.hpp"

#include <vector>

namespace referat::backend {

namespace {

constexpr std::size_t most_entries = 4096; ///< that are remembered, with lists and without

} // namespace

std::shared_ptr<const CachedList> PostingCache::find_list(const std::string& key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end() || found->second->list == nullptr) {
        return nullptr;
    }
    ask(found->second);
    return found->second->list;
}

std::shared_ptr<const CachedList>
PostingCache::offer_list(const std::string& key, std::size_t bytes,
                         const std::function<std::shared_ptr<const CachedList>()>& make) {
    constexpr std::size_t least_kept = 4; // or they would drive each other out
    if (bytes > most_bytes_ / least_kept) {
        return nullptr;
    }
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) {
        entries_.push_front({key, nullptr, query_, query_});
        by_key_.emplace(entries_.front().key, entries_.begin());
        if (entries_.size() > most_entries) {
            drop_list(entries_.back());
            by_key_.erase(entries_.back().key);
            entries_.pop_back();
        }
        return nullptr;
    }
    Entry& entry = *found->second;
    if (!ask(found->second) || !make_room(bytes, entry)) {
        return nullptr;
    }
    entry.list = make();
    bytes_ += entry.list->bytes();
    return entry.list;
}

bool PostingCache::ask(Entries::iterator entry) {
    entries_.splice(entries_.begin(), entries_, entry);
    if (entry->last == query_) {
        return false;
    }
    entry->last = query_;
    ++entry->queries;
    return true;
}

double PostingCache::rate(const Entry& entry) const {
    return static_cast<double>(entry.queries - 1) / static_cast<double>(query_ - entry.first + 1);
}

bool PostingCache::make_room(std::size_t bytes, const Entry& entry) {
    const double least_rate = rate(entry) / 2;
    std::vector<Entry*> dropped;
    std::size_t left = bytes_;
    for (auto old = entries_.rbegin(); old != entries_.rend() && left + bytes > most_bytes_; ++old) {
        if (old->list != nullptr && rate(*old) < least_rate) {
            dropped.push_back(&*old);
            left -= old->list->bytes();
        }
    }
    if (left + bytes > most_bytes_) {
        return false;
    }
    for (Entry* const old : dropped) {
        drop_list(*old);
    }
    return true;
}

void PostingCache::drop_list(Entry& entry) {
    if (entry.list != nullptr) {
        bytes_ -= entry.list->bytes();
        entry.list = nullptr;
    }
}

} // namespace referat::backend
