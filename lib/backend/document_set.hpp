// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/segment.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <optional>
#include <vector>

namespace referat::backend {

/// Documents of one database by number, a bit each: joining sets costs no more than their numbers, however many terms
/// they come from.
class DocumentSet {
public:
    /// @param last  the greatest number
    explicit DocumentSet(std::uint32_t last) : blocks_(std::size_t{last} / block_bits + 1) {}

    void add(std::uint32_t document) { blocks_[document / block_bits] |= bit(document); }
    /// Whatever of the range there is.
    void remove(const DocumentRange& range) {
        for (std::size_t document = range.first; document <= range.last && document / block_bits < blocks_.size();
             ++document) {
            blocks_[document / block_bits] &= ~bit(static_cast<std::uint32_t>(document));
        }
    }

    /// The others are of the same database.
    void add(const DocumentSet& other) { combine(other, std::bit_or<>()); }
    void keep(const DocumentSet& other) { combine(other, std::bit_and<>()); }
    void remove(const DocumentSet& other) {
        combine(other, [](std::uint64_t own, std::uint64_t others) { return own & ~others; });
    }

    /// The first document from `document` on.
    [[nodiscard]] std::optional<std::uint32_t> first_from(std::uint32_t document) const {
        std::size_t block = document / block_bits;
        if (block >= blocks_.size()) {
            return std::nullopt;
        }
        std::uint64_t bits = blocks_[block] & ~(bit(document) - 1);
        while (bits == 0) {
            if (++block == blocks_.size()) {
                return std::nullopt;
            }
            bits = blocks_[block];
        }
        return static_cast<std::uint32_t>(block * block_bits) + static_cast<std::uint32_t>(std::countr_zero(bits));
    }

    /// Ascending.
    [[nodiscard]] std::vector<std::uint32_t> to_vector() const {
        std::vector<std::uint32_t> documents;
        for (auto document = first_from(0); document; document = first_from(*document + 1)) {
            documents.push_back(*document);
        }
        return documents;
    }

    [[nodiscard]] std::size_t count() const {
        return std::transform_reduce(
            blocks_.begin(), blocks_.end(), std::size_t{0}, std::plus<>(),
            [](std::uint64_t block) { return static_cast<std::size_t>(std::popcount(block)); });
    }

private:
    static constexpr std::uint32_t block_bits = 64;

    static std::uint64_t bit(std::uint32_t document) { return std::uint64_t{1} << (document % block_bits); }

    template <typename Operation>
    void combine(const DocumentSet& other, Operation operation) {
        std::transform(blocks_.begin(), blocks_.end(), other.blocks_.begin(), blocks_.begin(), operation);
    }

    std::vector<std::uint64_t> blocks_;
};

} // namespace referat::backend
