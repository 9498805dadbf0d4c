// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/posting_cache.hpp"

#include <utility>

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
        entries_.push_front({key, nullptr, query_, sizeof(Entry) + key.size()});
        by_key_.emplace(entries_.front().key, entries_.begin());
        bytes_ += entries_.front().bytes;
    } else {
        if (found->second->asked != query_) {
            postings = make();
            found->second->postings = postings;
            found->second->bytes += postings->bytes();
            bytes_ += postings->bytes();
        }
        touch(found->second);
    }
    make_room();
    return postings;
}

void PostingCache::touch(Entries::iterator entry) {
    entry->asked = query_;
    entries_.splice(entries_.begin(), entries_, entry);
}

void PostingCache::make_room() {
    while (bytes_ > most_bytes_) {
        bytes_ -= entries_.back().bytes;
        by_key_.erase(entries_.back().key);
        entries_.pop_back();
    }
}

} // namespace referat::backend
