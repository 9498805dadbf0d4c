// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "token_groups.hpp"

#include <referat/minutes.hpp>
#include <referat/query.hpp>
#include <referat/searcher.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::tool {

// The shapes are described in SCHEMA.md. All functions return one line of valid UTF-8 with its line end, without raw
// control characters.

/// Number of the shapes; it changes when a key changes its meaning or goes.
inline constexpr int schema_version = 1;

[[nodiscard]] std::string record_line(const AgendaItem& item, RecordKeys keys);
[[nodiscard]] std::string hit_line(const Hit& hit);
/// @param like     id of the item that similar ones were asked for; "" for none
/// @param no_hits  null unless nothing was found
[[nodiscard]] std::string result_line(const Query& query, const SearchResult& result, std::string_view like,
                                      const NoHits* no_hits);
[[nodiscard]] std::string items_line(std::span<const AgendaItem> items, std::span<const std::string> missing);
[[nodiscard]] std::string fields_line();

/// @param line  1-based number of the line of input; 0 leaves the key out.
[[nodiscard]] std::string token_line(std::string_view text, const TokenGroup& group, std::size_t line);

} // namespace referat::tool
