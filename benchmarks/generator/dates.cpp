// SPDX-License-Identifier: GPL-2.0-or-later
#include "generator/dates.hpp"

#include <array>

namespace referat::bench_corpus {

namespace {

constexpr std::array<const char*, 12> month_names = {"januar",    "februar", "marts",    "april",
                                                     "maj",       "juni",    "juli",     "august",
                                                     "september", "oktober", "november", "december"};
constexpr std::array<const char*, 7> weekday_names = {"Søndag",  "Mandag", "Tirsdag", "Onsdag",
                                                      "Torsdag", "Fredag", "Lørdag"};

int month_of(std::chrono::year_month_day date) {
    return static_cast<int>(static_cast<unsigned>(date.month()));
}

int day_of(std::chrono::year_month_day date) {
    return static_cast<int>(static_cast<unsigned>(date.day()));
}

} // namespace

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

int year_of(Day day) {
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

std::string numeric_date(Day day) {
    const std::chrono::year_month_day date(day);
    return two_digits(day_of(date)) + "-" + two_digits(month_of(date)) + "-" + std::to_string(year_of(day));
}

std::string iso_date(Day day) {
    const std::chrono::year_month_day date(day);
    return std::to_string(year_of(day)) + "-" + two_digits(month_of(date)) + "-" + two_digits(day_of(date));
}

std::string written_date(Day day) {
    const std::chrono::year_month_day date(day);
    return std::to_string(day_of(date)) + ". " + month_names[static_cast<std::size_t>(month_of(date) - 1)] + " " +
           std::to_string(year_of(day));
}

std::string weekday_name(Day day) {
    return weekday_names[std::chrono::weekday(day).c_encoding()];
}

} // namespace referat::bench_corpus
