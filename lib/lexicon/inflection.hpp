// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>

namespace referat::lexicon {

/// How a word is inflected, as bits: what a compound shares with its head.
enum InflectionClass : std::uint32_t {
    CommonGender = 1U << 0,
    NeuterGender = 1U << 1,
    PluralE = 1U << 2,
    PluralEr = 1U << 3,
    PluralSame = 1U << 4,
    PluralOnly = 1U << 5,
    WeakVerb = 1U << 6,  ///< past in -ede
    ShortVerb = 1U << 7, ///< past in -te
    OtherVerb = 1U << 8, ///< irregular
    Adjective = 1U << 9,
    Name = 1U << 10,
};
inline constexpr std::uint32_t gender_classes = CommonGender | NeuterGender;
inline constexpr std::uint32_t plural_classes = PluralE | PluralEr | PluralSame;
inline constexpr std::uint32_t noun_classes = gender_classes | plural_classes | PluralOnly;
inline constexpr std::uint32_t verb_classes = WeakVerb | ShortVerb | OtherVerb;

enum class InflectionMatch : std::uint8_t {
    Unknown, ///< one of the two is irregular or uninflected
    Same,
    Other
};

/// Whether a word with classes `word` can be a compound of a head with classes `head`.
[[nodiscard]] constexpr InflectionMatch compare_inflection(std::uint32_t word, std::uint32_t head) noexcept {
    word &= ~Name;
    head &= ~Name;
    if (word == 0 || head == 0) {
        return InflectionMatch::Unknown;
    }
    const auto agree = [&](std::uint32_t classes) {
        return (word & classes) == 0 || (head & classes) == 0 || (word & head & classes) != 0;
    };
    if ((word & head & (verb_classes | Adjective)) != 0) {
        return InflectionMatch::Same;
    }
    const bool nouns = (word & noun_classes) != 0 && (head & noun_classes) != 0;
    return nouns && agree(gender_classes) && agree(plural_classes) ? InflectionMatch::Same : InflectionMatch::Other;
}

} // namespace referat::lexicon
