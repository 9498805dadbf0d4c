// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace referat::backend {

// Sums of money as terms: an item has many of them, and a value slot holds but one value to compare.
//
// A sum is a number of 15 decimal digits, and its terms are the prefixes of that number, each one block of sums: all of
// them that begin so. A range is then a few blocks side by side, 9 at most for each digit at each of its ends. The idea
// is that of the numeric tries of Lucene and other engines; digits for bits keep the terms readable.

/// The terms of a sum: the blocks of 10^14, 10^13 ... 1 kroner that it lies in.
/// @param kroner  0..analysis::da::max_kroner
[[nodiscard]] std::vector<std::string> amount_terms(std::int64_t kroner);

/// The blocks that hold the sums from `low` to `high` and no others, at most 270; none if low > high.
[[nodiscard]] std::vector<std::string> amount_range_terms(std::int64_t low, std::int64_t high);

} // namespace referat::backend
