// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

namespace referat::backend::glass {

// How Xapian's glass backend writes numbers, strings and lists of positions. The format is public: the comments of the
// headers of Xapian 1.4 (backends/glass, common/pack.h, common/bitstream.h) describe it; the code here is our own and
// tests hold it against databases that the engine wrote.

inline constexpr std::size_t max_number_bytes = 10;

/// Seven bits a byte, the low ones first; the top bit says that more follow. Into memory that is large enough; returns
/// where the next byte goes.
inline char* put_number(char* at, std::uint64_t value) {
    while (value >= 0x80) {
        *at++ = static_cast<char>(value | 0x80);
        value >>= 7;
    }
    *at++ = static_cast<char>(value);
    return at;
}

inline void append_number(std::string& out, std::uint64_t value) {
    std::array<char, max_number_bytes> bytes{};
    out.append(bytes.data(), put_number(bytes.data(), value));
}

constexpr std::size_t number_size(std::uint64_t value) {
    return (static_cast<std::size_t>(std::bit_width(value | 1)) + 6) / 7;
}

/// Reads such a number and moves `at` past it.
inline std::uint64_t read_number(const char*& at) {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) {
            return value;
        }
    }
}

/// Its size, then its bytes.
inline void append_string(std::string& out, std::string_view text) {
    append_number(out, text.size());
    out.append(text);
}

/// Eight bytes as a number with the high byte first, which sorts as they do.
inline std::uint64_t read_high_first(const char* at) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return std::endian::native == std::endian::little ? __builtin_bswap64(word) : word;
}

/// The first eight bytes of a text as such a number, with zeros for those it has not.
inline std::uint64_t beginning_of(std::string_view text) {
    std::array<char, sizeof(std::uint64_t)> bytes{};
    std::memcpy(bytes.data(), text.data(), text.size() < bytes.size() ? text.size() : bytes.size());
    return read_high_first(bytes.data());
}

/// A number that sorts as it counts, in two bytes or more: as many ones in front as there are bytes past the second,
/// then a zero and the number, the high byte first.
inline void append_sortable(std::string& out, std::uint32_t value) {
    unsigned further = 1; // bytes after the first
    while ((static_cast<std::uint64_t>(value) >> (7 * further + 8)) > 0) {
        ++further;
    }
    const unsigned ones = 0xFFU & ~(0xFFU >> (further - 1));
    out.push_back(static_cast<char>(ones | static_cast<unsigned>(static_cast<std::uint64_t>(value) >> (8 * further))));
    while (further-- > 0) {
        out.push_back(static_cast<char>(value >> (8 * further)));
    }
}

inline constexpr std::size_t least_sortable_bytes = 2;
inline constexpr std::size_t most_sortable_bytes = 5;

/// Reads a number of so many bytes, least_sortable_bytes to most_sortable_bytes, as append_sortable() writes it. Eight
/// bytes are read, whatever stands behind.
inline std::uint32_t read_sortable(const char* at, std::size_t size) {
    const auto ones = static_cast<unsigned>(size - 1); // and the zero behind them
    return static_cast<std::uint32_t>(read_high_first(at) << ones >> (ones + 64 - 8 * size));
}

/// A text that sorts before all longer ones: zero bytes are followed by 0xFF.
inline void append_sortable(std::string& out, std::string_view text) {
    if (text.find('\0') == std::string_view::npos) {
        out.append(text);
        return;
    }
    for (const char byte : text) {
        out.push_back(byte);
        if (byte == '\0') {
            out.push_back('\xFF');
        }
    }
}

/// What the keys of a term's lists of positions begin with; the document's number follows, as append_sortable() writes
/// it.
inline void append_position_key_head(std::string& out, std::string_view term) {
    append_sortable(out, term);
    out.push_back('\0');
}

/// How many bytes two texts begin alike with.
inline std::size_t common_prefix(std::string_view a, std::string_view b) {
    const std::size_t most = a.size() < b.size() ? a.size() : b.size();
    std::size_t size = 0;
    for (; size + sizeof(std::uint64_t) <= most; size += sizeof(std::uint64_t)) {
        std::uint64_t of_a = 0;
        std::uint64_t of_b = 0;
        std::memcpy(&of_a, a.data() + size, sizeof of_a);
        std::memcpy(&of_b, b.data() + size, sizeof of_b);
        if (of_a != of_b) {
            const std::uint64_t different = of_a ^ of_b;
            const int bits =
                std::endian::native == std::endian::little ? std::countr_zero(different) : std::countl_zero(different);
            return size + static_cast<std::size_t>(bits) / 8;
        }
    }
    while (size < most && a[size] == b[size]) {
        ++size;
    }
    return size;
}

/// A list of positions, which ascend and of which there is at least one: the last, and if there are more, in bits, the
/// first, their number, and the rest by interpolative coding (Moffat and Stuiver). The engine reads 0 and 1 alone as 1,
/// so whoever needs both begins with 1.
/// @param at  where there is room for positions_room() bytes
/// @return  where the next byte goes
[[nodiscard]] char* put_positions(char* at, std::span<const std::uint32_t> positions);

/// At most so many bytes has a list of `count` positions.
constexpr std::size_t positions_room(std::size_t count) {
    return max_number_bytes + sizeof(std::uint64_t) + (count + 1) * sizeof(std::uint32_t);
}

/// So many bytes behind an encoded list of positions can be read by whoever reads it, whatever they are: bits are read
/// eight bytes at a time, and most lists are shorter.
inline constexpr std::size_t readable_behind = sizeof(std::uint64_t);

/// Reads a number as read_number() does, but no further than `end`; false if it does not end before.
[[nodiscard]] inline bool read_number(const char*& at, const char* end, std::uint64_t& value) {
    value = 0;
    for (unsigned shift = 0; at != end && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) {
            return true;
        }
    }
    return false;
}

} // namespace referat::backend::glass
