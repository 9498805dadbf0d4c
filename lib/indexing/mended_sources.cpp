// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/mended_sources.hpp"

#include <utility>
#include <vector>

namespace referat::indexing {

namespace {

/// Makes a source tell of what is left of its meetings; false if that is what it told before.
bool mend(Source& source, const RebuiltMeetings& rebuilt, RebuildReport& report) {
    bool changed = false;
    for (SourceMeeting& meeting : source.meetings) {
        if (!meeting.stands) {
            continue;
        }
        const auto found = rebuilt.find(meeting.key);
        const RebuiltMeeting left = found == rebuilt.end() ? RebuiltMeeting() : found->second;
        if (left.items == meeting.items && left.doubtful == 0) {
            continue;
        }
        if (left.items < meeting.items) {
            report.lost.push_back(
                {meeting.key, source.path.empty() ? source.kilde : source.path, meeting.items - left.items});
        }
        meeting.items = left.items;
        meeting.stands = left.items > 0;
        meeting.fingerprint.clear();
        source.fingerprint.clear();
        changed = true;
    }
    return changed;
}

/// Minutes from memory are never read again, so of a meeting that they lost nothing needs to be known.
void forget_lost(Source& source) {
    if (source.path.empty()) {
        std::erase_if(source.meetings, [](const SourceMeeting& meeting) { return !meeting.stands; });
    }
}

void add_meeting(SourceList& sources, const std::string& key, const RebuiltMeeting& rebuilt) {
    Source source{{}, rebuilt.kilde, {}, {}};
    if (const Source* known = sources.find(source.id())) {
        source = *known;
    }
    // As an agenda, because whatever tells of an agenda's meeting may replace it.
    source.meetings.push_back({key, MinutesKind::Dagsorden, rebuilt.items, {}, true});
    sources.put(std::move(source));
}

} // namespace

SourceList mend_sources(SourceList sources, const RebuiltMeetings& rebuilt, RebuildReport& report) {
    std::vector<Source> changed;
    for (const auto& [id, source] : sources.all()) {
        Source mended = source;
        if (mend(mended, rebuilt, report)) {
            forget_lost(mended);
            changed.push_back(std::move(mended));
        }
    }
    for (Source& source : changed) {
        if (source.meetings.empty()) {
            sources.erase(source.id());
        } else {
            sources.put(std::move(source));
        }
    }
    for (const auto& [key, meeting] : rebuilt) {
        if (meeting.items > 0 && sources.standing(key) == nullptr) {
            add_meeting(sources, key, meeting);
        }
        report.items_doubtful += meeting.doubtful;
    }
    return sources;
}

} // namespace referat::indexing
