// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexing/source_list.hpp"

#include <referat/rebuild.hpp>

#include <cstddef>
#include <map>
#include <string>

namespace referat::indexing {

/// What a rebuild brought over of a meeting.
struct RebuiltMeeting {
    std::string kilde; ///< of its first item
    std::size_t items = 0;
    std::size_t doubtful = 0; ///< of these
};

/// By backend::meeting_key().
using RebuiltMeetings = std::map<std::string, RebuiltMeeting>;

/// The sources as they are after a rebuild: each meeting stands with the items that were brought over, and sources that
/// lost some, or have doubtful ones, count as changed. A meeting without a source gets one without a file, which any
/// file that tells of it replaces.
/// @param report  is told what was lost
[[nodiscard]] SourceList mend_sources(SourceList sources, const RebuiltMeetings& rebuilt, RebuildReport& report);

} // namespace referat::indexing
