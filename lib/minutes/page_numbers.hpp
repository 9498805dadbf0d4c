// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/source_lines.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace referat::minutes {

/// Lines longer than this, in bytes, are no page number, running header or footer.
inline constexpr std::size_t longest_furniture = 160;

/// The line with every run of digits as '#', lower case.
[[nodiscard]] std::string line_shape(std::string_view line);

/// Which lines are page numbers, one flag per line.
///
/// "Side 3 af 12" says what it is. Other numbers count beside a form feed, or as a series: lines that are the same but
/// for a number, which rises by one each time, as far apart as pages are. "Sags-id 24/1234 Side 3", "- 3 -" and
/// "3 af 12" up to "12 af 12" need no more. A bare "3" may as well number an item or a row, and "Model 3" is a heading:
/// their series must also cut sentences, close the document, stand above a running header or part items.
/// Cost: linear in the size of the text.
[[nodiscard]] std::vector<bool> find_page_numbers(const SourceLines& lines);

/// Whether a sentence of line `before` may go on in line `after`.
[[nodiscard]] bool sentence_goes_on(std::string_view before, std::string_view after);

} // namespace referat::minutes
