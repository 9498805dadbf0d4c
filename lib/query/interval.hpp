// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string_view>

namespace referat::query {

/// Whole numbers from low to high, both included; an absent end is open.
struct Interval {
    std::optional<long> low;
    std::optional<long> high;
    bool exchanged = false; ///< read from "q..p", the higher end first
    bool operator==(const Interval&) const = default;
};

/// Reads one end of an interval: a number is itself, a month its first and last day. Nothing if it is neither.
using ReadPeriod = std::function<std::optional<Interval>(std::string_view)>;

/// Reads "p", "p..q", "p..", "..q", ">=p", ">p", "<=p", "<p", where p and q are closed intervals read by `read_period`.
/// Nothing if it is none of them.
[[nodiscard]] std::optional<Interval> read_interval(std::string_view text, const ReadPeriod& read_period);

} // namespace referat::query
