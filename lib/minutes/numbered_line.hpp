// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace referat::minutes {

/// A line cut at one of its numbers.
struct NumberedLine {
    std::string_view before;
    std::string_view after;
    int number = 0;

    [[nodiscard]] bool same_words(const NumberedLine& other) const noexcept {
        return before == other.before && after == other.after;
    }
};

/// The line cut at the number that begins it and at the one that ends it; dashes may stand about the number.
[[nodiscard]] std::vector<NumberedLine> outer_numbers(std::string_view line);

/// What stands about a number.
enum class NumberForm {
    Bare,    ///< "3"
    Dashes,  ///< "- 3 -"
    OfTotal, ///< "3 af 12", "3/12"
    Side,    ///< "Sags-id 24/1234 Side 3", "3 | Side"
    Named    ///< any other words
};
[[nodiscard]] NumberForm form_of(const NumberedLine& line);

/// The 12 of "3 af 12", "3/12" or "3 / 12"; 0 if `after` is not of that form.
[[nodiscard]] int total_after(std::string_view after);

} // namespace referat::minutes
