// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/identifier.hpp"
#include "analysis/word_reader.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace referat::analysis::da {

/// The name of capitals and digits that begins with a capital at `offset`, its pieces joined by "-", ":" or "&": F-ACT,
/// SAM:BO, COVID-19, EMN-2023-01234. Nothing if a word hangs on by a hyphen (COVID-19-vaccine): that is a hyphenated
/// word.
[[nodiscard]] std::optional<Identifier> name_at(std::string_view text, std::size_t offset);

/// The word with an ending behind an apostrophe that begins at `offset`: IPG'en, PLO's, KLU'erne, also F-ACT'en. Its
/// part is the word without the ending. Nothing for other apostrophes (O'Brien).
[[nodiscard]] std::optional<Identifier> inflected_name_at(std::string_view text, std::size_t offset);

/// True of a name that is a word all in capitals and no acronym: E-LÆRING, but not F-ACT. Its last piece is then known.
[[nodiscard]] bool is_word_in_capitals(std::string_view text, const Identifier& name, WordReader& words);

} // namespace referat::analysis::da
