// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/source_lines.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace referat::minutes {

/// The table of contents (indholdsfortegnelse) of a document. Makes no items; tells which lines head some.
struct Contents {
    std::size_t begin = 0; ///< index of its heading line; begin == end: there is none
    std::size_t end = 0;   ///< index after its last line
    /// Titles without leaders and page numbers, folded; a title may be cut short. In order.
    std::vector<std::string> titles;

    [[nodiscard]] bool contains_line(std::size_t i) const noexcept { return i >= begin && i < end; }
    /// Whether an entry is `title`, or `title` cut short.
    [[nodiscard]] bool lists(std::string_view title) const;
    /// Whether an entry is longer than `title` and goes on with `continuation`.
    [[nodiscard]] bool lists_joined(std::string_view title, std::string_view continuation) const;
};

[[nodiscard]] Contents find_contents(const SourceLines& lines);

/// Whether a line ends in dotted leaders and a page number, as only entries of a table of contents do.
[[nodiscard]] bool has_leaders(std::string_view line);

} // namespace referat::minutes
