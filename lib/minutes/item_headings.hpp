// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/contents.hpp"
#include "minutes/item_heading_line.hpp"
#include "minutes/source_lines.hpp"

#include <string>
#include <vector>

namespace referat::minutes {

/// A line of a title.
struct TitleLine {
    std::size_t offset = 0; ///< where it begins in the title
    std::size_t line = 0;   ///< its index
};

/// Where an item begins, and what its heading says.
struct ItemHeading {
    std::size_t begin = 0;      ///< index of its first line, a case number above the heading included
    std::size_t body_begin = 0; ///< index of the first line after the heading
    std::size_t line = 0;       ///< index of the heading line
    int number = 0;
    std::string title;                  ///< "" only where the mark of access is all there is
    std::vector<TitleLine> title_lines; ///< in order; the first at 0
    std::string_view access;            ///< "åben", "lukket" or ""
};

/// Chooses the lines that head the items.
///
/// Numbers go up from one heading to the next. Among all lines that look like headings the best rising chain wins: a
/// line scores by standing alone, by heading something (a case number, a section, the repeated heading), by its title
/// being in the table of contents and by its form; it loses by reading like a sentence, by skipped numbers and by
/// standing in the table of contents itself. So "Punkt 4: ..." quoted in the text of item 3 loses against the heading
/// of item 4. A list that begins again within an item is one whole: a chain does not go over into the middle of it.
/// Bare numbers count for more where no "Punkt" heads anything. Cost: linear in the number of lines.
[[nodiscard]] std::vector<ItemHeading> find_item_headings(const SourceLines& lines, const Contents& contents);

} // namespace referat::minutes
