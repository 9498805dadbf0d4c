// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "messages.hpp"
#include "styled_text.hpp"

#include <referat/searcher.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace referat::tool {

/// A line of a table: a label that keeps its spaces, and beside it text that is wrapped.
struct TableLine {
    Span label;
    StyledText text{};
};

/// The facet's name and below it a line a value: its count, right-aligned, and the value. The 20 first values, of
/// a time line all; how many more there are is said. Months stand as a row of twelve counts a year where `width` is
/// enough for that. Years between others stand there even if they have nothing.
[[nodiscard]] std::vector<TableLine> facet_table(const FacetCounts& facet, const Messages& messages, std::size_t width);

} // namespace referat::tool
