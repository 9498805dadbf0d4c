// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/amount_bounds.hpp"

#include "analysis/da/sums.hpp"

#include <charconv>
#include <string>

namespace referat::query {

namespace {

std::int64_t number_or(const std::string& digits, std::int64_t open) {
    std::int64_t number = open;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

} // namespace

AmountBounds amount_bounds(const TermNode& range) {
    return {number_or(range.from, 0), number_or(range.to, analysis::da::max_kroner)};
}

} // namespace referat::query
