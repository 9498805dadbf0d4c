// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/prepare.hpp"

#include "backend/meeting.hpp"
#include "base/hash.hpp"

#include <referat/error.hpp>

#include <unordered_map>
#include <utility>

namespace referat::indexing {

namespace {

/// Whether a search could read the record back: one without title and text is refused as no item at all.
bool is_record(const std::string& json) {
    try {
        static_cast<void>(item_from_json(json));
        return true;
    } catch (const InputError&) {
        return false;
    }
}

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
        const bool doubtful = item.titel.empty();
        const std::string id = item.id;
        const std::size_t line = item.lines.first;
        backend::PreparedDocument document = maker.make(std::move(item), key);
        if (doubtful && !is_record(document.data)) {
            prepared.warnings.push_back({"item " + id + " has neither a title nor text and is left out", line});
            continue;
        }
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
