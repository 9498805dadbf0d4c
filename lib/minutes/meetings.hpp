// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/contents.hpp"
#include "minutes/source_lines.hpp"

#include <cstddef>
#include <vector>

namespace referat::minutes {

/// Where the meetings of a document begin, as indices of lines, of which the first is 0: a document may hold the
/// minutes of several, one after the other.
///
/// A further meeting begins below the items of the one before, with a header like the first, which names a body and a
/// date, and has an item 1 below it. Another date is another meeting; with the same date the body must be another one
/// and not the same in other words, as in a header that is shorter from the second page on. Cost: linear in the number
/// of lines.
[[nodiscard]] std::vector<std::size_t> find_meetings(const SourceLines& lines, const Contents& contents);

} // namespace referat::minutes
