// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/da/amounts.hpp"

#include "analysis/characters.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace referat::analysis::da {

namespace {

/// No sum of money in minutes has more.
constexpr std::size_t max_digits = 15;

struct Number {
    std::string whole; ///< digits without grouping
    std::string decimals;
    std::size_t end = 0;
    bool grouped = false;
};

/// What stands between the thousands of a number.
enum class Grouping : unsigned char { Stops, Blanks };

/// Bytes of the separator at `offset`; 0 if there is none, or if not exactly three digits stand behind it.
std::size_t separator_size(std::string_view text, std::size_t offset, Grouping grouping) {
    std::size_t size = 0;
    if (grouping == Grouping::Stops) {
        size = text.substr(offset, 1) == "." ? 1 : 0;
    } else if (offset < text.size() &&
               (text[offset] == ' ' || !is_blank(text[offset]))) { // tabs and lines part numbers
        size = blank_size(text, offset);
    }
    const std::size_t digits = offset + size;
    const bool three = is_digit_at(text, digits) && is_digit_at(text, digits + 1) && is_digit_at(text, digits + 2);
    return three && !is_digit_at(text, digits + 3) ? size : 0;
}

/// A number right behind another and a blank is rather the next column of a table than a group of it.
bool follows_number(std::string_view text, std::size_t offset) {
    for (const std::size_t size : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
        if (offset > size && blank_size(text, offset - size) == size) {
            return is_digit(text[offset - size - 1]);
        }
    }
    return false;
}

std::optional<Number> number_at(std::string_view text, std::size_t offset, Grouping grouping) {
    Number number;
    std::size_t end = offset;
    while (is_digit_at(text, end) && end - offset <= max_digits) {
        ++end;
    }
    number.whole.assign(text.substr(offset, end - offset));
    if (number.whole.size() <= 3) {
        while (const std::size_t separator = separator_size(text, end, grouping)) {
            if (number.whole.size() > max_digits) {
                break;
            }
            number.whole.append(text.substr(end + separator, 3));
            number.grouped = true;
            end += separator + 3;
        }
    }
    if (number.whole.empty() || number.whole.size() > max_digits) {
        return std::nullopt;
    }
    const bool comma = end < text.size() && text[end] == ',';
    const bool point = end < text.size() && text[end] == '.' && !number.grouped;
    if ((comma || point) && is_digit_at(text, end + 1)) {
        for (++end; is_digit_at(text, end) && number.decimals.size() <= max_digits; ++end) {
            number.decimals.push_back(text[end]);
        }
    }
    const bool joint = end < text.size() && (text[end] == '.' || text[end] == ',');
    if (number.decimals.size() > max_digits || is_alnum_at(text, end) || (joint && is_digit_at(text, end + 1))) {
        return std::nullopt;
    }
    number.end = end;
    return number;
}

struct Unit {
    std::string_view word; ///< lower case, without a last full stop
    std::size_t zeros;     ///< powers of ten it stands for
};

// Longer before shorter where one begins the other.
constexpr std::array<Unit, 12> scales{{{"millioner", 6},
                                       {"million", 6},
                                       {"mill", 6},
                                       {"mio", 6},
                                       {"milliarder", 9},
                                       {"milliard", 9},
                                       {"mia", 9},
                                       {"mrd", 9},
                                       {"tusinde", 3},
                                       {"tusind", 3},
                                       {"t.kr", 3},
                                       {"tkr", 3}}};
constexpr std::array<Unit, 3> currencies{{{"kroner", 0}, {"kr", 0}, {"dkk", 0}}};
constexpr std::array<Unit, 3> percents{{{"procent", 0}, {"pct", 0}, {"%", 0}}};

struct FoundUnit {
    std::size_t zeros = 0;
    std::size_t end = 0;
};

bool starts_with_folded(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char w, char c) { return w == to_lower(c); });
}

