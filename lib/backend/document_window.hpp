// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/segment.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace referat::backend {

/// A query is answered for so many consecutive documents at a time at most: what it knows of them stays near the
/// processor.
inline constexpr std::uint32_t window_size = std::uint32_t{1} << 13;

/// What is asked of a part of a query.
struct WindowAsked {
    std::uint32_t documents = window_size; ///< in a window; at most that
    bool scores = false;
};

/// Documents of a window by their places in it, a bit each.
class WindowSet {
public:
    static constexpr std::uint32_t block_bits = 64;
    using Blocks = std::array<std::uint64_t, window_size / block_bits>;

    void clear() { blocks_.fill(0); }
    void add(std::uint32_t place) { blocks_[place / block_bits] |= bit(place); }
    void remove(std::uint32_t place) { blocks_[place / block_bits] &= ~bit(place); }
    [[nodiscard]] bool has(std::uint32_t place) const { return (blocks_[place / block_bits] & bit(place)) != 0; }

    void add(const WindowSet& other) {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            blocks_[i] |= other.blocks_[i];
        }
    }
    void keep(const WindowSet& other) {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            blocks_[i] &= other.blocks_[i];
        }
    }
    void remove(const WindowSet& other) {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            blocks_[i] &= ~other.blocks_[i];
        }
    }
    /// @param begin  the document at place 0
    void remove(const DocumentRange& range, std::uint32_t begin) {
        if (range.last < begin || range.first >= begin + window_size) {
            return;
        }
        const std::uint32_t last = std::min(range.last - begin, window_size - 1);
        for (std::uint32_t place = std::max(range.first, begin) - begin; place <= last; ++place) {
            remove(place);
        }
    }

    [[nodiscard]] bool empty() const {
        return std::ranges::all_of(blocks_, [](std::uint64_t block) { return block == 0; });
    }
    [[nodiscard]] std::size_t count() const {
        std::size_t count = 0;
        for (const std::uint64_t block : blocks_) {
            count += static_cast<std::size_t>(std::popcount(block));
        }
        return count;
    }

    /// Ascending.
    template <typename Visit>
    void for_each(Visit&& visit) const {
        for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
            for (std::uint64_t bits = blocks_[i]; bits != 0; bits &= bits - 1) {
                visit(i * block_bits + static_cast<std::uint32_t>(std::countr_zero(bits)));
            }
        }
    }

    [[nodiscard]] const Blocks& blocks() const { return blocks_; }

private:
    static std::uint64_t bit(std::uint32_t place) { return std::uint64_t{1} << (place % block_bits); }

    Blocks blocks_{};
};

/// What a part of a query finds in a window.
///
/// Words that must stand near each other are known by their documents only until their places are read; until then a
/// document may not be found after all, and a score is the most that it can be.
struct WindowResult {
    WindowSet all;              ///< what may be found
    WindowSet sure;             ///< what is found, whatever the places say
    WindowSet open;             ///< of all: where the places may change something
    std::vector<double> scores; ///< by place, of those in `all`; empty where nobody asks for scores

    explicit WindowResult(const WindowAsked& asked) : scores(asked.scores ? asked.documents : 0) {}

    void clear() {
        all.clear();
        sure.clear();
        open.clear();
    }
    /// The documents of both; `join` makes one score of two.
    template <typename Join>
    void add(const WindowResult& other, Join join) {
        if (!scores.empty()) {
            other.all.for_each([&](std::uint32_t place) {
                scores[place] = all.has(place) ? join(scores[place], other.scores[place]) : other.scores[place];
            });
        }
        all.add(other.all);
        sure.add(other.sure);
        open.add(other.open);
    }
    void copy(const WindowResult& other) {
        all = other.all;
        sure = other.sure;
        open = other.open;
        if (!scores.empty()) {
            other.all.for_each([&](std::uint32_t place) { scores[place] = other.scores[place]; });
        }
    }
};

} // namespace referat::backend
