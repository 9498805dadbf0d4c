// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/source_lines.hpp"

#include <cstddef>
#include <vector>

namespace referat::minutes {

/// Where the meetings of a document begin, as indices of lines, of which the first is 0: a document may hold the
/// minutes of several, one after the other.
///
/// A further meeting begins with a header like the first, which names a body and a date, not both of them the same, and
/// has an item 1 below it. Cost: linear in the number of lines.
[[nodiscard]] std::vector<std::size_t> find_meetings(const SourceLines& lines);

} // namespace referat::minutes
