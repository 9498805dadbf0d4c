// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/interval.hpp"
#include "text/danish_dates.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace referat::query {

/// Reads a range of days, in days since 1970-01-01, of the years 1000..9998: ends and comparisons as read_interval(),
/// where an end is 2023, 2023-2024, 2023-12, "maj 2023", 2024-K2 (2024k2, 2024-Q2, "2. kvartal 2024"), "1. halvår
/// 2024", any date with a year that text::date_at() knows, or what read_relative_dates() reads. Nothing if it is none
/// of them.
[[nodiscard]] std::optional<Interval> read_dates(std::string_view text, const text::Date& today);

/// True for the word that asks for the newest date found: seneste (latest).
[[nodiscard]] bool is_latest(std::string_view text);

/// A day of the years 1000..9999, counted from 1970-01-01, as YYYYMMDD.
[[nodiscard]] std::string compact_date(long days_from_epoch);

/// The day, month or year, YYYYMMDD, YYYYMM or YYYY, whose days are all those from `from` to `to` (YYYYMMDD); "" if the
/// range is none of these.
[[nodiscard]] std::string whole_period(std::string_view from, std::string_view to);

} // namespace referat::query
