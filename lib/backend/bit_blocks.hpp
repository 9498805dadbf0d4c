// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace referat::backend {

// Sets of numbers as bits, in blocks of 64.

inline constexpr std::uint32_t block_bits = 64;

/// The bit of a number in its block.
[[nodiscard]] constexpr std::uint64_t bit_of(std::uint32_t number) {
    return std::uint64_t{1} << (number % block_bits);
}

/// The first number of the set from `number` on; one behind the blocks if there is none.
[[nodiscard]] inline std::size_t first_bit_from(std::span<const std::uint64_t> blocks, std::uint32_t number) {
    for (std::size_t i = number / block_bits; i < blocks.size(); ++i) {
        const std::uint64_t bits = i == number / block_bits ? blocks[i] & ~(bit_of(number) - 1) : blocks[i];
        if (bits != 0) {
            return i * block_bits + static_cast<std::size_t>(std::countr_zero(bits));
        }
    }
    return blocks.size() * block_bits;
}

/// Calls visit for the numbers of a block, ascending.
/// @param first  number of the block
template <typename Visit>
void for_each_bit(std::uint64_t block, std::uint32_t first, Visit&& visit) {
    for (; block != 0; block &= block - 1) {
        visit(first + static_cast<std::uint32_t>(std::countr_zero(block)));
    }
}

} // namespace referat::backend
