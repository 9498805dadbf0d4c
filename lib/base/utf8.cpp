// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.hpp"

#include <algorithm>

#include <cstdint>
#include <cstring>

namespace referat::base {

namespace {

constexpr CodePoint invalid_byte{U'\uFFFD', 1, false};

constexpr bool is_continuation(unsigned char byte) {
    return (byte & 0xC0) == 0x80;
}

constexpr std::size_t ascii_block = sizeof(std::uint64_t);

/// True if the next eight bytes are ASCII.
bool is_ascii_block(std::string_view text, std::size_t offset) noexcept {
    std::uint64_t bytes = 0;
    if (text.size() - offset < ascii_block) {
        return false;
    }
    std::memcpy(&bytes, text.data() + offset, ascii_block);
    return (bytes & 0x8080808080808080U) == 0;
}

} // namespace

CodePoint decode_utf8(std::string_view text, std::size_t offset) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) {
        return {first, 1, true};
    }
    std::size_t size = 0;
    char32_t value = 0;
    char32_t smallest = 0;
    if (first >= 0xC2 && first <= 0xDF) {
        size = 2, value = first & 0x1FU, smallest = 0x80;
    } else if (first >= 0xE0 && first <= 0xEF) {
        size = 3, value = first & 0x0FU, smallest = 0x800;
    } else if (first >= 0xF0 && first <= 0xF4) {
        size = 4, value = first & 0x07U, smallest = 0x10000;
    } else {
        return invalid_byte;
    }
    if (text.size() - offset < size) {
        return invalid_byte;
    }
    for (std::size_t i = 1; i < size; ++i) {
        if (!is_continuation(byte(i))) {
            return invalid_byte;
        }
        value = (value << 6) | (byte(i) & 0x3FU);
    }
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < smallest || value > 0x10FFFF || surrogate) {
        return invalid_byte;
    }
    return {value, size, true};
}

void append_utf8(std::string& out, char32_t code_point) {
    const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0 | (code_point >> 6));
        put(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        put(0xE0 | (code_point >> 12));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    } else {
        put(0xF0 | (code_point >> 18));
        put(0x80 | ((code_point >> 12) & 0x3F));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    }
}

std::size_t find_invalid_utf8(std::string_view text) noexcept {
    for (std::size_t i = 0; i < text.size();) {
        if (is_ascii_block(text, i)) {
            i += ascii_block;
            continue;
        }
        while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80) {
            ++i;
        }
        if (i == text.size()) {
            break;
        }
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead >= 0xC2 && lead <= 0xDF && i + 1 < text.size() &&
            is_continuation(static_cast<unsigned char>(text[i + 1]))) {
            i += 2; // æ, ø, å and most else that is no ASCII
            continue;
        }
        const CodePoint cp = decode_utf8(text, i);
        if (!cp.valid) {
            return i;
        }
        i += cp.size;
    }
    return std::string_view::npos;
}

std::string replace_invalid_utf8(std::string_view text) {
    const std::size_t valid = std::min(find_invalid_utf8(text), text.size());
    std::string out(text.substr(0, valid));
    for (std::size_t i = valid; i < text.size();) {
        const CodePoint cp = decode_utf8(text, i);
        if (cp.valid) {
            out.append(text.substr(i, cp.size));
        } else {
            append_utf8(out, cp.value);
        }
        i += cp.size;
    }
    return out;
}

bool is_boundary(std::string_view text, std::size_t offset) noexcept {
    return offset == text.size() ||
           (offset < text.size() && !is_continuation(static_cast<unsigned char>(text[offset])));
}

std::string_view truncate_utf8(std::string_view text, std::size_t max_bytes) noexcept {
    if (text.size() <= max_bytes) {
        return text;
    }
    while (max_bytes > 0 && !is_boundary(text, max_bytes)) {
        --max_bytes;
    }
    return text.substr(0, max_bytes);
}

} // namespace referat::base
