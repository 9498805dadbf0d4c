// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

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

/// Numbers of municipal committees run through the year; four digits are plenty.
inline constexpr int largest_item_number = 9999;

[[nodiscard]] std::optional<ItemHeadingLine> match_item_heading(std::string_view line);

/// Takes "(Åben)" or "(Lukket)" off either end of a title. @return "åben", "lukket" or "".
std::string_view take_access_mark(std::string_view& title);

} // namespace referat::minutes
