// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "base/ascii.hpp"

#include <cstddef>
#include <string_view>

/// What identifiers and hyphenated words are made of, byte by byte: cheap questions to ask at any offset of valid
/// UTF-8.
namespace referat::analysis {

using base::is_digit;

[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

[[nodiscard]] constexpr bool is_blank(char c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

using base::to_lower;

[[nodiscard]] inline bool is_digit_at(std::string_view text, std::size_t offset) noexcept {
    return offset < text.size() && is_digit(text[offset]);
}

/// Bytes of the Latin letter, combining mark (decomposed letters) or ASCII digit at `offset`; 0 if there is none.
[[nodiscard]] inline std::size_t alnum_size(std::string_view text, std::size_t offset) noexcept {
    if (offset >= text.size()) {
        return 0;
    }
    if (is_ascii_letter(text[offset]) || is_digit(text[offset])) {
        return 1;
    }
    if (offset + 1 >= text.size()) {
        return 0;
    }
    const auto first = static_cast<unsigned char>(text[offset]);
    const auto second = static_cast<unsigned char>(text[offset + 1]);
    const bool latin1 =
        first == 0xC3 && second != 0x97 && second != 0xB7; // but for the signs of multiplying and dividing
    const bool extended = (first >= 0xC4 && first <= 0xC8) || (first == 0xC9 && second < 0x90);
    const bool mark = first == 0xCC || (first == 0xCD && second < 0xB0);
    return latin1 || extended || mark ? 2 : 0;
}

[[nodiscard]] inline bool is_alnum_at(std::string_view text, std::size_t offset) noexcept {
    return alnum_size(text, offset) != 0;
}

/// True if the code point that ends at `offset` is such a letter, mark or digit.
[[nodiscard]] inline bool is_alnum_before(std::string_view text, std::size_t offset) noexcept {
    if (offset == 0) {
        return false;
    }
    const char last = text[offset - 1];
    if (static_cast<unsigned char>(last) < 0x80) {
        return is_ascii_letter(last) || is_digit(last);
    }
    return offset >= 2 && alnum_size(text, offset - 2) == 2;
}

/// Offset behind the letters, marks and digits from `offset` on.
[[nodiscard]] inline std::size_t skip_alnum(std::string_view text, std::size_t offset) noexcept {
    while (const std::size_t size = alnum_size(text, offset)) {
        offset += size;
    }
    return offset;
}

/// Bytes of the capital at `offset`: A to Z and those of Latin-1 (Æ, Ø, Å, É ...); 0 if there is none.
[[nodiscard]] inline std::size_t capital_size(std::string_view text, std::size_t offset) noexcept {
    if (offset >= text.size()) {
        return 0;
    }
    if (text[offset] >= 'A' && text[offset] <= 'Z') {
        return 1;
    }
    if (text[offset] != '\xC3' || offset + 1 >= text.size()) {
        return 0;
    }
    const auto second = static_cast<unsigned char>(text[offset + 1]);
    return second >= 0x80 && second <= 0x9E && second != 0x97 ? 2 : 0;
}

/// Bytes of the hyphen at `offset`: hyphen-minus, U+2010 or the unbreakable U+2011; 0 for anything else, dashes too.
[[nodiscard]] inline std::size_t hyphen_size(std::string_view text, std::size_t offset) noexcept {
    if (offset >= text.size()) {
        return 0;
    }
    if (text[offset] == '-') {
        return 1;
    }
    const std::string_view three = text.substr(offset, 3);
    return three == "\xE2\x80\x90" || three == "\xE2\x80\x91" ? 3 : 0;
}

/// Bytes of the apostrophe at `offset`, straight or typographic (U+2019); 0 if there is none.
[[nodiscard]] inline std::size_t apostrophe_size(std::string_view text, std::size_t offset) noexcept {
    if (offset >= text.size()) {
        return 0;
    }
    if (text[offset] == '\'') {
        return 1;
    }
    return text.substr(offset, 3) == "\xE2\x80\x99" ? 3 : 0;
}

/// Bytes of the blank at `offset`, or of the no-break or thin space that printed numbers have (U+00A0, U+2009, U+202F);
/// 0 if there is none.
[[nodiscard]] inline std::size_t blank_size(std::string_view text, std::size_t offset) noexcept {
    if (offset >= text.size()) {
        return 0;
    }
    if (static_cast<unsigned char>(text[offset]) < 0x80) {
        return is_blank(text[offset]) ? 1 : 0;
    }
    if (text.substr(offset, 2) == "\xC2\xA0") {
        return 2;
    }
    const std::string_view three = text.substr(offset, 3);
    return three == "\xE2\x80\x89" || three == "\xE2\x80\xAF" ? 3 : 0;
}

/// Offset behind at most two blanks, as one finds between a number and its unit; a line break is a blank.
[[nodiscard]] inline std::size_t skip_gap(std::string_view text, std::size_t offset) noexcept {
    for (std::size_t n = 0; n < 2; ++n) {
        offset += blank_size(text, offset);
    }
    return offset;
}

} // namespace referat::analysis
