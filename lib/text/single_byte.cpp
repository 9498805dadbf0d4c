// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/single_byte.hpp"

#include "base/utf8.hpp"
#include "text/icu_error.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

#include <boost/locale/encoding.hpp>
#include <unicode/ucsdet.h>

namespace referat::text {

namespace {

constexpr std::string_view fallback = "windows-1252";

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

constexpr bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

/// Whole lines that have non-ASCII bytes, up to `most` bytes: ICU's detector looks at the first 8 KiB only, and those
/// may be ASCII.
std::string telling_lines(std::string_view text, std::size_t most) {
    std::string sample;
    while (!text.empty() && sample.size() < most) {
        const std::size_t line_size = std::min(text.find_first_of("\r\n"), text.size() - 1) + 1;
        const std::string_view line = text.substr(0, line_size);
        if (!std::ranges::all_of(line, is_ascii)) {
            sample.append(line.substr(0, most - sample.size()));
        }
        text.remove_prefix(line_size);
    }
    return sample;
}

/// Charsets ICU may name that are worth believing. ISO-8859-1 is read as Windows-1252 when bytes 80..9F, which it
/// leaves to control characters, occur.
constexpr std::array<std::string_view, 10> single_byte_charsets{
    "ISO-8859-1",   "ISO-8859-2",   "ISO-8859-5",   "ISO-8859-7",   "ISO-8859-9",
    "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254"};

bool has_c1_bytes(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 && byte <= 0x9F;
    });
}

/// UTF-8 of each byte; empty where the charset has no character.
using ByteTable = std::array<std::string, 256>;

ByteTable make_table(const std::string& charset) {
    namespace conv = boost::locale::conv;
    ByteTable table;
    try {
        for (std::size_t i = 0; i < table.size(); ++i) {
            const char byte = static_cast<char>(i);
            table[i] = conv::to_utf<char>(&byte, &byte + 1, charset, conv::skip);
        }
    } catch (const conv::invalid_charset_error&) {
        throw Error("charset " + charset + " is not known to Boost.Locale", "check its installation");
    }
    return table;
}

} // namespace

std::string detect_single_byte(std::span<const std::byte> bytes) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    constexpr std::size_t sample_bytes = 8192;
    const std::string sample = telling_lines(text, sample_bytes);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
    check_icu(status, "detect charsets");
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status); // fails when nothing matches
    constexpr int sure = 50; // of 100; below that ICU names anything for a few words
    if (U_FAILURE(status) || match == nullptr || ucsdet_getConfidence(match, &status) < sure) {
        return std::string(fallback);
    }
    std::string name = ucsdet_getName(match, &status);
    const bool believed = std::ranges::find(single_byte_charsets, name) != single_byte_charsets.end();
    if (!believed || (name == "ISO-8859-1" && has_c1_bytes(text))) {
        return std::string(fallback);
    }
    return name;
}

Repaired decode_single_byte(std::span<const std::byte> bytes, const std::string& charset) {
    const ByteTable table = make_table(charset);
    Repaired result;
    result.utf8.reserve(bytes.size() + bytes.size() / 16);
    for (const std::byte byte : bytes) {
        const std::string& character = table[std::to_integer<std::size_t>(byte)];
        if (!character.empty()) {
            result.utf8.append(character);
            continue;
        }
        if (result.broken++ == 0) {
            result.first_broken = result.utf8.size();
        }
        base::append_utf8(result.utf8, U'\uFFFD');
    }
    return result;
}

} // namespace referat::text
