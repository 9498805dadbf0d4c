// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/item_headings.hpp"
#include "minutes/meeting_header.hpp"
#include "minutes/source_lines.hpp"

#include <referat/minutes.hpp>

namespace referat::minutes {

/// Fills an item's own fields from its heading and the lines up to `end`; the meeting's fields are the caller's.
[[nodiscard]] AgendaItem parse_item(const SourceLines& lines, const ItemHeading& heading, std::size_t end,
                                    const MeetingHeader& meeting);

} // namespace referat::minutes
