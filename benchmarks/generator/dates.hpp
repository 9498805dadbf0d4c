// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace referat::bench_corpus {

using Day = std::chrono::sys_days;

[[nodiscard]] int year_of(Day day);
/// "05-12-2023"
[[nodiscard]] std::string numeric_date(Day day);
/// "2023-12-05"
[[nodiscard]] std::string iso_date(Day day);
/// "5. december 2023"
[[nodiscard]] std::string written_date(Day day);
/// "Tirsdag"
[[nodiscard]] std::string weekday_name(Day day);
/// `number` with at least two digits.
[[nodiscard]] std::string two_digits(int number);

} // namespace referat::bench_corpus