template <std::size_t N>
std::optional<FoundUnit> unit_at(std::string_view text, std::size_t offset, const std::array<Unit, N>& units) {
    const std::string_view rest = text.substr(std::min(offset, text.size()));
    for (const Unit& unit : units) {
        const std::size_t end = offset + unit.word.size();
        if (starts_with_folded(rest, unit.word) && (unit.word == "%" || !is_alnum_at(text, end))) {
            return FoundUnit{unit.zeros, end};
        }
    }
    return std::nullopt;
}

/// The unit behind the blanks at `offset`, or behind one full stop and blanks if the word before was an abbreviation.
template <std::size_t N>
std::optional<FoundUnit> unit_after(std::string_view text, std::size_t offset, const std::array<Unit, N>& units) {
    if (std::optional<FoundUnit> unit = unit_at(text, skip_gap(text, offset), units)) {
        return unit;
    }
    return offset < text.size() && text[offset] == '.' ? unit_at(text, skip_gap(text, offset + 1), units)
                                                       : std::nullopt;
}

/// ",-" or ",--" behind the kroner.
std::size_t skip_no_oere(std::string_view text, std::size_t offset) {
    if (text.substr(std::min(offset, text.size()), 2) != ",-") {
        return offset;
    }
    offset += 2;
    return offset < text.size() && text[offset] == '-' ? offset + 1 : offset;
}

std::string normal_form(Number number, std::size_t zeros, std::string_view sign) {
    number.decimals.resize(std::max(number.decimals.size(), zeros), '0');
    std::string normal = number.whole + number.decimals.substr(0, zeros);
    normal.erase(0, std::min(normal.find_first_not_of('0'), normal.size() - 1));
    std::string decimals = number.decimals.substr(zeros);
    decimals.erase(decimals.find_last_not_of('0') + 1);
    if (!decimals.empty()) {
        normal.push_back(',');
        normal.append(decimals);
    }
    return normal.append(sign);
}

/// The units of money at `offset`, right behind a number; nothing if there is none.
std::optional<FoundUnit> money_at(std::string_view text, std::size_t offset) {
    FoundUnit money{0, skip_no_oere(text, offset)};
    if (const std::optional<FoundUnit> scale = unit_at(text, skip_gap(text, money.end), scales)) {
        money = *scale;
    }
    const std::optional<FoundUnit> currency = money.zeros != 0 ? unit_after(text, money.end, currencies)
                                                               : unit_at(text, skip_gap(text, money.end), currencies);
    if (currency) {
        money.end = currency->end;
    }
    return money.end == offset ? std::nullopt : std::optional(money);
}

/// Digits in groups with blanks between them are an amount only with money behind them: "4 500 borgere" may be two
/// numbers.
std::optional<Identifier> spaced_amount_at(std::string_view text, std::size_t offset) {
    std::optional<Number> number =
        follows_number(text, offset) ? std::nullopt : number_at(text, offset, Grouping::Blanks);
    const std::optional<FoundUnit> money = number && number->grouped ? money_at(text, number->end) : std::nullopt;
    if (!money) {
        return std::nullopt;
    }
    return make_identifier(IdentifierKind::Amount, offset, money->end,
                           normal_form(std::move(*number), money->zeros, ""));
}

} // namespace

std::optional<Identifier> amount_at(std::string_view text, std::size_t offset) {
    if (std::optional<Identifier> spaced = spaced_amount_at(text, offset)) {
        return spaced;
    }
    std::optional<Number> number = number_at(text, offset, Grouping::Stops);
    if (!number) {
        return std::nullopt;
    }
    const std::size_t end = number->end;
    if (const std::optional<FoundUnit> percent = unit_at(text, skip_gap(text, end), percents)) {
        return make_identifier(IdentifierKind::Amount, offset, percent->end, normal_form(std::move(*number), 0, "%"));
    }
    const std::optional<FoundUnit> money = money_at(text, end);
    if (!money && !number->grouped) {
        return std::nullopt;
    }
    const FoundUnit unit = money.value_or(FoundUnit{0, end});
    return make_identifier(IdentifierKind::Amount, offset, unit.end, normal_form(std::move(*number), unit.zeros, ""));
}

} // namespace referat::analysis::da
