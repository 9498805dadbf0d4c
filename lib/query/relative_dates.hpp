// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/interval.hpp"
#include "text/danish_dates.hpp"

#include <optional>
#include <string_view>

namespace referat::query {

/// Reads days that count from `today`, in days since 1970-01-01; case, blanks, hyphens and the spelling of å do not
/// matter.
///
/// - i-forgårs, i-går, i-dag, i-morgen (yesterday, today, tomorrow);
/// - i-år, and denne, sidste (forrige) or næste before uge, måned, kvartal or år (this, last, next; week,
///   month, quarter, year): the whole of it, weeks from Monday on;
/// - seneste (sidste, last) or næste (kommende, next) with a number: "seneste 3 måneder" reaches from this day three
///   months ago to today.
///
/// Nothing if it is none of them, or reaches beyond the years 1000..9998.
/// @param today  of these years
[[nodiscard]] std::optional<Interval> read_relative_dates(std::string_view text, const text::Date& today);

} // namespace referat::query
