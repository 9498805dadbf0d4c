// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/posting_cache.hpp"

#include <algorithm>
#include <utility>

namespace referat::backend {

std::shared_ptr<const DensePostings> PostingCache::find(const std::string& key) {
    const auto found = entries_.find(key);
    if (found == entries_.end() || found->second.postings == nullptr) {
        return nullptr;
    }
    found->second.asked = query_;
    return found->second.postings;
}

std::shared_ptr<const DensePostings>
PostingCache::offer(const std::string& key, std::size_t bytes,
                    const std::function<std::shared_ptr<const DensePostings>()>& make) {
    constexpr std::size_t least_kept = 4; // or they would drive each other out
    if (bytes > most_bytes_ / least_kept) {
        return nullptr;
    }
    const auto [found, is_new] = entries_.try_emplace(key);
    Entry& entry = found->second;
    const bool was_asked = !is_new && entry.asked != query_;
    entry.asked = query_;
    if (was_asked) {
        entry.postings = make();
    }
    const std::size_t kept = sizeof(Entries::value_type) + key.size() + (was_asked ? entry.postings->bytes() : 0);
    bytes_ += kept - std::exchange(entry.bytes, kept);
    std::shared_ptr<const DensePostings> postings = entry.postings;
    make_room();
    return postings;
}

void PostingCache::make_room() {
    while (bytes_ > most_bytes_) {
        const auto oldest =
            std::ranges::min_element(entries_, {}, [](const Entries::value_type& entry) { return entry.second.asked; });
        bytes_ -= oldest->second.bytes;
        entries_.erase(oldest);
    }
}

} // namespace referat::backend
