// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/bit_blocks.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

namespace referat::backend {

/// Documents of one database by number, a bit each.
class DocumentSet {
public:
    /// @param last  the greatest number
    explicit DocumentSet(std::uint32_t last) : blocks_(std::size_t{last} / block_bits + 1) {}

    void add(std::uint32_t document) { blocks_[document / block_bits] |= bit_of(document); }
    /// Documents from `first` on, a bit each; none is past the greatest number.
    /// @param first  a multiple of 64
    void add(std::uint32_t first, std::span<const std::uint64_t> blocks) {
        const std::size_t begin = first / block_bits;
        for (std::size_t i = 0; i < blocks.size() && begin + i < blocks_.size(); ++i) {
            blocks_[begin + i] |= blocks[i];
        }
    }

    /// The first document from `document` on.
    [[nodiscard]] std::optional<std::uint32_t> first_from(std::uint32_t document) const {
        const std::size_t first = first_bit_from(blocks_, document);
        return first < blocks_.size() * block_bits ? std::optional(static_cast<std::uint32_t>(first)) : std::nullopt;
    }

    /// Ascending.
    template <typename Visit>
    void for_each(Visit&& visit) const {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            for_each_bit(blocks_[i], static_cast<std::uint32_t>(i * block_bits), visit);
        }
    }

    [[nodiscard]] std::size_t count() const {
        return std::transform_reduce(
            blocks_.begin(), blocks_.end(), std::size_t{0}, std::plus<>(),
            [](std::uint64_t block) { return static_cast<std::size_t>(std::popcount(block)); });
    }

private:
    std::vector<std::uint64_t> blocks_;
};

} // namespace referat::backend
