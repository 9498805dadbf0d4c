// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

namespace referat::backend::glass {

/// Bits, the low ones first, whatever the bytes are.
class BitReader {
public:
    explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

    /// One of `count` values, at least 1, as put_positions() codes them.
    std::uint32_t read(std::uint32_t count) {
        const unsigned bits = static_cast<unsigned>(std::bit_width(count - 1));
        if (bits == 0) {
            return 0;
        }
        if (ready_ < 32) {
            refill();
        }
        // Without branches, which nothing could foretell.
        const std::uint32_t short_codes = (bits < 32 ? std::uint32_t{1} << bits : 0U) - count;
        const std::uint32_t first_short = (count - short_codes) / 2;
        const auto low = static_cast<std::uint32_t>(pending_ & ((std::uint64_t{1} << (bits - 1)) - 1));
        const std::uint32_t is_short = low >= first_short ? 1 : 0;
        const std::uint32_t top = static_cast<std::uint32_t>(pending_ >> (bits - 1)) & ~is_short & 1;
        take(bits - is_short);
        return low + top * (first_short + short_codes);
    }

    /// Whether more was read than there is.
    [[nodiscard]] bool is_past_end() const { return is_past_end_; }

private:
    void take(unsigned bits) {
        is_past_end_ = is_past_end_ || bits > ready_;
        pending_ >>= bits;
        ready_ -= std::min(bits, ready_);
    }

    /// To more than 32 bits, if there are as many.
    void refill() {
        std::uint64_t word = 0;
        if (std::endian::native == std::endian::little && bytes_.size() - next_ >= sizeof word) {
            std::memcpy(&word, bytes_.data() + next_, sizeof word);
            pending_ |= word << ready_;
            const unsigned bytes = (63 - ready_) / 8;
            next_ += bytes;
            ready_ += 8 * bytes;
            pending_ &= (std::uint64_t{1} << ready_) - 1;
            return;
        }
        for (; ready_ <= 32 && next_ < bytes_.size(); ready_ += 8) {
            pending_ |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes_[next_++])) << ready_;
        }
    }

    std::string_view bytes_;
    std::size_t next_ = 0;
    std::uint64_t pending_ = 0;
    unsigned ready_ = 0;
    bool is_past_end_ = false;
};

/// A list of positions as put_positions() writes it, read as far as somebody wants to know.
class PositionList {
public:
    /// Keeps a view. Nothing if the bytes are none, as far as their head tells.
    [[nodiscard]] static std::optional<PositionList> open(std::string_view bytes);

    [[nodiscard]] std::size_t size() const { return count_; }

    /// All of them, ascending; false if the bytes are damaged.
    [[nodiscard]] bool read(std::vector<std::uint32_t>& positions) const;

    /// Whether `position` is one of them. Reads what comes before it, which is half of a list on the average. Of
    /// damaged bytes it may say either.
    [[nodiscard]] bool has(std::uint32_t position) const;

private:
    PositionList(std::uint32_t first, std::uint32_t last, std::size_t count, BitReader between)
        : first_(first), last_(last), count_(count), between_(between) {}

    std::uint32_t first_;
    std::uint32_t last_;
    std::size_t count_;
    BitReader between_; ///< at what lies between the first and the last
};

} // namespace referat::backend::glass
