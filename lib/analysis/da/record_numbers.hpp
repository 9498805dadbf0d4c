// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/identifier.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace referat::analysis::da {

/// The case number with a slash that begins at `offset`: 21/30117, 2022/43402. Two or four digits for the year and
/// three to seven for the running number, which leaves dates as 5/9 and 1/10/2023 alone.
[[nodiscard]] std::optional<Identifier> case_number_at(std::string_view text, std::size_t offset);

/// The number by KLE, the Danish municipalities' filing plan, that begins at `offset`: 27.00.00, with action facet
/// 27.00.00-A00, and the case's number and year 27.00.00-A00-3-24.
[[nodiscard]] std::optional<Identifier> filing_number_at(std::string_view text, std::size_t offset);

} // namespace referat::analysis::da
