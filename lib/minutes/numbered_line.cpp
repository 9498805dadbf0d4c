// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/numbered_line.hpp"

#include "base/ascii.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace referat::minutes {

namespace {

using base::is_digit;

bool is_dash(std::string_view text) {
    const std::string_view mark = base::trimmed(text);
    return mark == "-" || mark == "–" || mark == "—";
}

/// The number of the digits that begin `text`; 0 if it has none or more than a page number has.
int leading_number(std::string_view text) {
    constexpr int largest_page = 9999;
    int number = 0;
    for (std::size_t i = 0; i < text.size() && is_digit(text[i]); ++i) {
        number = number * 10 + (text[i] - '0');
        if (number > largest_page) {
            return 0;
        }
    }
    return number;
}

NumberedLine cut_at(std::string_view line, std::size_t begin) {
    const std::size_t end = std::min(line.find_first_not_of("0123456789", begin), line.size());
    return {line.substr(0, begin), line.substr(end), leading_number(line.substr(begin))};
}

bool is_side(std::string_view word) {
    const std::string folded = text::fold_value(word);
    return folded == "side" || folded == "page";
}

} // namespace

std::vector<NumberedLine> outer_numbers(std::string_view line) {
    constexpr std::string_view digits = "0123456789";
    std::vector<NumberedLine> found;
    const std::size_t first = line.find_first_of(digits);
    if (first == std::string_view::npos) {
        return found;
    }
    if (first == 0 || is_dash(line.substr(0, first))) {
        found.push_back(cut_at(line, first));
    }
    const std::size_t last = line.find_last_of(digits);
    const std::size_t before = line.find_last_not_of(digits, last);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const bool ends = last + 1 == line.size() || is_dash(line.substr(last + 1));
    const bool own_word = begin == 0 || line[begin - 1] == ' ' || line[begin - 1] == '|';
    if (ends && own_word && (found.empty() || begin != first)) {
        found.push_back(cut_at(line, begin));
    }
    std::erase_if(found, [](const NumberedLine& cut) { return cut.number == 0; });
    return found;
}

int total_after(std::string_view after) {
    for (const std::string_view parter : {" af ", " of ", "/", " / "}) {
        if (after.starts_with(parter)) {
            const std::string_view rest = after.substr(parter.size());
            return rest.find_first_not_of("0123456789") == std::string_view::npos ? leading_number(rest) : 0;
        }
    }
    return 0;
}

NumberForm form_of(const NumberedLine& line) {
    if (line.before.empty() && line.after.empty()) {
        return NumberForm::Bare;
    }
    if (is_dash(line.before) && is_dash(line.after)) {
        return NumberForm::Dashes;
    }
    if (line.before.empty() && total_after(line.after) > 0) {
        return NumberForm::OfTotal;
    }
    const std::string_view before = base::trimmed(line.before, " |-:");
    const std::string_view after = base::trimmed(line.after, " |-");
    const std::size_t space = before.find_last_of(" |");
    return is_side(before.substr(space == std::string_view::npos ? 0 : space + 1)) ||
                   is_side(after.substr(0, after.find_first_of(" |")))
               ? NumberForm::Side
               : NumberForm::Named;
}

} // namespace referat::minutes
