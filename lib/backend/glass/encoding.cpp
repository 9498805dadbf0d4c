// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass/encoding.hpp"

namespace referat::backend::glass {

namespace {

/// Bits, the low ones first.
class BitAppender {
public:
    explicit BitAppender(char* at) : at_(at) {}

    /// One of `count` values in as few bits as a code without common beginnings takes: the values in the middle get the
    /// codes that are one bit shorter.
    void append(std::uint32_t value, std::uint32_t count) {
        const unsigned bits = static_cast<unsigned>(std::bit_width(count - 1));
        const std::uint32_t short_codes = (bits < 32 ? std::uint32_t{1} << bits : 0U) - count;
        const std::uint32_t first_short = (count - short_codes) / 2;
        if (short_codes == 0 || value < first_short) {
            put(value, bits);
        } else if (value < first_short + short_codes) {
            put(value, bits - 1);
        } else {
            put((value - first_short - short_codes) | std::uint32_t{1} << (bits - 1), bits);
        }
    }

    /// @return  where the next byte goes
    [[nodiscard]] char* finish() {
        if (filled_ > 0) {
            *at_++ = static_cast<char>(pending_);
        }
        return at_;
    }

private:
    void put(std::uint32_t code, unsigned bits) {
        pending_ |= static_cast<std::uint64_t>(code) << filled_;
        filled_ += bits;
        while (filled_ >= 8) {
            *at_++ = static_cast<char>(pending_);
            pending_ >>= 8;
            filled_ -= 8;
        }
    }

    char* at_;
    std::uint64_t pending_ = 0;
    unsigned filled_ = 0;
};

/// What lies between the first and the last, whose values the reader has.
void append_between(BitAppender& bits, std::span<const std::uint32_t> positions) {
    while (positions.size() > 2) {
        const std::size_t last = positions.size() - 1;
        const std::size_t middle = last / 2;
        const auto choices = static_cast<std::uint32_t>(positions[last] - positions[0] - last + 1);
        if (choices == 1) {
            return; // places in a row take no bits
        }
        bits.append(static_cast<std::uint32_t>(positions[middle] - positions[0] - middle), choices);
        append_between(bits, positions.first(middle + 1));
        positions = positions.subspan(middle);
    }
}

} // namespace

char* put_positions(char* at, std::span<const std::uint32_t> positions) {
    const std::uint32_t first = positions.front();
    const std::uint32_t last = positions.back();
    at = put_number(at, last);
    if (positions.size() == 1) {
        return at;
    }
    BitAppender bits(at);
    bits.append(first, last);
    bits.append(static_cast<std::uint32_t>(positions.size() - 2), last - first);
    append_between(bits, positions);
    return bits.finish();
}

} // namespace referat::backend::glass
