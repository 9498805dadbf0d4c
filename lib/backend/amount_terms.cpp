// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/amount_terms.hpp"

#include "analysis/da/sums.hpp"
#include "schema/fields.hpp"
#include "schema/terms.hpp"

#include <algorithm>

namespace referat::backend {

namespace {

constexpr std::size_t digit_count = 15;

constexpr std::int64_t largest_of(std::size_t digits) {
    std::int64_t value = 1;
    for (std::size_t i = 0; i < digits; ++i) {
        value *= 10;
    }
    return value - 1;
}
static_assert(largest_of(digit_count) == analysis::da::max_kroner);

/// The block of all sums that agree with `kroner` but for its last `free_digits`.
std::string block_term(std::int64_t kroner, std::size_t free_digits) {
    std::string digits = std::to_string(kroner);
    digits.insert(0, digit_count - digits.size(), '0');
    digits.resize(digit_count - free_digits);
    return schema::make_term(schema::row(Field::Belob).exact_prefix, digits);
}

} // namespace

std::vector<std::string> amount_terms(std::int64_t kroner) {
    std::vector<std::string> terms;
    for (std::size_t free_digits = 0; free_digits < digit_count; ++free_digits) {
        terms.push_back(block_term(kroner, free_digits));
    }
    return terms;
}

std::vector<std::string> amount_range_terms(std::int64_t low, std::int64_t high) {
    std::vector<std::string> terms;
    low = std::max<std::int64_t>(low, 0);
    high = std::min(high, analysis::da::max_kroner);
    while (low <= high) {
        // The largest block that begins here and ends before the range does.
        std::size_t free_digits = 0;
        std::int64_t size = 1;
        while (free_digits + 1 < digit_count && low % (size * 10) == 0 && low + size * 10 - 1 <= high) {
            ++free_digits;
            size *= 10;
        }
        terms.push_back(block_term(low, free_digits));
        low += size;
    }
    return terms;
}

} // namespace referat::backend
