// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace referat::minutes {

/// What the label of a header line announces.
enum class HeaderLabel { None, Date, Time, Place, Other };

/// A header line cut at its label; the value may be empty, and then stands on the next line.
struct LabelledLine {
    HeaderLabel label = HeaderLabel::None;
    std::string_view value;
};

/// Reads "Mødested: Rådhuset", "Mødested Rådhuset" or "Mødested".
[[nodiscard]] LabelledLine read_label(std::string_view line);

} // namespace referat::minutes
