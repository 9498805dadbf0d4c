// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

namespace referat::backend {

/// The documents with the highest scores, and all that tie with the last of them.
class TopScores {
public:
    struct Entry {
        std::uint32_t document = 0;
        double score = 0.0;
    };

    /// @param wanted  at least 1
    explicit TopScores(std::size_t wanted) : wanted_(wanted), room_(2 * wanted + spare) {}

    /// What scores less is not among them. More may be known than that: tighten() finds out.
    [[nodiscard]] double threshold() const { return threshold_; }
    void tighten() {
        if (entries_.size() <= wanted_) {
            return;
        }
        const auto last = entries_.begin() + static_cast<std::ptrdiff_t>(wanted_ - 1);
        std::ranges::nth_element(entries_, last, std::greater<>(), &Entry::score);
        threshold_ = last->score;
        std::erase_if(entries_, [this](const Entry& entry) { return entry.score < threshold_; });
    }

    void offer(std::uint32_t document, double score) {
        if (score >= threshold_) {
            entries_.push_back({document, score});
            if (entries_.size() == room_) {
                tighten();
                room_ = 2 * entries_.size() + spare;
            }
        }
    }

    /// By descending score, then by number. The last call.
    [[nodiscard]] std::vector<Entry> take() {
        tighten();
        std::ranges::sort(entries_, [](const Entry& a, const Entry& b) {
            return a.score != b.score ? a.score > b.score : a.document < b.document;
        });
        return std::move(entries_);
    }

private:
    static constexpr std::size_t spare = 256;

    std::size_t wanted_;
    std::size_t room_; ///< entries are sifted when there are so many
    double threshold_ = -std::numeric_limits<double>::infinity();
    std::vector<Entry> entries_;
};

} // namespace referat::backend
