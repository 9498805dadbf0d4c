// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/danish_dates.hpp"

#include "text/scan.hpp"

namespace referat::text {

namespace {

// Four digits are a year from Denmark's change to the Gregorian calendar (1700) on.
constexpr int first_year = 1700;
constexpr int last_year = 2199;

enum class Separator { None, Slash, Dot, Hyphen };

Separator read_separator(Scan& scan) noexcept {
    if (scan.character('/')) {
        return Separator::Slash;
    }
    if (scan.character('.')) {
        return Separator::Dot;
    }
    return scan.hyphen() ? Separator::Hyphen : Separator::None;
}

std::optional<int> read_year(Scan& scan, bool two_digits_count) noexcept {
    if (const std::optional<int> year = scan.number(4, 4)) {
        return *year >= first_year && *year <= last_year ? year : std::nullopt;
    }
    if (const std::optional<int> year = two_digits_count ? scan.number(2, 2) : std::nullopt) {
        return *year >= 70 ? 1900 + *year : 2000 + *year;
    }
    return std::nullopt;
}

/// A number or name goes on: 2.4.2025.1, 2/4/25/6, 2/4 10.30, 2. aprilmøde.
bool date_goes_on(std::string_view text, std::size_t end) noexcept {
    return goes_on(text, end, date_joints);
}

/// The same, and a hyphen with more behind it, as in the case number 27.12.16-G01.
bool goes_on_hyphenated(std::string_view text, std::size_t end) noexcept {
    Scan scan(text, end);
    return date_goes_on(text, end) ||
           (scan.hyphen() && (is_digit_at(text, scan.at()) || letter_follows(text, scan.at())));
}

std::optional<FoundDate> found(const Date& date, std::size_t begin, std::size_t end) noexcept {
    constexpr int some_leap_year = 2000;
    const Date tested{date.year == 0 ? some_leap_year : date.year, date.month, date.day};
    return is_valid(tested) ? std::optional(FoundDate{date, {begin, end}}) : std::nullopt;
}

/// True if "d." or "den" stands before `offset`.
bool day_word_before(std::string_view text, std::size_t offset) noexcept {
    std::size_t end = offset;
    constexpr std::size_t most_blanks = 4;
    for (std::size_t blanks = 0; blanks < most_blanks; ++blanks) {
        const char32_t c = code_point_before(text, end);
        if (c == U'\u00A0') {
            end -= 2;
        } else if (c == U' ' || c == U'\n' || c == U'\r' || c == U'\t') {
            end -= 1;
        } else {
            break;
        }
    }
    const std::string_view before = text.substr(0, end);
    for (const std::string_view word : {"d.", "D.", "den", "Den", "DEN"}) {
        if (before.ends_with(word) && (word.ends_with('.') || end != offset)) {
            return !is_latin_letter(code_point_before(text, end - word.size()));
        }
    }
    return false;
}

/// 2025-04-02
std::optional<FoundDate> iso_at(std::string_view text, std::size_t offset) noexcept {
    Scan scan(text, offset);
    const std::optional<int> year = read_year(scan, false);
    if (!year || !scan.hyphen()) {
        return std::nullopt;
    }
    const std::optional<int> month = scan.number(2, 2);
    if (!month || !scan.hyphen()) {
        return std::nullopt;
    }
    const std::optional<int> day = scan.number(2, 2);
    if (!day || date_goes_on(text, scan.at())) {
        return std::nullopt;
    }
    return found({*year, *month, *day}, offset, scan.at());
}

/// "2. april 2025", "2 apr. 2025", "2-apr-25", "2. april". A capital month without a year may be a person ("1. Jan
/// Holm"), so that needs its day word.
std::optional<FoundDate> named_at(std::string_view text, std::size_t offset) noexcept {
    Scan scan(text, offset);
    const std::optional<int> day = scan.number(1, 2);
    if (!day) {
        return std::nullopt;
    }
    const bool hyphenated = scan.hyphen();
    const bool dotted = !hyphenated && scan.character('.');
    if (!hyphenated && scan.blanks() == 0 && !dotted) {
        return std::nullopt;
    }
    const std::string_view name = scan.letters();
    const int month = month_number(name);
    if (month == 0 || is_digit_at(text, scan.at()) || letter_follows(text, scan.at())) {
        return std::nullopt;
    }
    const std::size_t name_end = scan.at();
    constexpr std::size_t longest_abbreviation = 4;
    const bool abbreviated = name.size() <= longest_abbreviation && scan.character('.');
    if (hyphenated ? scan.hyphen() : (scan.blanks() > 0 || abbreviated)) {
        const std::optional<int> year = read_year(scan, hyphenated);
        if (year && !date_goes_on(text, scan.at())) {
            return found({*year, month, *day}, offset, scan.at());
        }
    }
    const bool capital = name.front() >= 'A' && name.front() <= 'Z';
    if (hyphenated || (capital && !day_word_before(text, offset))) {
        return std::nullopt;
    }
    return found({0, month, *day}, offset, name_end);
}

/// True if what stands before makes numbers joined by `separator` a piece of something longer: 27.00.00, A2.4.2025,
/// 1-2-4-2025; but 1/10/23-30/9/24 is a span of two dates.
bool date_begins_inside(std::string_view text, std::size_t offset, Separator separator) noexcept {
    return begins_inside(text, offset, separator == Separator::Hyphen ? hyphened_date_joints : date_joints);
}

/// 02-04-2025, 2.4.2025, 02.04.25, 2/4-2025, 2/4 2025, 2/4 25, 2/4/25
std::optional<FoundDate> numeric_at(std::string_view text, std::size_t offset) noexcept {
    Scan scan(text, offset);
    const std::optional<int> day = scan.number(1, 2);
    const Separator first = day ? read_separator(scan) : Separator::None;
    const std::size_t month_begin = scan.at();
    const std::optional<int> month = first == Separator::None ? std::nullopt : scan.number(1, 2);
    if (!month || date_begins_inside(text, offset, first)) {
        return std::nullopt;
    }
    const std::size_t month_end = scan.at();
    const bool slash = first == Separator::Slash;
    const Separator second = read_separator(scan);
    const bool same = second != Separator::None && second == first;
    const bool mixed = slash && (second == Separator::Hyphen || (second == Separator::None && scan.blanks() > 0));
    if (same || mixed) {
        // Without a slash two digits are a year only in 02.04.25: chapters and prices look like 2.4.25.
        const bool padded = month_begin - offset >= 3 && month_end - month_begin == 2;
        const std::size_t year_begin = scan.at();
        const std::optional<int> year = read_year(scan, slash || padded);
        const bool is_short = year && scan.at() - year_begin == 2;
        const bool more = is_short && !slash ? goes_on_hyphenated(text, scan.at()) : date_goes_on(text, scan.at());
        if (year && !more) {
            return found({*year, *month, *day}, offset, scan.at());
        }
    }
    if (slash && !goes_on_hyphenated(text, month_end) && day_word_before(text, offset)) {
        return found({0, *month, *day}, offset, month_end);
    }
    return std::nullopt;
}

} // namespace

std::optional<FoundDate> date_at(std::string_view utf8, std::size_t offset) noexcept {
    if (!is_digit_at(utf8, offset) || is_digit(code_point_before(utf8, offset))) {
        return std::nullopt;
    }
    if (const auto iso = iso_at(utf8, offset); iso && !date_begins_inside(utf8, offset, Separator::Hyphen)) {
        return iso;
    }
    if (const auto named = named_at(utf8, offset)) {
        return named;
    }
    return numeric_at(utf8, offset);
}

std::optional<FoundDate> find_date(std::string_view utf8, std::size_t offset) noexcept {
    for (std::size_t i = offset; i < utf8.size(); ++i) {
        if (!is_digit_at(utf8, i)) {
            continue;
        }
        if (const auto date = date_at(utf8, i)) {
            return date;
        }
        while (is_digit_at(utf8, i + 1)) {
            ++i;
        }
    }
    return std::nullopt;
}

} // namespace referat::text
