// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "lexicon/letters.hpp"

#include <span>
#include <string>
#include <vector>

namespace referat::lexicon::build {

/// How surprising each letter is behind the three before it: nats, by gram of four letters (the last is the one told).
///
/// Source: interpolated n-grams after Witten and Bell (1991), with a uniform distribution below the single letters.
/// @param words  folded; each counts once
[[nodiscard]] std::vector<float> train_letters(std::span<const std::string> words);

/// The sum over the letters of `word` and its end.
[[nodiscard]] float surprise(const LetterString& word, std::span<const float> letters);

} // namespace referat::lexicon::build
