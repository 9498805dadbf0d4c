// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace referat::base {

/// A code point and the number of bytes it takes; {0xFFFD, 1} for a byte that starts no valid sequence.
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0;
    bool valid = true;
};

/// Decodes the code point at `offset`, which must be inside `text`. Overlong forms and surrogates are invalid.
[[nodiscard]] CodePoint decode_utf8(std::string_view text, std::size_t offset) noexcept;

/// Appends `code_point` as UTF-8.
void append_utf8(std::string& out, char32_t code_point);

/// Offset of the first invalid byte, or npos.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text) noexcept;

/// U+FEFF in front of a text: only says that it is UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
/// `text` without a mark in front of it.
[[nodiscard]] constexpr std::string_view without_byte_order_mark(std::string_view text) noexcept {
    return text.substr(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
}

/// `text` with every invalid byte as U+FFFD.
[[nodiscard]] std::string replace_invalid_utf8(std::string_view text);

/// True if `offset` is the start of a code point of the valid text, or its end.
[[nodiscard]] bool is_boundary(std::string_view text, std::size_t offset) noexcept;

/// The longest prefix of valid `text` that takes at most `max_bytes` and cuts no code point.
[[nodiscard]] std::string_view truncate_utf8(std::string_view text, std::size_t max_bytes) noexcept;

} // namespace referat::base
