// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace referat::tool {

/// What a piece of text is to the reader; render() turns it into colour.
enum class Style { Plain, Title, Heading, Match, Faint, Agreed, Refused, Postponed };

struct Span {
    std::string text; ///< escaped
    Style style = Style::Plain;
};

/// Text in pieces; a word may run over several of them.
using StyledText = std::vector<Span>;

/// Breaks `text` at white space into lines of at most `width` columns; a longer word gets a line of its own.
/// Runs of white space become one space. Cost: linear.
[[nodiscard]] std::vector<StyledText> wrap(const StyledText& text, std::size_t width);

/// The line as bytes for a terminal, without a line end; plain when `colour` is false.
[[nodiscard]] std::string render(const StyledText& line, bool colour);

} // namespace referat::tool
