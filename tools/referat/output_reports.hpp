// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "output_text.hpp"
#include "watch_file.hpp"

#include <referat/reports.hpp>
#include <referat/searcher.hpp>

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::tool {

// Reports over an index, for readers and as data. The data's shapes are described in SCHEMA.md.

/// One block a body: its meetings, then what is missing; at most some of each, and how many more there are.
void write_completeness(TextPage& page, const Messages& messages, std::span<const BodyCompleteness> bodies);

/// The index as one line of JSON.
/// @param bodies  nothing leaves the key out
[[nodiscard]] std::string status_line(const std::filesystem::path& index_dir, const IndexStatus& status,
                                      const std::optional<std::vector<BodyCompleteness>>& bodies);

/// A table with a line for each value and, below it, one for each of its years; a column for each outcome.
/// @param facet  what is compared; its name heads the first column
/// @param width  columns there are; if the table is wider, the values stand on lines of their own above their counts
[[nodiscard]] std::string comparison_table(const Comparison& comparison, Facet facet, const Messages& messages,
                                           std::size_t width, bool colour);
[[nodiscard]] std::string comparison_line(const Query& query, Facet facet, const Comparison& comparison);
/// A row of CSV, or a line of JSON, for each value and year; the first row of CSV is a heading.
[[nodiscard]] std::string comparison_csv(Facet facet, const Comparison& comparison);
[[nodiscard]] std::string comparison_lines(const Comparison& comparison);

/// What a watch reports: each hit with "change", "new" or "changed"; as one object or a line a hit.
[[nodiscard]] std::string watch_line(std::string_view name, std::string_view query, std::span<const Hit> fresh,
                                     std::span<const Hit> changed);
[[nodiscard]] std::string watch_lines(std::span<const Hit> fresh, std::span<const Hit> changed);
[[nodiscard]] std::string watches_line(std::span<const Watch> watches);

} // namespace referat::tool
