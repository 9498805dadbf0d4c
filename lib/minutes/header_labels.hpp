// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace referat::minutes {

/// What the label of a header line announces.
enum class HeaderLabel { None, Date, Time, Place, Body, Other };

/// A header line cut at its label; the value may be empty, and then stands on the next line.
struct LabelledLine {
    HeaderLabel label = HeaderLabel::None;
    std::string_view value;
};

/// Reads "Mødested: Rådhuset", "Mødested Rådhuset" or "Mødested". The label of a body stands alone or has a
/// colon: "Forum for Havne" is a name. "Lokale 5" is label and value in one.
[[nodiscard]] LabelledLine read_label(std::string_view line);

[[nodiscard]] bool is_table_row(std::string_view line);

/// The cells of a row of a markdown table, "| Mødedato | 3. juni 2024 |"; none of a line that is no row.
[[nodiscard]] std::vector<std::string_view> table_cells(std::string_view line);

/// Whether a line parts the head of a markdown table from its rows: "|---|---|".
[[nodiscard]] bool is_table_ruler(std::string_view line);

} // namespace referat::minutes
