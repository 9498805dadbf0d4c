// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/dense_postings.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>
#include <utility>

namespace referat::backend {

DensePostings::DensePostings(std::uint32_t end, std::uint64_t frequency, const std::optional<Bm25>& scoring)
    : scoring_(scoring), frequency_(frequency) {
    const std::size_t places = whole_windows(end);
    documents_.resize(places / block_bits);
    known_.resize(places / window_size);
    unknown_windows_ = known_.size();
    if (scoring) {
        counts_.resize(places);
        impacts_.resize(places);
        highest_.resize(documents_.size());
    }
}

void DensePostings::begin(const Window& window) {
    std::fill_n(documents_.begin() + window.first() / block_bits, window_size / block_bits, 0);
    if (scoring_) {
        std::fill_n(counts_.begin() + window.first(), window_size, std::uint8_t{0});
        std::erase_if(large_,
                      [&](const auto& entry) { return entry.first / window_size == window.first() / window_size; });
    }
}

void DensePostings::add_large(std::uint32_t document, std::uint32_t count) {
    const auto [entry, is_new] = large_.try_emplace(document, counts_[document]);
    entry->second += count;
    counts_[document] = static_cast<std::uint8_t>(large);
}

void DensePostings::finish(const Window& window, const DocumentLengths& lengths) {
    if (scoring_) {
        const std::size_t first = window.first() / block_bits;
        for (std::size_t block = first; block < first + window_size / block_bits; ++block) {
            const std::uint8_t* const counts = counts_.data() + block * block_bits;
            highest_[block] = *std::max_element(counts, counts + block_bits);
            set_impacts(block, lengths);
        }
    }
    known_[window.first() / window_size] = true;
    --unknown_windows_;
    if (is_complete()) {
        pack();
    }
}

void DensePostings::set_impacts(std::size_t block, const DocumentLengths& lengths) {
    for_each_bit(documents_[block], static_cast<std::uint32_t>(block * block_bits), [&](std::uint32_t document) {
        const std::uint32_t counted = lengths.counted(document, count(document));
        impacts_[document] = ScoreBounds::Impacts::impact_of(Bm25::score(1.0, counted, lengths.norms[document]));
    });
}

void DensePostings::pack() {
    constexpr std::uint32_t few = 4; // one document in so many: then the bytes of the others are worth sparing
    const std::size_t documents =
        std::transform_reduce(documents_.begin(), documents_.end(), std::size_t{0}, std::plus<>(),
                              [](std::uint64_t bits) { return static_cast<std::size_t>(std::popcount(bits)); });
    if (!scoring_ || documents * few > counts_.size()) {
        return;
    }
    std::vector<std::uint32_t> firsts;
    firsts.reserve(documents_.size());
    std::vector<std::uint8_t> counts;
    counts.reserve(documents);
    std::vector<std::uint8_t> impacts;
    impacts.reserve(documents);
    for (std::size_t block = 0; block < documents_.size(); ++block) {
        firsts.push_back(static_cast<std::uint32_t>(counts.size()));
        for_each_bit(documents_[block], static_cast<std::uint32_t>(block * block_bits), [&](std::uint32_t document) {
            counts.push_back(counts_[document]);
            impacts.push_back(impacts_[document]);
        });
    }
    firsts_ = std::move(firsts);
    counts_ = std::move(counts);
    impacts_ = std::move(impacts);
}

template <typename StepsOf>
void DensePostings::add_steps(const Window& window, const WindowSet& wanted, ScoreBounds& bounds,
                              StepsOf steps_of) const {
    const std::uint8_t* const impacts = impacts_.data();
    if (firsts_.empty()) {
        bounds.add_each(
            wanted, [here = impacts + window.first(), steps_of](std::size_t place) { return steps_of(here[place]); });
        return;
    }
    const std::size_t first_block = window.first() / block_bits;
    for (std::uint32_t block = 0; block < window.size() / block_bits; ++block) {
        if (wanted.blocks()[block] != 0) {
            const std::uint8_t* impact = impacts + firsts_[first_block + block];
            for_each_bit(documents_[first_block + block], block * block_bits,
                         [&](std::uint32_t place) { bounds.add(place, steps_of(*impact++)); });
        }
    }
}

void DensePostings::add_bounds(const Window& window, const WindowSet& wanted, double weight,
                               ScoreBounds& bounds) const {
    if (const std::optional<ScoreBounds::Impacts> worth = bounds.impacts(weight)) {
        add_steps(window, wanted, bounds, [worth = *worth](std::uint8_t impact) { return worth.steps(impact); });
    } else {
        add_steps(window, wanted, bounds,
                  [](std::uint8_t impact) { return impact == 0 ? std::uint8_t{0} : ScoreBounds::most; });
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
    const std::size_t of_all = bytes_for(end, false) + highest_.size() + firsts_.size() * sizeof(std::uint32_t);
    return of_all + counts_.size() + impacts_.size() + large_.size() * large_bytes;
}

std::size_t DensePostings::bytes_for(std::uint32_t end, bool with_counts) {
    const std::size_t places = whole_windows(end);
    return sizeof(DensePostings) + places / 8 + (with_counts ? 2 * places + places / block_bits : 0);
}

} // namespace referat::backend
