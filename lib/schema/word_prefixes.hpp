// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "schema/fields.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace referat::schema {

/// What a word of a text is indexed as, each under a prefix of its own.
enum class WordKind : std::uint8_t { Word, Lemma, Part };

/// Number of a prefix in word_prefixes().
using WordPrefix = std::uint32_t;

/// The prefixes that words of texts stand under: three of the item as a whole, by WordKind, then three of each field
/// that has text. The first is empty. Any thread.
[[nodiscard]] std::span<const std::string> word_prefixes();

/// The prefix of words of the item as a whole.
inline constexpr WordPrefix whole_words = 0;
/// The prefix of words of a field that has text.
[[nodiscard]] WordPrefix field_words(const Row& row);

/// @param words  the prefix of words in the same place
[[nodiscard]] constexpr WordPrefix with_kind(WordPrefix words, WordKind kind) noexcept {
    return words + static_cast<WordPrefix>(kind);
}

/// No prefix of the list has more.
inline constexpr std::size_t max_word_prefix_bytes = 16;

} // namespace referat::schema
