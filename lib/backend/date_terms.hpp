// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// The terms of years, months and days that together stand for the days from `from` until `to` and no others: as few
/// as do, 22 months and 60 days besides the years at most. Their lists are read faster than the date of every item.
/// @param from, to  "YYYYMMDD"; "" is no bound
/// @param years     "YYYY", those that any item is of
[[nodiscard]] std::vector<std::string> date_range_terms(std::string_view from, std::string_view to,
                                                        std::span<const std::string> years);

} // namespace referat::backend
