// SPDX-License-Identifier: GPL-2.0-or-later
#include "safe_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace referat::tool {

namespace {

struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0; ///< bytes; 1 for a byte that starts no valid sequence
    bool valid = false;
};

constexpr std::string_view replacement = "\xEF\xBF\xBD";

CodePoint decode(std::string_view text, std::size_t offset) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) {
        return {first, 1, true};
    }
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() - offset < size) {
        return {0, 1, false};
    }
    char32_t value = first & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0) != 0x80) {
            return {0, 1, false};
        }
        value = (value << 6) | (byte(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < smallest[size] || value > 0x10FFFF || surrogate) {
        return {0, 1, false};
    }
    return {value, size, true};
}

bool is_control(char32_t c) noexcept {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

/// Marks that turn the writing direction (Unicode's Bidi_Control) and the line and paragraph separators.
bool is_format_control(char32_t c) noexcept {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void append_hex(std::string& out, std::string_view prefix, char32_t value, int digits) {
    out.append(prefix);
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
        out.push_back("0123456789abcdef"[(value >> shift) & 0xF]);
    }
}

enum class LineEnds { Keep, AsSpace };

std::string escape(std::string_view text, LineEnds line_ends) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint cp = decode(text, i);
        if (!cp.valid) {
            out.append(replacement);
        } else if (cp.value == '\n' || cp.value == '\t') {
            out.push_back(line_ends == LineEnds::Keep ? static_cast<char>(cp.value) : ' ');
        } else if (is_control(cp.value)) {
            append_hex(out, "\\x", cp.value, 2);
        } else if (is_format_control(cp.value)) {
            append_hex(out, "\\u", cp.value, 4);
        } else {
            out.append(text.substr(i, cp.size));
        }
        i += cp.size;
    }
    return out;
}

struct Range {
    char32_t first;
    char32_t last;
};

// The blocks that matter in practice, after Unicode's EastAsianWidth.txt (W, F) and the combining blocks of Blocks.txt.
constexpr std::array<Range, 8> wide{{{0x1100, 0x115F},
                                     {0x2E80, 0xA4CF},
                                     {0xAC00, 0xD7A3},
                                     {0xF900, 0xFAFF},
                                     {0xFE30, 0xFE6F},
                                     {0xFF00, 0xFF60},
                                     {0x1F300, 0x1FAFF},
                                     {0x20000, 0x3FFFD}}};
constexpr std::array<Range, 7> without_width{{{0x0300, 0x036F},
                                              {0x1AB0, 0x1AFF},
                                              {0x1DC0, 0x1DFF},
                                              {0x200B, 0x200D},
                                              {0x20D0, 0x20FF},
                                              {0xFE00, 0xFE0F},
                                              {0xFEFF, 0xFEFF}}};

template <std::size_t N>
bool contains(const std::array<Range, N>& ranges, char32_t c) noexcept {
    return std::ranges::any_of(ranges, [c](const Range& range) { return c >= range.first && c <= range.last; });
}

} // namespace

std::string escape_line(std::string_view text) {
    return escape(text, LineEnds::AsSpace);
}

std::string escape_lines(std::string_view text) {
    return escape(text, LineEnds::Keep);
}

std::string escape_json(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t i = 0; i < json.size();) {
        const CodePoint cp = decode(json, i);
        if (cp.value >= 0x7F && (is_control(cp.value) || is_format_control(cp.value))) {
            append_hex(out, "\\u", cp.value, 4);
        } else {
            out.append(json.substr(i, cp.size));
        }
        i += cp.size;
    }
    return out;
}

void append_json_string(std::string& json, std::string_view text) {
    json.push_back('"');
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint cp = decode(text, i);
        if (!cp.valid) {
            json.append(replacement);
        } else if (cp.value == '"' || cp.value == '\\') {
            json.push_back('\\');
            json.push_back(static_cast<char>(cp.value));
        } else if (is_control(cp.value) || is_format_control(cp.value)) {
            append_hex(json, "\\u", cp.value, 4);
        } else {
            json.append(text.substr(i, cp.size));
        }
        i += cp.size;
    }
    json.push_back('"');
}

std::string replace_invalid_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint cp = decode(text, i);
        out.append(cp.valid ? text.substr(i, cp.size) : replacement);
        i += cp.size;
    }
    return out;
}

std::size_t find_invalid_utf8(std::string_view text) noexcept {
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint cp = decode(text, i);
        if (!cp.valid) {
            return i;
        }
        i += cp.size;
    }
    return std::string_view::npos;
}

std::size_t display_width(std::string_view text) noexcept {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint cp = decode(text, i);
        if (cp.value < 0x300 || !contains(without_width, cp.value)) {
            width += cp.value >= 0x1100 && contains(wide, cp.value) ? 2 : 1;
        }
        i += cp.size;
    }
    return width;
}

std::string shortened(std::string_view text) {
    constexpr std::size_t most_bytes = 200;
    if (text.size() <= most_bytes) {
        return std::string(text);
    }
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
        --end;
    }
    return std::string(text.substr(0, end)).append("\u2026");
}

} // namespace referat::tool
