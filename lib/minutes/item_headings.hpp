// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/contents.hpp"
#include "minutes/source_lines.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace referat::minutes {

/// How a line names an item, from the surest form to the least.
enum class HeadingForm : unsigned char {
    PunktTitle,   ///< "Punkt 3: Title", "Pkt. 3 - Title"
    PunktAlone,   ///< "Punkt 3" with the title on the next line
    NumberAccess, ///< "3 (Åben) Title"
    NumberDot,    ///< "3. Title"; a heading only beside a case number, in markdown, or before a section
    PunktLoose,   ///< "Punkt 3. Title", "Pkt. 3 Title": a heading only where no surer form is used
};

/// A line that may head an item.
struct ItemHeadingLine {
    HeadingForm form = HeadingForm::PunktTitle;
    int number = 0;
    std::string_view title; ///< into the line; "" when it stands on the next one
};

[[nodiscard]] std::optional<ItemHeadingLine> match_item_heading(std::string_view line);

/// Takes "(Åben)" or "(Lukket)" off either end of a title. @return "åben", "lukket" or "".
std::string_view take_access_mark(std::string_view& title);

/// Where an item begins, and what its heading says.
struct ItemHeading {
    std::size_t begin = 0;      ///< index of its first line, a case number above the heading included
    std::size_t body_begin = 0; ///< index of the first line after the heading
    std::size_t line = 0;       ///< index of the heading line
    int number = 0;
    std::string title;
};

/// Chooses the lines that head the items.
///
/// Numbers go up from one heading to the next. Among all lines that look like headings the best rising chain wins: a
/// line scores by standing alone, by heading something (a case number, a section, the repeated heading), by its title
/// being in the table of contents and by its form; it loses by reading like a sentence, by skipped numbers and by
/// standing in the table of contents itself. So "Punkt 4: ..." quoted in the text of item 3 loses against the heading
/// of item 4. Cost: linear in the number of lines.
[[nodiscard]] std::vector<ItemHeading> find_item_headings(const SourceLines& lines, const Contents& contents);

} // namespace referat::minutes
