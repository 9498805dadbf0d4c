// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/letters.hpp"

#include "base/utf8.hpp"

namespace referat::lexicon {

namespace {

constexpr std::uint8_t first_danish_letter = 27;
constexpr std::uint8_t other_letter = 30;

std::uint8_t number_of(char32_t letter) {
    if (letter >= U'a' && letter <= U'z') {
        return static_cast<std::uint8_t>(letter - U'a' + 1);
    }
    switch (letter) {
    case U'æ':
        return first_danish_letter;
    case U'ø':
        return first_danish_letter + 1;
    case U'å':
        return first_danish_letter + 2;
    default:
        return other_letter;
    }
}

} // namespace

void LetterString::assign(std::string_view word) {
    letters.clear();
    begins.clear();
    for (std::size_t i = 0; i < word.size();) {
        const auto byte = static_cast<unsigned char>(word[i]);
        begins.push_back(static_cast<std::uint16_t>(i));
        if (byte < 0x80) {
            letters.push_back(number_of(byte));
            ++i;
        } else {
            const base::CodePoint c = base::decode_utf8(word, i);
            letters.push_back(number_of(c.value));
            i += c.size;
        }
    }
    begins.push_back(static_cast<std::uint16_t>(word.size()));
}

std::uint32_t LetterString::gram_before(std::size_t index) const noexcept {
    std::uint32_t gram = 0;
    for (std::size_t i = letter_gram_size; i > 0; --i) {
        gram = gram << letter_bits | (index >= i ? letters[index - i] : edge_letter);
    }
    return gram;
}

std::uint32_t LetterString::gram_from(std::size_t index) const noexcept {
    std::uint32_t gram = 0;
    for (std::size_t i = 0; i < letter_gram_size; ++i) {
        gram = gram << letter_bits | (index + i < letters.size() ? letters[index + i] : edge_letter);
    }
    return gram;
}

} // namespace referat::lexicon
