// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/term_tree.hpp"

#include <cstdint>

namespace referat::query {

/// The sums from `from` to `to`, in whole kroner.
struct AmountBounds {
    std::int64_t from = 0;
    std::int64_t to = 0;
};

/// What a Range of belob: takes in; an open end is 0 or the largest sum that an item can mention.
[[nodiscard]] AmountBounds amount_bounds(const TermNode& range);

} // namespace referat::query
