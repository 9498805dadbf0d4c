// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/charset.hpp"

#include "text/utf16.hpp"

#include <algorithm>

namespace referat::text {

namespace {

/// Control characters that text files do have: tab, line ends, form feed, the DOS end-of-file mark, escape.
constexpr bool is_stray_control(unsigned unit) {
    const bool usual = (unit >= 0x09 && unit <= 0x0D) || unit == 0x1A || unit == 0x1B;
    return (unit < 0x20 && !usual) || unit == 0x7F;
}

/// One stray control character, or a few in a long text, come from a bad conversion; more do not.
std::string judge_controls(std::size_t controls, std::size_t units) {
    constexpr std::size_t allowed_share = 50;
    if (controls <= 1 || controls <= units / allowed_share) {
        return {};
    }
    return std::to_string(controls) + " control characters among " + std::to_string(units);
}

std::string utf16_evidence(std::span<const std::byte> bytes, std::endian order) {
    const std::size_t units = bytes.size() / 2;
    std::size_t controls = 0;
    for (std::size_t i = 0; i < units; ++i) {
        const char16_t unit = utf16_unit(bytes, i, order);
        if (unit == 0) {
            return "NUL character at offset " + std::to_string(2 * i);
        }
        controls += is_stray_control(unit) ? 1 : 0;
    }
    return judge_controls(controls, units);
}

} // namespace

std::string binary_evidence(std::span<const std::byte> bytes) {
    if (const auto shape = find_utf16(bytes)) {
        return utf16_evidence(bytes, shape->order);
    }
    const auto nul = std::ranges::find(bytes, std::byte{0});
    if (nul != bytes.end()) {
        return "NUL byte at offset " + std::to_string(nul - bytes.begin());
    }
    const auto controls =
        std::ranges::count_if(bytes, [](std::byte byte) { return is_stray_control(std::to_integer<unsigned>(byte)); });
    return judge_controls(static_cast<std::size_t>(controls), bytes.size());
}

} // namespace referat::text
