// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/simple_segments.hpp"

#include <array>

namespace referat::text {

namespace {

/// Classes of UAX 29 as far as single bytes show them.
enum class Class : unsigned char {
    Letter,      ///< ALetter
    Digit,       ///< Numeric
    Space,       ///< WSegSpace
    LineFeed,    ///< Newline, LF
    Joiner,      ///< MidNumLet, MidLetter or MidNum: may join letters or digits around it
    Punctuation, ///< Other
    Latin1,      ///< lead byte of U+00C0..U+00FF
    Unsure,      ///< needs ICU
};

constexpr auto classes = [] {
    std::array<Class, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const bool letter = (i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z');
        const bool digit = i >= '0' && i <= '9';
        table[i] = letter                ? Class::Letter
                   : digit               ? Class::Digit
                   : i > ' ' && i < 0x7F ? Class::Punctuation
                                         : Class::Unsure;
    }
    for (const char joiner : {'.', ',', ';', ':', '\''}) {
        table[static_cast<unsigned char>(joiner)] = Class::Joiner;
    }
    for (const char glue : {'_', '@'}) { // stick to what is beside them; '@' since CLDR 42
        table[static_cast<unsigned char>(glue)] = Class::Unsure;
    }
    table[' '] = Class::Space;
    table['\n'] = Class::LineFeed;
    table[0xC3] = Class::Latin1;
    return table;
}();

Class class_at(std::string_view text, std::size_t i) noexcept {
    return classes[static_cast<unsigned char>(text[i])];
}

/// Past all letters from `i` on.
std::size_t skip_letters(std::string_view text, std::size_t i) noexcept {
    while (i < text.size()) {
        const Class c = class_at(text, i);
        if (c == Class::Letter) {
            ++i;
        } else if (c == Class::Latin1 && i + 1 < text.size() && text[i + 1] != '\x97' &&
                   text[i + 1] != '\xB7') { // not the signs × and ÷
            i += 2;
        } else {
            break;
        }
    }
    return i;
}

std::size_t skip_digits(std::string_view text, std::size_t i) noexcept {
    while (i < text.size() && class_at(text, i) == Class::Digit) {
        ++i;
    }
    return i;
}

/// A boundary for sure between a run of letters or digits and what stands at `i`.
bool ends_run(std::string_view text, std::size_t i) noexcept {
    if (i == text.size()) {
        return true;
    }
    switch (class_at(text, i)) {
    case Class::Space:
    case Class::LineFeed:
    case Class::Punctuation:
        return true;
    case Class::Joiner: {
        const Class next = i + 1 < text.size() ? class_at(text, i + 1) : Class::LineFeed;
        return next == Class::Space || next == Class::LineFeed;
    }
    case Class::Letter:
    case Class::Digit:
    case Class::Latin1:
    case Class::Unsure:
        break;
    }
    return false;
}

/// A boundary for sure between a single sign and what stands at `i`: nothing that attaches itself to the left.
bool ends_sign(std::string_view text, std::size_t i) noexcept {
    return i == text.size() || class_at(text, i) != Class::Unsure;
}

} // namespace

std::optional<Segment> simple_segment(std::string_view utf8, std::size_t offset) noexcept {
    const auto run = [&](std::size_t end, SegmentKind kind) {
        return end > offset && ends_run(utf8, end) ? std::optional(Segment{{offset, end}, kind}) : std::nullopt;
    };
    const Segment sign{{offset, offset + 1}, SegmentKind::Other};
    switch (class_at(utf8, offset)) {
    case Class::Letter:
    case Class::Latin1:
        return run(skip_letters(utf8, offset), SegmentKind::Word);
    case Class::Digit:
        return run(skip_digits(utf8, offset), SegmentKind::Number);
    case Class::LineFeed:
        return sign;
    case Class::Space:
        if (offset + 1 < utf8.size() && class_at(utf8, offset + 1) == Class::Space) {
            return std::nullopt; // spaces join
        }
        return ends_sign(utf8, offset + 1) ? std::optional(sign) : std::nullopt;
    case Class::Joiner:
    case Class::Punctuation:
        return ends_sign(utf8, offset + 1) ? std::optional(sign) : std::nullopt;
    case Class::Unsure:
        break;
    }
    return std::nullopt;
}

std::size_t certain_boundary(std::string_view utf8, std::size_t offset) noexcept {
    for (std::size_t i = offset + 1; i < utf8.size(); ++i) {
        const bool line_end = utf8[i] == '\n' && utf8[i - 1] != '\r';
        const bool space = utf8[i] == ' ' && utf8[i - 1] > ' ' && utf8[i - 1] < 0x7F;
        if (line_end || space) {
            return i;
        }
    }
    return utf8.size();
}

} // namespace referat::text
