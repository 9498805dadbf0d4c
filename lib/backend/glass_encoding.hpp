// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace referat::backend::glass {

// How Xapian's glass backend writes numbers, strings and lists of positions. The format is public: the comments of the
// headers of Xapian 1.4 (backends/glass, common/pack.h, common/bitstream.h) describe it; the code here is our own and
// tests hold it against databases that the engine wrote.

/// Seven bits a byte, the low ones first; the top bit says that more follow.
template <typename Sink>
void append_number(Sink& out, std::uint64_t value) {
    while (value >= 0x80) {
        out.push_back(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out.push_back(static_cast<char>(value));
}

/// The same into memory that is large enough; returns where the next byte goes.
inline char* put_number(char* at, std::uint64_t value) {
    while (value >= 0x80) {
        *at++ = static_cast<char>(value | 0x80);
        value >>= 7;
    }
    *at++ = static_cast<char>(value);
    return at;
}

constexpr std::size_t number_size(std::uint64_t value) {
    return (static_cast<std::size_t>(std::bit_width(value | 1)) + 6) / 7;
}

/// Reads what append_number() wrote and moves `at` past it.
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

/// A list of positions, which ascend and of which there is at least one: the last, and if there are more, in bits, the
/// first, their number, and the rest by interpolative coding (Moffat and Stuiver). The engine reads 0 and 1 alone as 1,
/// so whoever needs both begins with 1.
void append_positions(std::string& out, std::span<const std::uint32_t> positions);

} // namespace referat::backend::glass
