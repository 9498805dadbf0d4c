// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace referat::base {

[[nodiscard]] constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// Lower case of an ASCII capital; any other byte as it is.
[[nodiscard]] constexpr char to_lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// `text` without the bytes of `blanks` (ASCII) at either end.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text, std::string_view blanks = " ") noexcept {
    const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    const std::size_t end = text.find_last_not_of(blanks);
    return begin == text.size() ? std::string_view() : text.substr(begin, end + 1 - begin);
}

} // namespace referat::base
