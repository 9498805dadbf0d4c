// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/date_terms.hpp"

#include "schema/fields.hpp"
#include "schema/terms.hpp"

#include <charconv>
#include <chrono>

namespace referat::backend {

namespace {

std::string two_digits(unsigned number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

unsigned days_in(std::string_view year, unsigned month) {
    int number = 0;
    std::from_chars(year.data(), year.data() + year.size(), number);
    const std::chrono::year_month_day_last last{std::chrono::year(number),
                                                std::chrono::month_day_last(std::chrono::month(month))};
    return static_cast<unsigned>(last.day());
}

class DayRange {
public:
    DayRange(std::string_view from, std::string_view to) : from_(from), to_(to) {}

    void add_year(const std::string& year) {
        if (holds(year + "0101", year + "1231")) {
            terms_.push_back(schema::make_term(schema::year_prefix, year));
            return;
        }
        for (unsigned month = 1; month <= 12; ++month) {
            add_month(year + two_digits(month), days_in(year, month));
        }
    }

    [[nodiscard]] std::vector<std::string> take() { return std::move(terms_); }

private:
    void add_month(const std::string& month, unsigned days) {
        if (holds(month + "01", month + two_digits(days))) {
            terms_.push_back(schema::make_term(schema::month_prefix, month));
            return;
        }
        for (unsigned number = 1; number <= days; ++number) {
            if (const std::string day = month + two_digits(number); holds(day, day)) {
                terms_.push_back(schema::make_term(schema::day_prefix, day));
            }
        }
    }

    [[nodiscard]] bool holds(std::string_view first, std::string_view last) const {
        return from_ <= first && (to_.empty() || last <= to_);
    }

    std::string_view from_;
    std::string_view to_;
    std::vector<std::string> terms_;
};

} // namespace

std::vector<std::string> date_range_terms(std::string_view from, std::string_view to,
                                          std::span<const std::string> years) {
    DayRange range(from, to);
    for (const std::string& year : years) {
        range.add_year(year);
    }
    return range.take();
}

} // namespace referat::backend
