// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/minutes.hpp>

#include <optional>
#include <string_view>

namespace referat::minutes {

/// A line that says what the document is: "Udkast til referat af møde i Havneudvalget".
struct DocumentLine {
    MinutesKind kind = MinutesKind::Referat;
    std::string_view rest; ///< what follows the words for the document, into the line
};

/// Reads a line that begins with words for the document; "Dagsorden med referat" is minutes.
[[nodiscard]] std::optional<DocumentLine> read_document_line(std::string_view line);

/// Reads "Havneudvalget - referat 3. juni 2024": `rest` is what stands before the word for the document.
[[nodiscard]] std::optional<DocumentLine> read_trailing_document_line(std::string_view line);

/// `text` without the words that lead up to a body's name ("fra møde i") and those between it and a date ("den").
[[nodiscard]] std::string_view trim_body(std::string_view text);

/// Whether a word of `text` is that of a body: "Havneudvalget", "Klyngestyregruppen", "Ældreråd"; not "Rådhuset".
[[nodiscard]] bool has_body_noun(std::string_view text);

/// Whether `text` can name a body at all, as "med bilag" cannot.
[[nodiscard]] bool may_name_body(std::string_view text);

} // namespace referat::minutes
