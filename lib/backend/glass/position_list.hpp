// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass/encoding.hpp"
#include "backend/glass/position_plan.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace referat::backend::glass {

/// Bits, the low ones first, whatever the bytes are.
class BitReader {
public:
    /// Keeps a view, behind which readable_behind more bytes can be read.
    explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

    /// One of `count` values, at least 1, as put_positions() codes them. Behind the end it is any of them.
    std::uint32_t read(std::uint32_t count) {
        if (ready_ < 32) {
            refill();
        }
        // Without branches, which nothing could foretell. Codes of less than `half` are those whose top bit is clear;
        // of these the ones from `first_short` on come without it.
        const auto top = static_cast<unsigned>(std::bit_width((count - 1) | 1U)) - 1;
        const std::uint32_t half = std::uint32_t{1} << top;
        const std::uint32_t first_short = count - half;
        const std::uint32_t low = static_cast<std::uint32_t>(pending_) & (half - 1);
        const std::uint32_t is_long = low < first_short ? 1 : 0;
        const std::uint32_t value = static_cast<std::uint32_t>(pending_) & ((half << is_long) - 1);
        pending_ >>= top + is_long;
        ready_ -= top + is_long;
        return value;
    }

    /// Whether more was read than there is.
    [[nodiscard]] bool is_past_end() const { return 8 * next_ - ready_ > 8 * bytes_.size(); }

private:
    /// To more than 55 bits; behind the end they are any.
    void refill() {
        const char* const at = bytes_.data() + std::min(next_, bytes_.size());
        std::uint64_t word = 0;
        if constexpr (std::endian::native == std::endian::little) {
            std::memcpy(&word, at, sizeof word);
        } else {
            for (unsigned byte = 0; byte < sizeof word; ++byte) {
                word |= static_cast<std::uint64_t>(static_cast<unsigned char>(at[byte])) << (8 * byte);
            }
        }
        pending_ |= word << ready_; // bits above are there already, and the same
        const unsigned bytes = (63 - ready_) / 8;
        next_ += bytes;
        ready_ += 8 * bytes;
    }

    std::string_view bytes_;
    std::size_t next_ = 0; ///< byte; grows on behind the end, to tell how much was read
    std::uint64_t pending_ = 0;
    unsigned ready_ = 0;
};

// Lists of positions as put_positions() writes them, behind which readable_behind more bytes can be read.

/// All positions of a list, ascending; false if the bytes are damaged.
[[nodiscard]] bool read_positions(std::string_view bytes, std::vector<std::uint32_t>& positions);

/// Tells which positions are in a list, reading no further than it must where that takes long.
class PositionSearch {
public:
    /// Begins with a list, whose bytes must stay while it is searched; false if they are damaged, as far as their head
    /// tells.
    [[nodiscard]] bool open(std::string_view bytes);

    /// Whether the list opened last has a position, not before the one asked for last. Of damaged bytes it
    /// may say either.
    [[nodiscard]] bool has(std::uint32_t position) {
        if (!is_short_) {
            return has_in_long(position);
        }
        std::uint32_t found = 0; // without branches, which nothing could foretell
        for (const std::uint32_t each : few_) {
            found |= each == position ? 1U : 0U;
        }
        return found != 0;
    }

private:
    [[nodiscard]] bool has_in_long(std::uint32_t position);

    bool is_short_ = true;
    std::array<std::uint32_t, 8> few_{}; ///< all of a short list, and the last of them as often as there is room
    BitReader bits_{{}};
    std::vector<std::uint32_t> positions_; ///< of a long one
    std::span<const PositionStep> next_;   ///< how those not known yet are read
    std::size_t at_ = 0;                   ///< those before it were passed
};

} // namespace referat::backend::glass
