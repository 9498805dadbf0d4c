// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/bit_blocks.hpp"
#include "backend/segment.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace referat::backend {

/// A query is answered for so many consecutive documents at a time at most: what it knows of them stays near the
/// processor.
inline constexpr std::uint32_t window_size = std::uint32_t{1} << 13;

/// Room for documents whose numbers are below `end`, in whole windows.
[[nodiscard]] constexpr std::size_t whole_windows(std::uint32_t end) {
    return (std::size_t{end} + window_size - 1) / window_size * window_size;
}

/// Up to window_size documents, each at its place: all of a range, or a list of some.
class Window {
public:
    Window(std::uint32_t first, std::uint32_t size) : first_(first), size_(size) {}
    /// Keeps a view.
    /// @param documents  ascending
    explicit Window(std::span<const std::uint32_t> documents)
        : list_(documents.data()), first_(documents.empty() ? 0 : documents.front()),
          size_(static_cast<std::uint32_t>(documents.size())) {}

    [[nodiscard]] bool is_range() const { return list_ == nullptr; }
    [[nodiscard]] std::uint32_t first() const { return first_; }
    [[nodiscard]] std::uint32_t size() const { return size_; }
    [[nodiscard]] std::uint32_t document(std::uint32_t place) const {
        return list_ == nullptr ? first_ + place : list_[place];
    }
    /// @param document  of the window
    [[nodiscard]] std::uint32_t place_of(std::uint32_t document) const {
        return static_cast<std::uint32_t>(list_ == nullptr ? document - first_
                                                           : std::lower_bound(list_, list_ + size_, document) - list_);
    }

private:
    const std::uint32_t* list_ = nullptr;
    std::uint32_t first_;
    std::uint32_t size_;
};

/// What is asked of a part of a query.
struct WindowAsked {
    std::uint32_t documents = window_size; ///< in a window; at most that
    bool scores = false;
    bool ranges = true; ///< all windows of the database, one after the other, and not lists of documents

    /// Whether every window is one of window_size.
    [[nodiscard]] bool all_whole() const { return ranges && documents == window_size; }
};

/// Documents of a window by their places in it, a bit each.
class WindowSet {
public:
    using Blocks = std::array<std::uint64_t, window_size / block_bits>;

    void clear() { blocks_.fill(0); }
    void add(std::uint32_t place) { blocks_[place / block_bits] |= bit_of(place); }
    void add_block(std::uint32_t block, std::uint64_t bits) { blocks_[block] |= bits; }
    void remove(std::uint32_t place) { blocks_[place / block_bits] &= ~bit_of(place); }
    [[nodiscard]] bool has(std::uint32_t place) const { return (blocks_[place / block_bits] & bit_of(place)) != 0; }

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

    /// The first place from `place` on; window_size if there is none.
    [[nodiscard]] std::uint32_t first_from(std::uint32_t place) const {
        return static_cast<std::uint32_t>(first_bit_from(blocks_, place));
    }

    [[nodiscard]] bool empty() const {
        return std::ranges::all_of(blocks_, [](std::uint64_t block) { return block == 0; });
    }
    /// Whether at most one in `share` of a window's places is in it.
    [[nodiscard]] bool is_sparse(std::uint32_t share) const {
        // Sums of bits by fours; whoever compiles for any processor calls a function for each std::popcount().
        constexpr std::uint64_t every_second = 0x5555'5555'5555'5555;
        constexpr std::uint64_t pairs = 0x3333'3333'3333'3333;
        constexpr std::uint64_t nibbles = 0x0F0F'0F0F'0F0F'0F0F;
        constexpr std::uint64_t bytes = 0x00FF'00FF'00FF'00FF;
        std::uint64_t sums = 0; // four of 16 bits
        for (std::uint64_t bits : blocks_) {
            bits -= bits >> 1 & every_second;
            bits = (bits & pairs) + (bits >> 2 & pairs);
            bits = (bits + (bits >> 4)) & nibbles;
            sums += (bits & bytes) + (bits >> 8 & bytes);
        }
        const std::uint64_t count = (sums * 0x0001'0001'0001'0001) >> 48;
        return count * share <= window_size;
    }

    /// Ascending.
    template <typename Visit>
    void for_each(Visit&& visit) const {
        for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
            for_each_bit(blocks_[i], i * block_bits, visit);
        }
    }

    [[nodiscard]] const Blocks& blocks() const { return blocks_; }

private:
    Blocks blocks_{};
};

/// Adds places that come mostly in ascending order to a set, a block at a time.
class WindowSetWriter {
public:
    /// Keeps a reference; nothing is in the set for sure before finish().
    explicit WindowSetWriter(WindowSet& set) : set_(&set) {}

    void add(std::uint32_t place) {
        if (place / block_bits != block_) {
            finish();
            block_ = place / block_bits;
        }
        bits_ |= bit_of(place);
    }
    void finish() {
        set_->add_block(block_, bits_);
        bits_ = 0;
    }

private:
    WindowSet* set_;
    std::uint32_t block_ = 0;
    std::uint64_t bits_ = 0;
};

/// What a part of a query finds in a window.
///
/// Words that must stand near each other are known by their documents only until their places are read; until then a
/// document may not be found after all, and a score is the most that it can be.
class WindowMatch {
public:
    /// @param settled  no places are asked for: all is sure and nothing open
    explicit WindowMatch(bool settled) : settled_(settled) {}

    WindowSet all;    ///< what may be found
    WindowSet strong; ///< of all: what may score as much as is aimed at; others cannot

    /// What is found, whatever the places say.
    [[nodiscard]] const WindowSet& sure() const { return settled_ ? all : sure_; }
    /// Of all: where the places may change something.
    [[nodiscard]] const WindowSet& open() const { return settled_ ? nothing : open_; }

    void clear() {
        all.clear();
        strong.clear();
        if (!settled_) {
            sure_.clear();
            open_.clear();
        }
    }
    void copy(const WindowMatch& other) {
        all = other.all;
        strong = other.strong;
        if (!settled_) {
            sure_ = other.sure();
            open_ = other.open();
        }
    }
    void add(const WindowMatch& other) {
        all.add(other.all);
        strong.add(other.strong);
        if (!settled_) {
            sure_.add(other.sure());
            open_.add(other.open());
        }
    }
    /// What both find.
    void keep(const WindowMatch& other) {
        keep(other.all);
        strong.keep(other.strong);
        keep_sure(other);
    }
    /// What both find; the other does not score.
    void keep_filtered(const WindowMatch& other) {
        keep(other.all);
        keep_sure(other);
    }
    /// Without what the other finds, which does not score.
    void remove(const WindowMatch& other) {
        all.remove(other.sure());
        strong.keep(all);
        if (!settled_) {
            sure_.remove(other.all);
            open_.add(other.open());
            open_.keep(all);
        }
    }
    /// Documents that are among these.
    void keep(const WindowSet& documents) {
        all.keep(documents);
        strong.keep(documents);
        if (!settled_) {
            sure_.keep(documents);
            open_.keep(documents);
        }
    }
    /// Where the places of another part may change the scores.
    void add_open(const WindowMatch& other) {
        open_.add(other.open());
        open_.keep(all);
    }
    void set_all_open() { open_ = all; }

private:
    static const WindowSet nothing;

    void keep_sure(const WindowMatch& other) {
        if (!settled_) {
            sure_.keep(other.sure());
            open_.add(other.open());
            open_.keep(all);
        }
    }

    bool settled_;
    WindowSet sure_; ///< these two: unless settled
    WindowSet open_;
};

inline const WindowSet WindowMatch::nothing{};

} // namespace referat::backend
