// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "base/utf8.hpp"

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>

/// Texts for property tests: the same ones for the same seed.
class RandomText {
public:
    explicit RandomText(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

    /// Up to `most` bytes of any value.
    std::string bytes(std::size_t most) {
        std::string result(below(most + 1), '\0');
        for (char& c : result) {
            c = static_cast<char>(below(256));
        }
        return result;
    }

    /// Up to `most` code points: mostly Danish letters and punctuation, now and then a mark, a space, an emoji,
    /// anything.
    std::string utf8(std::size_t most) {
        constexpr std::u32string_view danish = U"etaod nirsg lmkvfpubh æøåÆØÅéÉ .,:;-–/()0123456789\n";
        constexpr std::u32string_view odd =
            U"\u0300\u030A\u0308\u0301\u00AD\u00A0\u200B\u200D\u2019\u212B\uFEFF\U0001F600\u0130ßΣ";
        std::string result;
        for (std::size_t left = below(most + 1); left > 0; --left) {
            const std::size_t dice = below(20);
            const char32_t any = static_cast<char32_t>(below(0x110000));
            const bool surrogate = any >= 0xD800 && any <= 0xDFFF;
            const char32_t point = dice == 0 && !surrogate ? any
                                   : dice <= 3             ? odd[below(odd.size())]
                                                           : danish[below(danish.size())];
            referat::base::append_utf8(result, point);
        }
        return result;
    }

private:
    std::mt19937 random_;
};
