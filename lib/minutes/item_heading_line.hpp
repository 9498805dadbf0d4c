// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace referat::minutes {

/// How a line names an item, from the surest form to the least.
enum class HeadingForm : unsigned char {
    PunktTitle,   ///< "Punkt 3: Title", "Pkt. 3 - Title"
    PunktAlone,   ///< "Punkt 3" with the title on the next line
    NumberAccess, ///< "3 (Åben) Title"
    NumberDot,    ///< "3. Title"; a heading beside a case number or in markdown, else where no surer form is used
    PunktLoose,   ///< "Punkt 3. Title", "Pkt. 3 Title": a heading only where no surer form is used
};

inline constexpr std::size_t heading_forms = static_cast<std::size_t>(HeadingForm::PunktLoose) + 1;

/// A line that may head an item.
struct ItemHeadingLine {
    HeadingForm form = HeadingForm::PunktTitle;
    int number = 0;
    std::string_view title;  ///< into the line, without the mark of access; "" when it stands on the next one
    std::string_view access; ///< "åben", "lukket" or ""
};

/// Numbers of municipal committees run through the year; four digits are plenty.
inline constexpr int largest_item_number = 9999;

[[nodiscard]] std::optional<ItemHeadingLine> match_item_heading(std::string_view line);

/// Whether a line heads a part of item `number`: "2.1 Title", "Punkt 2a: Title".
[[nodiscard]] bool is_part_heading(std::string_view line, int number);

} // namespace referat::minutes
