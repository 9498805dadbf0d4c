// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/text.hpp>

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace referat::text {

/// A day of the Gregorian calendar.
struct Date {
    int year = 0;
    int month = 0; ///< 1..12
    int day = 0;   ///< 1..31
    auto operator<=>(const Date&) const = default;
};

[[nodiscard]] bool is_valid(const Date& date) noexcept;
[[nodiscard]] std::string to_iso(const Date& date);                         ///< "2024-04-02"
[[nodiscard]] std::optional<Date> from_iso(std::string_view text) noexcept; ///< exactly "YYYY-MM-DD"
[[nodiscard]] int weekday(const Date& date) noexcept;                       ///< 0 Monday .. 6 Sunday
/// 1..12 for a Danish or English month name or its abbreviation ("apr.", "april", "Marts"), in any case; 0 if it is
/// none.
[[nodiscard]] int month_number(std::string_view name) noexcept;

/// A date found in running text. year is 0 when the text names none ("d. 2. april").
struct FoundDate {
    Date date;
    ByteRange bytes;
};

/// The date that begins at `offset`, longest reading first: 02-04-2025, 2.4.2025, 02.04.25, 2/4-2025, 2/4 2025, 2/4 25,
/// 2/4/25, 2025-04-02, "2. april 2025", "2 apr 2025", "2. april". Four-digit years are 1700..2199, two-digit years are
/// 19xx from 70 on. Nothing if no valid date begins there, if the digit before belongs to it or a letter or digit
/// follows (so 21/30117 and 13.00-13.25 are none). A day and month without a year counts only with the month's name, in
/// lower case or after "d. " or "den " ("1. Jan Holm" is a person), or as d/m after "d. " or "den ". A line may break
/// inside a date.
[[nodiscard]] std::optional<FoundDate> date_at(std::string_view utf8, std::size_t offset) noexcept;

/// "20250504" -> "2025-05-04"; "" of any other number of characters.
[[nodiscard]] std::string with_hyphens(std::string_view compact_date);

/// "2025-05-04" -> "20250504".
[[nodiscard]] std::string without_hyphens(std::string_view iso_date);

/// "2025-05-04" -> "--05-04" (ISO 8601:2000), the day in any year.
[[nodiscard]] std::string without_year(std::string_view iso_date);

/// Days of one month that are named together. A year of 0 as in FoundDate.
struct JoinedDates {
    std::vector<Date> dates; ///< two or more, ascending
    ByteRange bytes;
};

/// The joined dates that begin at `offset`: "5.-6. maj 2025", "5-6. maj", "7. og 8. maj 2025", "5., 6. og 7. maj",
/// "5. til 7.5.2025" (which are the two, not what lies between). The last is one that date_at() reads; the days before
/// it have a full stop, which only a hyphen spares them, and ascend, or else they are numbers of something else. At
/// most eight days. date_at() reads none of the others.
[[nodiscard]] std::optional<JoinedDates> joined_dates_at(std::string_view utf8, std::size_t offset);

/// The first date in `utf8` from `offset` on.
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view utf8, std::size_t offset = 0) noexcept;

/// The year that brings `date` (year 0) nearest to `reference`.
[[nodiscard]] Date complete_year(Date date, const Date& reference) noexcept;

/// A clock time that begins at `offset`: "13.00", "13:00", "kl. 9", "kl 9.30" (only with kl. when there are no
/// minutes).
struct FoundTime {
    int hour = 0;
    int minute = 0;
    ByteRange bytes;
};
[[nodiscard]] std::optional<FoundTime> time_at(std::string_view utf8, std::size_t offset) noexcept;

} // namespace referat::text
