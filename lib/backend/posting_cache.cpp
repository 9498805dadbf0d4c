// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/posting_cache.hpp"

namespace referat::backend {

std::shared_ptr<const CachedList> PostingCache::find_list(const std::string& key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end() || found->second->list == nullptr) {
        return nullptr;
    }
    touch(found->second);
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
    std::shared_ptr<const CachedList> list;
    if (found == by_key_.end()) {
        entries_.push_front({key, nullptr, query_});
        by_key_.emplace(entries_.front().key, entries_.begin());
        bytes_ += bytes_of(entries_.front());
    } else {
        if (found->second->asked != query_) {
            list = make();
            found->second->list = list;
            bytes_ += list->bytes();
        }
        touch(found->second);
    }
    make_room();
    return list;
}

std::size_t PostingCache::bytes_of(const Entry& entry) {
    return sizeof(Entry) + entry.key.size() + (entry.list == nullptr ? 0 : entry.list->bytes());
}

void PostingCache::touch(Entries::iterator entry) {
    entry->asked = query_;
    entries_.splice(entries_.begin(), entries_, entry);
}

void PostingCache::make_room() {
    while (bytes_ > most_bytes_) {
        bytes_ -= bytes_of(entries_.back());
        by_key_.erase(entries_.back().key);
        entries_.pop_back();
    }
}

} // namespace referat::backend
