// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/minutes.hpp>

#include <string>
#include <vector>

namespace referat::search {

/// The lines inside the item's sections that look like headings which the parser took for text: a few words with a
/// capital and no full stop, on a line of their own between empty lines or after a finished sentence, with text below.
///
/// Lines are known from the record's marks, so records without them have none.
[[nodiscard]] std::vector<std::string> heading_lines(const AgendaItem& item);

} // namespace referat::search
