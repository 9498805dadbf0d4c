// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::minutes {

/// How a decision departs from a recommendation: {"nej"}, or "ja" and some of "afvist", "udsat", "ændret", "udvidet" in
/// this order; empty when there is nothing to compare. See referat::departures().
///
/// The recommendation is read for what it asks: to carry something (godkende, tiltræde, anbefale, or any plain
/// statement), to note something, or to answer an open question (drøfte, beslutte om, vælge). What is asked openly is
/// followed by any answer but a postponement. The decision is read sentence by sentence with the wording of Danish
/// minutes; a single member's dissent or wish is no departure.
/// @param outcomes  labels of the decision as judge_outcome() gives them.
[[nodiscard]] std::vector<std::string> judge_departure(std::string_view recommendation, std::string_view decision,
                                                       std::span<const std::string> outcomes);

} // namespace referat::minutes
