// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/source_lines.hpp"

#include <referat/minutes.hpp>

#include <cstddef>
#include <string>

namespace referat::minutes {

/// What stands above the items: the meeting.
struct MeetingHeader {
    MinutesKind kind = MinutesKind::Referat;
    std::string udvalg;
    std::string dato; ///< ISO
    std::string tid;  ///< HH:MM
    std::string sted;
};

/// In lines; a hundred names of participants, one a line, and what stands about them.
inline constexpr std::size_t longest_header = 300;

/// Reads the lines before index `end`: the line with REFERAT or DAGSORDEN, the body, the date, labels such as Mødested.
[[nodiscard]] MeetingHeader read_meeting_header(const SourceLines& lines, std::size_t end);

} // namespace referat::minutes
