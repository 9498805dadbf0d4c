// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/posting_cache.hpp"

#include <vector>

namespace referat::backend {

namespace {

constexpr std::size_t most_entries = 4096; ///< that are remembered, with lists and without

} // namespace

std::shared_ptr<CachedList> PostingCache::find_list(const std::string& key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end() || found->second->list == nullptr) {
        return nullptr;
    }
    ask(found->second);
    return found->second->list;
}

std::shared_ptr<CachedList> PostingCache::offer_list(const std::string& key, std::size_t bytes,
                                                     const std::function<std::shared_ptr<CachedList>()>& make) {
    constexpr std::size_t least_kept = 4; // or they would drive each other out
    if (bytes > most_bytes_ / least_kept) {
        return nullptr;
    }
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) {
        entries_.push_front({key, nullptr, 0, query_, query_});
        by_key_.emplace(entries_.front().key, entries_.begin());
        if (entries_.size() > most_entries) {
            drop_list(entries_.back());
            by_key_.erase(entries_.back().key);
            entries_.pop_back();
        }
    } else if (!ask(found->second)) {
        return nullptr; // there was no room just now
    }
    Entry& entry = entries_.front();
    if (!make_room(bytes, entry)) {
        return nullptr;
    }
    entry.list = make();
    measure(entry);
    return entry.list;
}

bool PostingCache::ask(Entries::iterator entry) {
    entries_.splice(entries_.begin(), entries_, entry);
    if (entry->last == query_) {
        return false;
    }
    entry->last = query_;
    ++entry->queries;
    if (entry->list != nullptr) {
        measure(*entry);
    }
    return true;
}

void PostingCache::measure(Entry& entry) {
    bytes_ -= entry.bytes;
    entry.bytes = entry.list->bytes();
    bytes_ += entry.bytes;
}

bool PostingCache::make_room(std::size_t bytes, const Entry& entry) {
    const auto since_first_asked = [this](const Entry& asked) { return static_cast<double>(query_ - asked.first + 1); };
    // Nobody knows how often something is asked for when it has been once, so that counts for those that are there
    // only.
    const double rate = static_cast<double>(entry.queries - 1) / since_first_asked(entry);
    const auto is_asked_less = [&](const Entry& kept) {
        return 2.0 * static_cast<double>(kept.queries) / since_first_asked(kept) < rate;
    };
    std::vector<Entry*> dropped;
    std::size_t left = bytes_;
    for (auto old = entries_.rbegin(); old != entries_.rend() && left + bytes > most_bytes_; ++old) {
        if (old->list != nullptr && is_asked_less(*old)) {
            dropped.push_back(&*old);
            left -= old->bytes;
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
    bytes_ -= entry.bytes;
    entry.bytes = 0;
    entry.list = nullptr;
}

} // namespace referat::backend
