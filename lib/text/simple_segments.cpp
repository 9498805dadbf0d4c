// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/simple_segments.hpp"

#include "base/byte_block.hpp"

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

/// Past the letters from `i` on, by whole blocks; a few may be left before the end of the text.
std::size_t skip_letter_blocks(std::string_view text, std::size_t i) noexcept {
    using base::ByteBlock;
    while (i + ByteBlock::size <= text.size()) {
        const ByteBlock block(text, i);
        const auto letters = block.within('a', 'z') | block.within('A', 'Z') | block.equal(0xC3) |
                             (block.within(0x80, 0xBF) & ~(block.equal(0x97) | block.equal(0xB7)));
        const std::size_t found = base::first_set(~letters);
        i += found;
        if (found < ByteBlock::size) {
            const bool before_sign = text[i] == '\x97' || text[i] == '\xB7'; // × or ÷, of which 0xC3 was taken
            return before_sign ? i - 1 : i;
        }
    }
    return i;
}

/// Past all letters from `i` on.
std::size_t skip_letters(std::string_view text, std::size_t i) noexcept {
    i = skip_letter_blocks(text, i);
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

std::size_t append_simple_segments(std::string_view utf8, std::size_t offset, std::vector<Segment>& segments) {
    const auto add_run = [&](std::size_t end, SegmentKind kind) {
        if (end == offset || !ends_run(utf8, end)) {
            return false;
        }
        segments.push_back({{offset, end}, kind, true});
        offset = end;
        return true;
    };
    const auto add_sign = [&] {
        segments.push_back({{offset, offset + 1}, SegmentKind::Other});
        ++offset;
        return true;
    };
    const auto add_next = [&] {
        switch (class_at(utf8, offset)) {
        case Class::Letter:
        case Class::Latin1:
            return add_run(skip_letters(utf8, offset), SegmentKind::Word);
        case Class::Digit:
            return add_run(skip_digits(utf8, offset), SegmentKind::Number);
        case Class::LineFeed:
            return add_sign();
        case Class::Space:
            if (offset + 1 < utf8.size() && class_at(utf8, offset + 1) == Class::Space) {
                return false; // spaces join
            }
            return ends_sign(utf8, offset + 1) && add_sign();
        case Class::Joiner:
        case Class::Punctuation:
            return ends_sign(utf8, offset + 1) && add_sign();
        case Class::Unsure:
            break;
        }
        return false;
    };
    while (offset < utf8.size() && add_next()) {
    }
    return offset;
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
