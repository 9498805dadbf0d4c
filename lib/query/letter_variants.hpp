// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace referat::query {

/// More spellings than a query should look up for one word; a word of seven vowels has about as many.
inline constexpr std::size_t max_letter_variants = 128;

/// What a word typed without Danish letters may stand for: a read as å or æ, o as ø, e as æ, and aa, ae, oe as one
/// letter.
///
/// The spellings with the fewest changes come first; of these, digraphs before a as å and o as ø, then e as æ, then a
/// as æ; then the order of bytes. A word with more than max_letter_variants spellings has the first ones of this order.
///
/// @param word  folded (NFC, lower case). One that has a Danish letter, is no UTF-8, or has less than 4 or more than 64
///              letters gives none.
/// @return  Distinct, without the word itself.
/// Cost: at most max_letter_variants partial spellings at each letter.
[[nodiscard]] std::vector<std::string> letter_variants(std::string_view word);

} // namespace referat::query
