// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/charset.hpp"

#include "base/utf8.hpp"
#include "text/single_byte.hpp"
#include "text/utf16.hpp"

#include <string_view>
#include <utility>

namespace referat::text {

namespace {

/// 1-based line of `offset`; a line ends with CR LF, LF or CR.
std::size_t line_of(std::string_view text, std::size_t offset) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < offset; ++i) {
        const bool in_pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        line += text[i] == '\n' || (text[i] == '\r' && !in_pair) ? 1 : 0;
    }
    return line;
}

void warn_of_repairs(Decoded& decoded, std::size_t broken, std::size_t first_broken, std::string_view what) {
    if (broken == 0) {
        return;
    }
    std::string message = std::to_string(broken).append(" ").append(what);
    message += broken == 1 ? " replaced by U+FFFD, in this line" : " replaced by U+FFFD, the first in this line";
    decoded.warnings.push_back({std::move(message), line_of(decoded.utf8, first_broken)});
}

struct Utf8Census {
    std::size_t multi_byte = 0; ///< valid sequences of two bytes or more
    std::size_t broken = 0;     ///< bytes in no valid sequence
    std::size_t first_broken = 0;
};

Utf8Census take_census(std::string_view text) {
    Utf8Census census;
    for (std::size_t i = 0; i < text.size();) {
        const base::CodePoint c = base::decode_utf8(text, i);
        if (!c.valid && census.broken++ == 0) {
            census.first_broken = i;
        }
        census.multi_byte += c.size > 1 ? 1 : 0;
        i += c.size;
    }
    return census;
}

Decoded from_utf16(std::span<const std::byte> bytes, const Utf16Shape& shape) {
    Decoded decoded;
    decoded.charset = shape.order == std::endian::little ? "UTF-16LE" : "UTF-16BE";
    if (!shape.has_mark) {
        decoded.warnings.push_back({"charset guessed: " + decoded.charset + " without a byte order mark"});
    }
    Repaired text = decode_utf16(bytes, shape);
    decoded.utf8 = std::move(text.utf8);
    warn_of_repairs(decoded, text.broken, text.first_broken, "broken UTF-16 units");
    return decoded;
}

Decoded from_single_byte(std::span<const std::byte> bytes) {
    Decoded decoded;
    decoded.charset = detect_single_byte(bytes);
    decoded.warnings.push_back({"charset guessed: " + decoded.charset});
    Repaired text = decode_single_byte(bytes, decoded.charset);
    decoded.utf8 = std::move(text.utf8);
    warn_of_repairs(decoded, text.broken, text.first_broken, "bytes undefined in " + decoded.charset);
    return decoded;
}

} // namespace

Decoded decode(std::span<const std::byte> bytes) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const bool marked = text.starts_with(base::byte_order_mark);
    if (!marked) {
        if (const auto shape = find_utf16(bytes)) {
            return from_utf16(bytes, *shape);
        }
    }
    const Utf8Census census = take_census(text);
    if (census.broken == 0) {
        return {std::string(text), "UTF-8", {}};
    }
    if (!marked && census.multi_byte <= census.broken) {
        return from_single_byte(bytes);
    }
    Decoded decoded{base::replace_invalid_utf8(text), "UTF-8", {}};
    warn_of_repairs(decoded, census.broken, census.first_broken, "bytes of broken UTF-8");
    return decoded;
}

} // namespace referat::text
