// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/date_range.hpp"

#include "query/characters.hpp"
#include "query/relative_dates.hpp"
#include "text/normalize.hpp"

#include <charconv>
#include <chrono>

namespace referat::query {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

long days_since_epoch(const year_month_day& date) {
    return sys_days(date).time_since_epoch().count();
}

std::optional<Interval> days(const year_month_day& first, const year_month_day& final) {
    return Interval{days_since_epoch(first), days_since_epoch(final)};
}

/// Years whose neighbours still have four digits, so that dates compare as text.
bool is_usable(int number) {
    return number >= 1000 && number <= 9998;
}

std::optional<Interval> whole_year(int number) {
    if (!is_usable(number)) {
        return std::nullopt;
    }
    return days(year(number) / 1 / 1, year(number) / 12 / 31);
}

std::optional<Interval> whole_month(int year_number, int month_number) {
    if (!is_usable(year_number) || month_number < 1 || month_number > 12) {
        return std::nullopt;
    }
    const year_month_day_last end = year(year_number) / month(static_cast<unsigned>(month_number)) / std::chrono::last;
    return days(end.year() / end.month() / 1, end);
}

/// The `number`th of the equal parts of a year that have `size` months each.
std::optional<Interval> whole_months(int year_number, int size, int number) {
    if (number < 1 || number > 12 / size) {
        return std::nullopt;
    }
    const std::optional<Interval> first = whole_month(year_number, (number - 1) * size + 1);
    const std::optional<Interval> final = whole_month(year_number, number * size);
    return first && final ? std::optional(Interval{first->low, final->high}) : std::nullopt;
}

std::optional<Interval> whole_day(const text::Date& date) {
    if (!is_usable(date.year)) {
        return std::nullopt;
    }
    const year_month_day found =
        year(date.year) / month(static_cast<unsigned>(date.month)) / day(static_cast<unsigned>(date.day));
    return found.ok() ? days(found, found) : std::nullopt;
}

/// The value of exactly `digits` digits, or -1.
int number_of(std::string_view text, std::size_t digits) {
    int value = -1;
    if (text.size() == digits && is_number(text)) {
        std::from_chars(text.data(), text.data() + text.size(), value);
    }
    return value;
}

/// "2023-2024", "2023-12", "2024-K2", "2024k2": a year and what stands behind it.
std::optional<Interval> read_year_and(std::string_view text) {
    const int year_number = number_of(text.substr(0, 4), 4);
    if (year_number < 0 || text.size() < 6) {
        return std::nullopt;
    }
    text.remove_prefix(4);
    const std::size_t joint = text.front() == '-' ? 1 : text.starts_with("\u2013") ? 3 : 0;
    text.remove_prefix(joint);
    if (joint > 0 && text.size() == 4) {
        const std::optional<Interval> from = whole_year(year_number);
        const std::optional<Interval> to = whole_year(number_of(text, 4));
        return from && to && *from->low < *to->low ? std::optional(Interval{from->low, to->high}) : std::nullopt;
    }
    if (text.size() != 2) {
        return std::nullopt;
    }
    if (std::string_view("kKqQ").find(text.front()) != std::string_view::npos) {
        return whole_months(year_number, 3, number_of(text.substr(1), 1));
    }
    return joint > 0 ? whole_month(year_number, number_of(text, 2)) : std::nullopt;
}

/// "maj 2023", "2. kvartal 2024", "1. halvår 2024"
std::optional<Interval> read_named_period(std::string_view text) {
    std::string folded = text::fold_value(text);
    const std::size_t blank = folded.rfind(' ');
    const int year_number = blank == std::string::npos ? -1 : number_of(std::string_view(folded).substr(blank + 1), 4);
    if (year_number < 0) {
        return std::nullopt;
    }
    folded.resize(blank);
    if (const int month_number = text::month_number(folded); month_number > 0) {
        return whole_month(year_number, month_number);
    }
    const int part = folded.size() > 2 && folded[1] == ' ' ? number_of(folded.substr(0, 1), 1) : -1;
    const std::string_view name = part < 0 ? std::string_view() : std::string_view(folded).substr(2);
    if (name == "kvartal" || name == "quarter") {
        return whole_months(year_number, 3, part);
    }
    return name == "halvaar" || name == "half" ? whole_months(year_number, 6, part) : std::nullopt;
}

std::optional<Interval> read_period(std::string_view text, const text::Date& today) {
    if (const int number = number_of(text, 4); number >= 0) {
        return whole_year(number);
    }
    if (text.empty()) {
        return std::nullopt;
    }
    if (const std::optional<text::FoundDate> found = text::date_at(text, 0);
        found && found->bytes.end == text.size() && found->date.year != 0) {
        return whole_day(found->date);
    }
    if (const std::optional<Interval> period = read_year_and(text)) {
        return period;
    }
    if (const std::optional<Interval> period = read_named_period(text)) {
        return period;
    }
    return is_usable(today.year) ? read_relative_dates(text, today) : std::nullopt;
}

} // namespace

std::optional<Interval> read_dates(std::string_view text, const text::Date& today) {
    return read_interval(text, [&](std::string_view period) { return read_period(period, today); });
}

bool is_latest(std::string_view text) {
    const std::string folded = text::fold_value(text);
    return folded == "seneste" || folded == "latest";
}

std::string compact_date(long days_from_epoch) {
    const year_month_day date{sys_days(std::chrono::days(days_from_epoch))};
    std::string digits =
        text::to_iso({static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                      static_cast<int>(static_cast<unsigned>(date.day()))});
    std::erase(digits, '-');
    return digits;
}

std::string whole_period(std::string_view from, std::string_view to) {
    const int year_number = number_of(from.substr(0, 4), 4);
    if (from.size() != 8 || to.size() != 8 || year_number < 0) {
        return {};
    }
    const auto covers = [&](const std::optional<Interval>& period) {
        return period && compact_date(*period->low) == from && compact_date(*period->high) == to;
    };
    if (from == to) {
        return std::string(from);
    }
    if (covers(whole_month(year_number, number_of(from.substr(4, 2), 2)))) {
        return std::string(from.substr(0, 6));
    }
    return covers(whole_year(year_number)) ? std::string(from.substr(0, 4)) : std::string();
}

} // namespace referat::query
