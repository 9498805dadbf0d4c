// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/prepare.hpp"

#include "backend/meeting.hpp"
#include "base/hash.hpp"

#include <unordered_map>
#include <utility>

namespace referat::indexing {

namespace {

void set_fingerprint(PreparedMeeting& meeting) {
    std::string records;
    for (const backend::PreparedDocument& document : meeting.documents) {
        records += base::fingerprint(document.data);
    }
    meeting.fingerprint = base::fingerprint(records);
}

} // namespace

PreparedMinutes prepare(Minutes minutes, backend::DocumentMaker& maker) {
    PreparedMinutes prepared;
    std::unordered_map<std::string, std::size_t> places;
    for (AgendaItem& item : minutes.items) {
        if (item.kilde.empty()) {
            item.kilde = minutes.kilde;
        }
        if (item.id.empty()) {
            item.id = make_item_id(item);
        }
        const std::string key = backend::meeting_key(item);
        if (!has_text(item)) {
            prepared.warnings.push_back(
                {"item " + item.id + " has neither a title nor text and is left out", item.lines.first});
            continue;
        }
        backend::PreparedDocument document = maker.make(std::move(item), key);
        const auto [place, is_new] = places.try_emplace(key, prepared.meetings.size());
        if (is_new) {
            prepared.meetings.push_back({key, minutes.kind, {}, {}});
        }
        prepared.meetings[place->second].documents.push_back(std::move(document));
    }
    for (PreparedMeeting& meeting : prepared.meetings) {
        set_fingerprint(meeting);
    }
    return prepared;
}

} // namespace referat::indexing
