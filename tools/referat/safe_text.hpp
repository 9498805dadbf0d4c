// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace referat::tool {

/// `text` with everything that could steer a terminal made visible: C0 and C1 controls and DEL as \x1b, marks that turn
/// the writing direction as \u202e; bytes that are no UTF-8 become U+FFFD. Line ends and tabs become one space.
[[nodiscard]] std::string escape_line(std::string_view text);

/// The same for text of several lines: line ends and tabs stay.
[[nodiscard]] std::string escape_lines(std::string_view text);

/// `json`, valid JSON in valid UTF-8, with DEL, C1 controls and direction marks as \uXXXX. Means the same.
[[nodiscard]] std::string escape_json(std::string_view json);

/// Appends `text` to `json` as a JSON string with its quotation marks, escaped as escape_json() does. Bytes that are no
/// UTF-8 become U+FFFD.
void append_json_string(std::string& json, std::string_view text);

/// `text` with every byte that is no UTF-8 as U+FFFD; nothing else changes.
[[nodiscard]] std::string replace_invalid_utf8(std::string_view text);

/// Offset of the first byte that is no UTF-8, or npos.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text) noexcept;

/// Columns that `text`, already escaped, takes on a terminal: combining marks take none, wide East Asian letters and
/// pictographs two.
[[nodiscard]] std::size_t display_width(std::string_view text) noexcept;

/// `text` as a message can show it: its first 200 bytes, cut between code points and with an ellipsis if it is longer.
[[nodiscard]] std::string shortened(std::string_view text);

} // namespace referat::tool
