// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/dense_postings.hpp"

#include <algorithm>
#include <bit>

namespace referat::backend {

DensePostings::DensePostings(std::uint32_t end, bool with_counts) {
    const std::size_t places = whole_windows(end);
    documents_.resize(places / block_bits);
    if (with_counts) {
        counts_.resize(places);
        highest_.resize(documents_.size());
    }
}

void DensePostings::add_large(std::uint32_t document, std::uint32_t count) {
    const auto [entry, is_new] = large_.try_emplace(document, counts_[document]);
    entry->second += count;
    counts_[document] = static_cast<std::uint8_t>(large);
}

void DensePostings::finish() {
    frequency_ = 0;
    for (const std::uint64_t bits : documents_) {
        frequency_ += static_cast<std::uint32_t>(std::popcount(bits));
    }
    for (std::size_t block = 0; block < highest_.size(); ++block) {
        const std::uint8_t* const counts = counts_.data() + block * block_bits;
        highest_[block] = *std::max_element(counts, counts + block_bits);
    }
}

void DensePostings::find(const Window& window, const WindowSet* among, WindowSet& found) const {
    if (!window.is_range()) {
        for (std::uint32_t place = 0; place < window.size(); ++place) {
            if (has(window.document(place))) {
                found.add(place);
            }
        }
        return;
    }
    const std::uint64_t* const documents = documents_.data() + window.first() / block_bits;
    for (std::uint32_t block = 0; block < window.size() / block_bits; ++block) {
        found.add_block(block, documents[block] & (among == nullptr ? ~std::uint64_t{0} : among->blocks()[block]));
    }
}

void DensePostings::find_counts(const Window& window, const WindowSet& found, std::uint32_t least,
                                WindowSet& enough) const {
    const auto add = [&](std::uint32_t place) {
        if (count(window.document(place)) >= least) {
            enough.add(place);
        }
    };
    if (!window.is_range()) {
        found.for_each(add);
        return;
    }
    const std::uint8_t* const highest = highest_.data() + window.first() / block_bits;
    for (std::uint32_t block = 0; block < window.size() / block_bits; ++block) {
        if (highest[block] >= std::min(least, large)) {
            for_each_bit(found.blocks()[block], block * block_bits, add);
        }
    }
}

std::size_t DensePostings::bytes() const {
    constexpr std::size_t large_bytes = 48; // about, in a table
    const auto end = static_cast<std::uint32_t>(documents_.size() * block_bits);
    return bytes_for(end, !counts_.empty()) + large_.size() * large_bytes;
}

std::size_t DensePostings::bytes_for(std::uint32_t end, bool with_counts) {
    const std::size_t places = whole_windows(end);
    return sizeof(DensePostings) + places / 8 + (with_counts ? places + places / block_bits : 0);
}

} // namespace referat::backend
