// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass_encoding.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

namespace referat::backend::glass {

namespace {

/// Bits, the low ones first.
class BitAppender {
public:
    explicit BitAppender(std::string& out) : out_(out) {}

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

    void finish() {
        if (filled_ > 0) {
            out_.push_back(static_cast<char>(pending_));
        }
    }

private:
    void put(std::uint32_t code, unsigned bits) {
        pending_ |= static_cast<std::uint64_t>(code) << filled_;
        filled_ += bits;
        while (filled_ >= 8) {
            out_.push_back(static_cast<char>(pending_));
            pending_ >>= 8;
            filled_ -= 8;
        }
    }

    std::string& out_;
    std::uint64_t pending_ = 0;
    unsigned filled_ = 0;
};

/// What lies between the first and the last, whose values the reader has.
void append_between(BitAppender& bits, std::span<const std::uint32_t> positions) {
    while (positions.size() > 2) {
        const std::size_t last = positions.size() - 1;
        const std::size_t middle = last / 2;
        const auto choices = static_cast<std::uint32_t>(positions[last] - positions[0] - last + 1);
        bits.append(static_cast<std::uint32_t>(positions[middle] - positions[0] - middle), choices);
        append_between(bits, positions.first(middle + 1));
        positions = positions.subspan(middle);
    }
}

/// Reads what BitAppender writes.
class BitReader {
public:
    explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

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

/// What lies between the first and the last, which are there; false if nothing fits between them.
bool read_between(BitReader& bits, std::span<std::uint32_t> positions) {
    while (positions.size() > 2) {
        const std::size_t last = positions.size() - 1;
        const std::size_t middle = last / 2;
        const std::uint64_t room = std::uint64_t{positions[last]} - positions[0];
        if (positions[last] < positions[0] || room < last) {
            return false;
        }
        const auto choices = static_cast<std::uint32_t>(room - last + 1);
        positions[middle] = positions[0] + static_cast<std::uint32_t>(middle) + bits.read(choices);
        if (!read_between(bits, positions.first(middle + 1))) {
            return false;
        }
        positions = positions.subspan(middle);
    }
    return true;
}

} // namespace

bool read_positions(std::string_view bytes, std::vector<std::uint32_t>& positions) {
    positions.clear();
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    std::uint64_t last = 0;
    if (!read_number(at, end, last) || last > std::numeric_limits<std::uint32_t>::max()) {
        return false;
    }
    positions.push_back(static_cast<std::uint32_t>(last));
    if (at == end) {
        return true;
    }
    BitReader bits({at, static_cast<std::size_t>(end - at)});
    const std::uint32_t first = last == 0 ? 0 : bits.read(static_cast<std::uint32_t>(last));
    if (first >= last) {
        return false;
    }
    const std::size_t count = std::size_t{bits.read(static_cast<std::uint32_t>(last) - first)} + 2;
    constexpr std::size_t most = std::size_t{1} << 28; // more than any text has, so that damage asks for no such memory
    if (count > last - first + 1 || count > most) {
        return false;
    }
    positions.assign(count, 0);
    positions.front() = first;
    positions.back() = static_cast<std::uint32_t>(last);
    return read_between(bits, positions) && !bits.is_past_end();
}

void append_positions(std::string& out, std::span<const std::uint32_t> positions) {
    const std::uint32_t first = positions.front();
    const std::uint32_t last = positions.back();
    append_number(out, last);
    if (positions.size() == 1) {
        return;
    }
    BitAppender bits(out);
    bits.append(first, last);
    bits.append(static_cast<std::uint32_t>(positions.size() - 2), last - first);
    append_between(bits, positions);
    bits.finish();
}

} // namespace referat::backend::glass
