// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/utf16.hpp"

#include "base/utf8.hpp"

namespace referat::text {

namespace {

constexpr bool is_high_surrogate(char32_t unit) {
    return unit >= 0xD800 && unit <= 0xDBFF;
}

constexpr bool is_low_surrogate(char32_t unit) {
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

} // namespace

std::optional<Utf16Shape> find_utf16(std::span<const std::byte> bytes) {
    const std::size_t units = bytes.size() / 2;
    if (units == 0) {
        return std::nullopt;
    }
    constexpr char16_t mark = 0xFEFF;
    for (const std::endian order : {std::endian::little, std::endian::big}) {
        if (utf16_unit(bytes, 0, order) == mark) {
            return Utf16Shape{order, true};
        }
    }
    constexpr std::size_t fewest_units = 2; // a NUL after one letter tells nothing
    if (units < fewest_units) {
        return std::nullopt;
    }
    std::size_t nul_first = 0;
    std::size_t nul_second = 0;
    for (std::size_t i = 0; i < units; ++i) {
        nul_first += bytes[2 * i] == std::byte{0} ? 1 : 0;
        nul_second += bytes[2 * i + 1] == std::byte{0} ? 1 : 0;
    }
    const auto most = [units](std::size_t count) { return count > units / 2; };
    const auto hardly_any = [units](std::size_t count) { return count <= units / 8; };
    if (most(nul_second) && hardly_any(nul_first)) {
        return Utf16Shape{std::endian::little, false};
    }
    if (most(nul_first) && hardly_any(nul_second)) {
        return Utf16Shape{std::endian::big, false};
    }
    return std::nullopt;
}

Repaired decode_utf16(std::span<const std::byte> bytes, const Utf16Shape& shape) {
    Repaired result;
    result.utf8.reserve(bytes.size());
    const auto replace = [&result] {
        if (result.broken++ == 0) {
            result.first_broken = result.utf8.size();
        }
        base::append_utf8(result.utf8, U'\uFFFD');
    };
    const std::size_t units = bytes.size() / 2;
    for (std::size_t i = shape.has_mark ? 1 : 0; i < units; ++i) {
        const char32_t unit = utf16_unit(bytes, i, shape.order);
        const char32_t next = i + 1 < units ? utf16_unit(bytes, i + 1, shape.order) : 0;
        if (is_high_surrogate(unit) && is_low_surrogate(next)) {
            base::append_utf8(result.utf8, 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
            ++i;
        } else if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
            replace();
        } else {
            base::append_utf8(result.utf8, unit);
        }
    }
    if (bytes.size() % 2 != 0) {
        replace();
    }
    return result;
}

} // namespace referat::text
