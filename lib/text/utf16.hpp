// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace referat::text {

/// UTF-16 found in bytes.
struct Utf16Shape {
    std::endian order = std::endian::little;
    bool has_mark = false; ///< begins with a byte order mark
};

/// UTF-16 by its byte order mark, or by NULs in the high bytes of most units and in hardly any low byte, as European
/// text has.
[[nodiscard]] std::optional<Utf16Shape> find_utf16(std::span<const std::byte> bytes);

/// Unit `i` of the whole units in `bytes`.
[[nodiscard]] inline char16_t utf16_unit(std::span<const std::byte> bytes, std::size_t i, std::endian order) {
    const auto first = std::to_integer<unsigned>(bytes[2 * i]);
    const auto second = std::to_integer<unsigned>(bytes[2 * i + 1]);
    return static_cast<char16_t>(order == std::endian::little ? first | second << 8 : first << 8 | second);
}

/// Text and what was wrong with it.
struct Repaired {
    std::string utf8;
    std::size_t broken = 0;       ///< pieces that became U+FFFD
    std::size_t first_broken = 0; ///< offset of the first of them in `utf8`
};

/// Converts without the byte order mark. Lone surrogates and an odd last byte become U+FFFD.
[[nodiscard]] Repaired decode_utf16(std::span<const std::byte> bytes, const Utf16Shape& shape);

} // namespace referat::text
