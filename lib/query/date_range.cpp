// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/date_range.hpp"

#include "query/characters.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace referat::query {

namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

enum class Relative { Today, Yesterday, ThisYear, LastYear };

struct RelativeName {
    std::string_view folded; ///< as text::fold_value() writes it
    Relative meaning;
};

constexpr std::array<RelativeName, 8> relative_names{{{"i dag", Relative::Today},
                                                      {"today", Relative::Today},
                                                      {"i gaar", Relative::Yesterday},
                                                      {"yesterday", Relative::Yesterday},
                                                      {"i aar", Relative::ThisYear},
                                                      {"this year", Relative::ThisYear},
                                                      {"sidste aar", Relative::LastYear},
                                                      {"last year", Relative::LastYear}}};

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
    const year_month_day_last end = year(year_number) / month(static_cast<unsigned>(month_number)) / last;
    return days(end.year() / end.month() / 1, end);
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

std::optional<Interval> read_relative(std::string_view text, const text::Date& today) {
    const auto* const name = std::ranges::find(relative_names, text::fold_value(text), &RelativeName::folded);
    if (name == relative_names.end()) {
        return std::nullopt;
    }
    switch (name->meaning) {
    case Relative::ThisYear:
        return whole_year(today.year);
    case Relative::LastYear:
        return whole_year(today.year - 1);
    case Relative::Today:
    case Relative::Yesterday:
        break;
    }
    std::optional<Interval> found = whole_day(today);
    if (found && name->meaning == Relative::Yesterday) {
        found = Interval{*found->low - 1, *found->high - 1};
    }
    return found;
}

std::optional<Interval> read_period(std::string_view text, const text::Date& today) {
    if (const int number = number_of(text, 4); number >= 0) {
        return whole_year(number);
    }
    if (text.size() == 7 && text[4] == '-') {
        return whole_month(number_of(text.substr(0, 4), 4), number_of(text.substr(5), 2));
    }
    if (text.empty()) {
        return std::nullopt;
    }
    if (const std::optional<text::FoundDate> found = text::date_at(text, 0);
        found && found->bytes.end == text.size() && found->date.year != 0) {
        return whole_day(found->date);
    }
    if (const std::size_t blank = text.rfind(' '); blank != std::string_view::npos) { // "maj 2023"
        if (const int month_number = text::month_number(trim(text.substr(0, blank))); month_number > 0) {
            return whole_month(number_of(text.substr(blank + 1), 4), month_number);
        }
    }
    return read_relative(text, today);
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
