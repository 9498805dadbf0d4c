// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/meeting_writer.hpp"

#include "backend/meeting.hpp"
#include "query/exact_terms.hpp"

#include <algorithm>
#include <utility>

namespace referat::indexing {

MeetingWriter::MeetingWriter(SourceList& sources, GenerationBuilder& builder, const analysis::SplitOverrides& splits,
                             PublishReport& report)
    : sources_(sources), builder_(builder), report_(report), maker_(splits) {}

void MeetingWriter::begin(const std::string& path, const std::string& kilde, const std::string& fingerprint) {
    open_ = Source{path, kilde, fingerprint, {}};
}

void MeetingWriter::add(PreparedMeeting meeting) {
    SourceMeeting* begun = open_->find(meeting.key);
    if (begun == nullptr) {
        add_first(std::move(meeting));
    } else if (begun->stands) {
        begun->items += meeting.documents.size();
        add_documents(std::move(meeting.documents), meeting.key);
    }
}

void MeetingWriter::add_first(PreparedMeeting meeting) {
    SourceMeeting entry{meeting.key, meeting.kind, meeting.documents.size(), meeting.fingerprint, true};
    const Source* owner = sources_.standing(meeting.key);
    if (owner == nullptr) {
        add_documents(std::move(meeting.documents), meeting.key);
        open_->meetings.push_back(std::move(entry));
        return;
    }
    const SourceMeeting& standing = *owner->find(meeting.key);
    const bool own = owner->id() == open_->id();
    if (!own && standing.kind == MinutesKind::Referat && meeting.kind == MinutesKind::Dagsorden) {
        report(*open_, "agenda left out: the minutes of the same meeting stand (" + owner->kilde + ")");
        entry.stands = false;
        open_->meetings.push_back(std::move(entry));
        return;
    }
    const bool same_items = own && !entry.fingerprint.empty() && entry.fingerprint == standing.fingerprint;
    if (!own) {
        report(*owner, "replaced: " + open_->kilde + " tells of the same meeting and was read later");
    }
    if (!same_items) {
        remove_items(meeting.key);
        add_documents(std::move(meeting.documents), meeting.key);
    }
    open_->meetings.push_back(std::move(entry));
}

void MeetingWriter::end(OldMeetings old, std::size_t bad_lines) {
    Source source = std::move(*open_);
    source.bad_lines = bad_lines;
    open_.reset();
    if (const Source* before = sources_.find(source.id())) {
        for (const SourceMeeting& meeting : before->meetings) {
            if (source.find(meeting.key) != nullptr) {
                continue;
            }
            if (old == OldMeetings::Keep) {
                source.meetings.push_back(meeting);
            } else if (meeting.stands) {
                remove_items(meeting.key);
            }
        }
    }
    sources_.put(std::move(source));
}

std::size_t MeetingWriter::remove(const Source& source) {
    const std::string id = source.id();
    std::size_t items = 0;
    for (const SourceMeeting& meeting : source.meetings) {
        if (meeting.stands) {
            items += remove_items(meeting.key);
        }
    }
    sources_.erase(id);
    return items;
}

std::size_t MeetingWriter::remove_items(const std::string& key) {
    const std::size_t items = builder_.remove(backend::meeting_term(key));
    report_.items_removed += items;
    last_suffix_.clear(); // ids are free again
    return items;
}

void MeetingWriter::add_documents(std::vector<backend::PreparedDocument> documents, const std::string& key) {
    for (backend::PreparedDocument& document : documents) {
        if (builder_.has(document.id_term)) {
            make_unique(document, key);
        }
        builder_.add(std::move(document));
        ++report_.items_added;
    }
}

void MeetingWriter::make_unique(backend::PreparedDocument& document, const std::string& key) {
    AgendaItem item = item_from_json(document.data);
    const std::string id = item.id;
    unsigned& suffix = last_suffix_.try_emplace(id, 1).first->second;
    do {
        item.id = id + "-" + std::to_string(++suffix);
    } while (builder_.has(query::exact_term(Field::Id, item.id)));
    document = maker_.make(std::move(item), key);
}

void MeetingWriter::report(const Source& about, const std::string& message) {
    report_.reports.push_back({about.path.empty() ? about.kilde : about.path, message, {}, 0, false});
}

} // namespace referat::indexing
