// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace referat::lexicon {

/// The letters of Danish words as numbers below 32, so that four of them make an index of 20 bits.
inline constexpr std::uint8_t edge_letter = 0; ///< before the beginning and behind the end of a word
inline constexpr unsigned letter_bits = 5;
inline constexpr std::size_t letter_gram_size = 4;
inline constexpr std::size_t letter_gram_count = std::size_t{1} << (letter_bits * letter_gram_size);

/// A folded word letter by letter.
struct LetterString {
    std::vector<std::uint8_t> letters;
    std::vector<std::uint16_t> begins; ///< byte offset of each letter, and the size of the word at the end

    /// Reuses the memory. Letters other than a-z, æ, ø, å count as one and the same further letter.
    void assign(std::string_view word);
    /// The four letters that end before letter `index`, with edges where the word has none.
    [[nodiscard]] std::uint32_t gram_before(std::size_t index) const noexcept;
    /// The four letters from letter `index` on.
    [[nodiscard]] std::uint32_t gram_from(std::size_t index) const noexcept;
};

} // namespace referat::lexicon
