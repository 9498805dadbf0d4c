// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/posting_cache.hpp"

namespace referat::backend {

std::shared_ptr<const DensePostings> PostingCache::find(const std::string& key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end() || found->second->postings == nullptr) {
        return nullptr;
    }
    touch(found->second);
    return found->second->postings;
}

std::shared_ptr<const DensePostings>
PostingCache::offer(const std::string& key, std::size_t bytes,
                    const std::function<std::shared_ptr<const DensePostings>()>& make) {
    constexpr std::size_t least_kept = 4; // or they would drive each other out
    if (bytes > most_bytes_ / least_kept) {
        return nullptr;
    }
    const auto found = by_key_.find(key);
    std::shared_ptr<const DensePostings> postings;
    if (found == by_key_.end()) {
        entries_.push_front({key, nullptr, query_});
        by_key_.emplace(entries_.front().key, entries_.begin());
        bytes_ += bytes_of(entries_.front());
    } else {
        if (found->second->asked != query_) {
            postings = make();
            found->second->postings = postings;
            bytes_ += postings->bytes();
        }
        touch(found->second);
    }
    make_room();
    return postings;
}

std::size_t PostingCache::bytes_of(const Entry& entry) {
    return sizeof(Entry) + entry.key.size() + (entry.postings == nullptr ? 0 : entry.postings->bytes());
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
