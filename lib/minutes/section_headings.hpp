// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/field.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace referat::minutes {

/// A line that heads a section, and where its text begins if the heading is followed by some on the same line.
struct SectionHeading {
    Field field;
    std::size_t text_begin; ///< bytes into the line; its size when the line is only the heading
};

/// Recognises the section headings of the vocabulary, whatever their case, accents, colon or spacing of letters: a
/// whole line, or a line that opens with the heading and a colon. "Beslutning i <body> den <date>" heads a decision,
/// "Beslutning om ..." does not. "Fraværende" may be followed by names without a colon.
[[nodiscard]] std::optional<SectionHeading> match_section_heading(std::string_view line);

/// Whether a whole text can be a list of persons: capitalised names between commas.
[[nodiscard]] bool looks_like_names(std::string_view text);

} // namespace referat::minutes
