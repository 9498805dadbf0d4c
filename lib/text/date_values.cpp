// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/danish_dates.hpp"

#include "text/scan.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

namespace referat::text {

namespace {

namespace chr = std::chrono;

chr::year_month_day to_chrono(const Date& date) {
    return {chr::year(date.year), chr::month(static_cast<unsigned>(date.month)),
            chr::day(static_cast<unsigned>(date.day))};
}

chr::sys_days to_days(const Date& date) {
    return chr::sys_days(to_chrono(date));
}

struct MonthName {
    std::string_view name;
    int number;
};

// Danish and English names; abbreviations as CLDR (da, en) has them, and "sept".
constexpr std::array month_names{
    MonthName{"januar", 1},    MonthName{"january", 1},   MonthName{"jan", 1},       MonthName{"februar", 2},
    MonthName{"february", 2},  MonthName{"feb", 2},       MonthName{"marts", 3},     MonthName{"march", 3},
    MonthName{"mar", 3},       MonthName{"april", 4},     MonthName{"apr", 4},       MonthName{"maj", 5},
    MonthName{"may", 5},       MonthName{"juni", 6},      MonthName{"june", 6},      MonthName{"jun", 6},
    MonthName{"juli", 7},      MonthName{"july", 7},      MonthName{"jul", 7},       MonthName{"august", 8},
    MonthName{"aug", 8},       MonthName{"september", 9}, MonthName{"sept", 9},      MonthName{"sep", 9},
    MonthName{"oktober", 10},  MonthName{"october", 10},  MonthName{"okt", 10},      MonthName{"oct", 10},
    MonthName{"november", 11}, MonthName{"nov", 11},      MonthName{"december", 12}, MonthName{"dec", 12},
};

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

void append_padded(std::string& out, int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    out.append(width - std::min(width, digits.size()), '0').append(digits);
}

} // namespace

bool is_valid(const Date& date) noexcept {
    // std::chrono keeps only the low byte of a month or day.
    return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= 31 && to_chrono(date).ok();
}

std::string with_hyphens(std::string_view compact_date) {
    std::string iso(compact_date.size() == 8 ? compact_date : std::string_view());
    if (!iso.empty()) {
        iso.insert(6, 1, '-');
        iso.insert(4, 1, '-');
    }
    return iso;
}

std::string without_hyphens(std::string_view iso_date) {
    std::string digits(iso_date);
    std::erase(digits, '-');
    return digits;
}

std::string without_year(std::string_view iso_date) {
    return "-" + std::string(iso_date.substr(std::string_view("0000").size()));
}

std::string to_iso(const Date& date) {
    std::string iso;
    append_padded(iso, date.year, 4);
    iso.push_back('-');
    append_padded(iso, date.month, 2);
    iso.push_back('-');
    append_padded(iso, date.day, 2);
    return iso;
}

std::optional<Date> from_iso(std::string_view text) noexcept {
    Scan scan(text, 0);
    const std::optional<int> year = scan.number(4, 4);
    const bool first = year && scan.character('-');
    const std::optional<int> month = first ? scan.number(2, 2) : std::nullopt;
    const bool second = month && scan.character('-');
    const std::optional<int> day = second ? scan.number(2, 2) : std::nullopt;
    if (!day || scan.at() != text.size()) {
        return std::nullopt;
    }
    const Date date{*year, *month, *day};
    return is_valid(date) ? std::optional(date) : std::nullopt;
}

int weekday(const Date& date) noexcept {
    return static_cast<int>(chr::weekday(to_days(date)).iso_encoding()) - 1;
}

int month_number(std::string_view name) noexcept {
    if (name.ends_with('.')) {
        name.remove_suffix(1);
    }
    const auto matches = [&](const MonthName& month) { return std::ranges::equal(name, month.name, {}, lower); };
    const auto* const found = std::ranges::find_if(month_names, matches);
    return found == month_names.end() ? 0 : found->number;
}

Date complete_year(Date date, const Date& reference) noexcept {
    if (date.year != 0 || !is_valid(reference)) {
        return date;
    }
    constexpr int leap_gap = 8; // the longest time without a 29 February, around 1900
    const auto distance = [&](const Date& candidate) {
        return std::abs((to_days(candidate) - to_days(reference)).count());
    };
    std::optional<Date> nearest;
    for (int year = reference.year - leap_gap; year <= reference.year + leap_gap; ++year) {
        const Date candidate{year, date.month, date.day};
        if (is_valid(candidate) && (!nearest || distance(candidate) < distance(*nearest))) {
            nearest = candidate;
        }
    }
    return nearest.value_or(date);
}

} // namespace referat::text
