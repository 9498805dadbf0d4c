// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/searcher.hpp>

#include <span>
#include <string>
#include <string_view>

namespace referat::tool {

/// Cells as a row of CSV (RFC 4180), with its CR LF; controls are made visible.
[[nodiscard]] std::string csv_line(std::span<const std::string> cells);

/// Header of the CSV table (RFC 4180, lines end in CR LF).
[[nodiscard]] std::string csv_header();
/// A hit as one row; controls are made visible, lists are joined by ";".
[[nodiscard]] std::string csv_row(const Hit& hit);

/// The id of a hit on a line of its own; controls are made visible.
[[nodiscard]] std::string id_line(const Hit& hit);

/// A hit as a line of a TREC run: "qid Q0 kilde#punkt rank score referat". White space in a name is percent-encoded, as
/// the format has none.
[[nodiscard]] std::string trec_line(const Hit& hit, std::string_view query_id);

} // namespace referat::tool
