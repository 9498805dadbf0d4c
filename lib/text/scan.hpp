// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "base/utf8.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace referat::text {

// Small tests and steps shared by the readers of dates and clock times. None allocates; offsets may be at the end of
// the text.

inline bool is_digit_at(std::string_view text, std::size_t i) noexcept {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

inline bool is_ascii_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Letters of the Latin blocks: enough to see that a word goes on.
inline bool is_latin_letter(char32_t c) noexcept {
    return (c < 0x80 && is_ascii_letter(static_cast<char>(c))) ||
           (c >= 0xC0 && c < 0x250 && c != U'\u00D7' && c != U'\u00F7');
}

inline bool letter_follows(std::string_view text, std::size_t i) noexcept {
    return i < text.size() && is_latin_letter(base::decode_utf8(text, i).value);
}

/// The code point that ends before `i`; 0 at the start of the text.
inline char32_t code_point_before(std::string_view text, std::size_t i) noexcept {
    constexpr std::size_t longest = 4;
    for (std::size_t size = 1; size <= longest && size <= i; ++size) {
        const base::CodePoint c = base::decode_utf8(text, i - size);
        if (c.valid && c.size == size) {
            return c.value;
        }
    }
    return 0;
}

inline bool is_digit(char32_t c) noexcept {
    return c >= U'0' && c <= U'9';
}

/// What begins at `offset` with a digit is the end of something longer: of a word, of a number, or of digits and one of
/// the ASCII signs `joints`, as the 12 of 3:12.
inline bool begins_inside(std::string_view text, std::size_t offset, std::string_view joints) noexcept {
    const char32_t before = code_point_before(text, offset);
    if (is_digit(before) || is_latin_letter(before)) {
        return true;
    }
    return offset >= 2 && joints.find(text[offset - 1]) != std::string_view::npos && is_digit_at(text, offset - 2);
}

/// What ends at `end` goes on: with a digit, a letter, or one of the ASCII signs `joints` and a digit.
inline bool goes_on(std::string_view text, std::size_t end, std::string_view joints) noexcept {
    if (is_digit_at(text, end) || letter_follows(text, end)) {
        return true;
    }
    return end < text.size() && joints.find(text[end]) != std::string_view::npos && is_digit_at(text, end + 1);
}

/// What joins the numbers of a date, without a hyphen and with one.
inline constexpr std::string_view date_joints = "./:";
inline constexpr std::string_view hyphened_date_joints = "./:-";

/// Reads forward through a text; a failed step leaves the position where it was.
class Scan {
public:
    Scan(std::string_view text, std::size_t offset) noexcept : text_(text), at_(offset) {}

    [[nodiscard]] std::size_t at() const noexcept { return at_; }

    /// A whole run of digits that has between `shortest` and `longest` of them (at most 4).
    std::optional<int> number(std::size_t shortest, std::size_t longest) noexcept {
        std::size_t end = at_;
        int value = 0;
        for (; is_digit_at(text_, end); ++end) {
            if (end - at_ == longest) {
                return std::nullopt;
            }
            value = 10 * value + (text_[end] - '0');
        }
        if (end - at_ < shortest) {
            return std::nullopt;
        }
        at_ = end;
        return value;
    }

    bool character(char wanted) noexcept {
        const bool found = at_ < text_.size() && text_[at_] == wanted;
        at_ += found ? 1 : 0;
        return found;
    }

    /// A hyphen in one of the shapes that word processors give it, up to the en dash.
    bool hyphen() noexcept {
        if (character('-')) {
            return true;
        }
        return code_point([](char32_t c) { return c >= U'\u2010' && c <= U'\u2013'; });
    }

    /// Up to four blanks with at most one line break among them; the number of blanks.
    std::size_t blanks() noexcept {
        constexpr std::size_t most = 4;
        std::size_t count = 0;
        bool broken = false;
        while (count < most) {
            if (!broken && character('\n')) {
                broken = true;
            } else if (!code_point([](char32_t c) {
                           return c == U' ' || c == U'\t' || c == U'\r' || c == U'\u00A0' || c == U'\u202F';
                       })) {
                break;
            }
            ++count;
        }
        return count;
    }

    /// A run of ASCII letters, possibly empty.
    std::string_view letters() noexcept {
        const std::size_t begin = at_;
        while (at_ < text_.size() && is_ascii_letter(text_[at_])) {
            ++at_;
        }
        return text_.substr(begin, at_ - begin);
    }

private:
    template <typename Wanted>
    bool code_point(Wanted wanted) noexcept {
        if (at_ == text_.size()) {
            return false;
        }
        const base::CodePoint c = base::decode_utf8(text_, at_);
        if (!c.valid || !wanted(c.value)) {
            return false;
        }
        at_ += c.size;
        return true;
    }

    std::string_view text_;
    std::size_t at_;
};

} // namespace referat::text
