// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/relative_dates.hpp"

#include "query/characters.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <vector>

namespace referat::query {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

enum class Unit : unsigned char { Day, Week, Month, Quarter, Year };

/// Words as text::fold_value() writes them.
struct UnitName {
    std::string_view folded;
    Unit unit;
};

constexpr std::array<UnitName, 19> unit_names{{{"dag", Unit::Day},
                                               {"dage", Unit::Day},
                                               {"day", Unit::Day},
                                               {"days", Unit::Day},
                                               {"uge", Unit::Week},
                                               {"uger", Unit::Week},
                                               {"week", Unit::Week},
                                               {"weeks", Unit::Week},
                                               {"maaned", Unit::Month},
                                               {"maaneder", Unit::Month},
                                               {"month", Unit::Month},
                                               {"months", Unit::Month},
                                               {"kvartal", Unit::Quarter},
                                               {"kvartaler", Unit::Quarter},
                                               {"quarter", Unit::Quarter},
                                               {"quarters", Unit::Quarter},
                                               {"aar", Unit::Year},
                                               {"year", Unit::Year},
                                               {"years", Unit::Year}}};

struct ShiftName {
    std::string_view folded;
    int shift; ///< in units: which one, counted from the present
};

constexpr std::array<ShiftName, 12> shift_names{{{"denne", 0},
                                                 {"dette", 0},
                                                 {"this", 0},
                                                 {"sidste", -1},
                                                 {"seneste", -1},
                                                 {"forrige", -1},
                                                 {"last", -1},
                                                 {"past", -1},
                                                 {"naeste", 1},
                                                 {"kommende", 1},
                                                 {"next", 1},
                                                 {"coming", 1}}};

constexpr std::array<ShiftName, 8> day_names{{{"i forgaars", -2},
                                              {"i gaar", -1},
                                              {"yesterday", -1},
                                              {"i dag", 0},
                                              {"today", 0},
                                              {"i morgen", 1},
                                              {"tomorrow", 1},
                                              {"i overmorgen", 2}}};

/// A number of at most three digits: more of any unit is no time that minutes were taken in.
constexpr std::size_t max_digits = 3;

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        words.push_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

/// The day so many months on, or the last of its month if that has no such day.
sys_days add_months(const year_month_day& date, int count) {
    const auto month = date.year() / date.month() + months(count);
    const year_month_day end = month / std::chrono::last;
    return std::min(sys_days(end), sys_days(month / 1) + (date.day() - std::chrono::day(1)));
}

sys_days add_units(const year_month_day& date, Unit unit, int count) {
    switch (unit) {
    case Unit::Day:
        return sys_days(date) + days(count);
    case Unit::Week:
        return sys_days(date) + days(7 * count);
    case Unit::Month:
        return add_months(date, count);
    case Unit::Quarter:
        return add_months(date, 3 * count);
    case Unit::Year:
        break;
    }
    return add_months(date, 12 * count);
}

/// The first day of the unit that `date` lies in.
year_month_day begin_of(const year_month_day& date, Unit unit) {
    switch (unit) {
    case Unit::Day:
        return date;
    case Unit::Week:
        return sys_days(date) - (std::chrono::weekday(date) - std::chrono::Monday);
    case Unit::Month:
        return date.year() / date.month() / 1;
    case Unit::Quarter:
        return date.year() / (date.month() - (date.month() - std::chrono::January) % months(3)) / 1;
    case Unit::Year:
        break;
    }
    return date.year() / 1 / 1;
}

std::optional<Interval> interval(sys_days first, sys_days final) {
    if (first < sys_days(year(1000) / 1 / 1) || final > sys_days(year(9998) / 12 / 31)) {
        return std::nullopt;
    }
    return Interval{first.time_since_epoch().count(), final.time_since_epoch().count()};
}

std::optional<Unit> unit_of(std::string_view word) {
    const auto* const found = std::ranges::find(unit_names, word, &UnitName::folded);
    return found == unit_names.end() ? std::nullopt : std::optional(found->unit);
}

} // namespace

std::optional<Interval> read_relative_dates(std::string_view text, const text::Date& today) {
    const year_month_day date = year(today.year) / today.month / today.day;
    const std::string folded = text::fold_value(text);
    if (const auto* const day = std::ranges::find(day_names, folded, &ShiftName::folded); day != day_names.end()) {
        return interval(sys_days(date) + days(day->shift), sys_days(date) + days(day->shift));
    }
    const std::vector<std::string_view> words = words_of(folded == "i aar" ? "dette aar" : std::string_view(folded));
    const std::optional<Unit> unit = words.empty() ? std::nullopt : unit_of(words.back());
    const auto* const shift =
        words.empty() ? shift_names.end() : std::ranges::find(shift_names, words.front(), &ShiftName::folded);
    if (!unit || shift == shift_names.end()) {
        return std::nullopt;
    }
    if (words.size() == 2) {
        const sys_days first = add_units(begin_of(date, *unit), *unit, shift->shift);
        return interval(first, add_units(first, *unit, 1) - days(1));
    }
    int count = 0;
    if (words.size() != 3 || shift->shift == 0 || !is_number(words[1]) || words[1].size() > max_digits) {
        return std::nullopt;
    }
    std::from_chars(words[1].data(), words[1].data() + words[1].size(), count);
    const sys_days other = add_units(date, *unit, shift->shift * count);
    return interval(std::min(other, sys_days(date)), std::max(other, sys_days(date)));
}

} // namespace referat::query
