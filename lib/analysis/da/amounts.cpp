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

/// Digits of the next group of thousands at `offset`, where ".000" and no further digit stand.
bool is_group(std::string_view text, std::size_t offset) {
    return offset < text.size() && text[offset] == '.' && is_digit_at(text, offset + 1) &&
           is_digit_at(text, offset + 2) && is_digit_at(text, offset + 3) && !is_digit_at(text, offset + 4);
}

std::optional<Number> number_at(std::string_view text, std::size_t offset) {
    Number number;
    std::size_t end = offset;
    while (is_digit_at(text, end) && end - offset <= max_digits) {
        ++end;
    }
    number.whole.assign(text.substr(offset, end - offset));
    if (number.whole.size() <= 3) {
        for (; is_group(text, end) && number.whole.size() <= max_digits; end += 4) {
            number.whole.append(text.substr(end + 1, 3));
            number.grouped = true;
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

} // namespace

std::optional<Identifier> amount_at(std::string_view text, std::size_t offset) {
    std::optional<Number> number = number_at(text, offset);
    if (!number) {
        return std::nullopt;
    }
    std::size_t end = number->end;
    std::size_t zeros = 0;
    std::string_view sign;
    bool has_unit = false;
    if (const std::optional<FoundUnit> percent = unit_at(text, skip_gap(text, end), percents)) {
        has_unit = true;
        sign = "%";
        end = percent->end;
    } else {
        const std::size_t oere_end = skip_no_oere(text, end);
        has_unit = oere_end != end;
        end = oere_end;
        if (const std::optional<FoundUnit> scale = unit_at(text, skip_gap(text, end), scales)) {
            has_unit = true;
            zeros = scale->zeros;
            end = scale->end;
        }
        const std::optional<FoundUnit> currency =
            zeros != 0 ? unit_after(text, end, currencies) : unit_at(text, skip_gap(text, end), currencies);
        if (currency) {
            has_unit = true;
            end = currency->end;
        }
    }
    if (!has_unit && !number->grouped) {
        return std::nullopt;
    }
    return make_identifier(IdentifierKind::Amount, offset, end, normal_form(std::move(*number), zeros, sign));
}

} // namespace referat::analysis::da
