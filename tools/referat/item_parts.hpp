// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "styled_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace referat::tool {

// Pieces of the lines that describe an item.

/// Appends `text` unless it is empty, with a dot between it and what stands before.
void append_part(StyledText& line, std::string_view text, Style style = Style::Plain);

/// Only the dot, if anything stands before it.
void append_separator(StyledText& line);

/// Outcomes in brackets, coloured by what was decided.
void append_outcomes(StyledText& line, const std::vector<std::string>& outcomes);

} // namespace referat::tool
