// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/item_check.hpp"

#include "backend/meeting.hpp"
#include "backend/stored_record.hpp"
#include "query/exact_terms.hpp"
#include "text/danish_dates.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <functional>
#include <utility>

namespace referat::indexing {

namespace fs = std::filesystem;

namespace {

std::string in_quotes(const std::string& text) {
    return '"' + text + '"';
}

std::string counted(std::size_t number, std::string_view noun) {
    return std::to_string(number) + ' ' + std::string(noun) + (number == 1 ? "" : "s");
}

std::string of_document(std::uint32_t document, const std::string& what) {
    return "document " + std::to_string(document) + ": " + what;
}

const SourceMeeting* find_standing(const Source& source, const std::string& key) {
    const auto found = std::ranges::find_if(
        source.meetings, [&](const SourceMeeting& meeting) { return meeting.key == key && meeting.stands; });
    return found == source.meetings.end() ? nullptr : &*found;
}

} // namespace

std::string bad_splits(const InputError& error) {
    return std::string("the rules for splitting words make no sense: ") + error.what();
}

ItemCheck::ItemCheck(const backend::Generation& generation, fs::path shown, fs::path index_dir,
                     const SourceList* sources, CheckReport& report)
    : generation_(generation), shown_(std::move(shown)), index_dir_(std::move(index_dir)), sources_(sources),
      report_(report) {}

void ItemCheck::add(const fs::path& file, std::string what) {
    report_.faults.push_back({file, std::move(what)});
}

void ItemCheck::check_segment(const backend::Segment& segment) {
    const fs::path shown = segment.folder.empty() ? shown_ : shown_ / segment.folder;
    try {
        segments_.push_back({shown, {generation_.path / segment.folder, segment, index_dir_}});
        const CheckedSegment& checked = segments_.back();
        check_database(checked, segment);
        checked.reader.for_each_live([&](std::uint32_t document) {
            try {
                check_document(checked, document);
            } catch (const IndexCorrupt& error) {
                all_read_ = false;
                add(shown, of_document(document, backend::corrupt_reason(error)));
            }
        });
    } catch (const IndexCorrupt& error) {
        all_read_ = false;
        add(shown, backend::corrupt_reason(error));
    }
    for (const auto& [key, items] : std::exchange(orphans_, {})) {
        add(shown, "no source stands for the meeting " + in_quotes(key) + ", which has " + counted(items, "item"));
    }
}

void ItemCheck::check_database(const CheckedSegment& segment, const backend::Segment& listed) {
    try {
        if (segment.reader.splits() != generation_.manifest.splits) {
            add(segment.shown, "the database has other rules for splitting words than the manifest");
        }
    } catch (const IndexVersionError& error) {
        add(segment.shown, error.what());
    } catch (const InputError& error) {
        add(segment.shown, bad_splits(error));
    }
    if (const std::size_t count = segment.reader.document_count(); count != listed.documents) {
        add(segment.shown, "the database has " + counted(count, "document") + ", the manifest counts " +
                               std::to_string(listed.documents));
    }
    if (!listed.hidden.empty() && listed.hidden.back().last > segment.reader.last_document()) {
        add(segment.shown, "the manifest hides document " + std::to_string(listed.hidden.back().last) +
                               ", the last one is " + std::to_string(segment.reader.last_document()));
    }
}

void ItemCheck::check_document(const CheckedSegment& segment, std::uint32_t document) {
    ++items_;
    const backend::StoredDocument stored = segment.reader.read(document);
    const AgendaItem item = backend::read_stored_record(stored.record, index_dir_);
    ++report_.items;
    check_date(segment, document, stored.date, item);
    check_id(segment, document, item.id);
    check_meeting(segment, document, item);
}

void ItemCheck::check_id(const CheckedSegment& segment, std::uint32_t document, const std::string& id) {
    if (id.empty()) {
        add(segment.shown, of_document(document, "its record has no id"));
        return;
    }
    const std::string term = query::exact_term(Field::Id, id);
    const std::vector<std::uint32_t> found = segment.reader.find(term);
    if (!std::ranges::binary_search(found, document)) {
        add(segment.shown, of_document(document, "its id " + in_quotes(id) + " does not lead to it"));
    } else if (found.front() != document) {
        add(segment.shown, of_document(document, "its id " + in_quotes(id) + " is also that of document " +
                                                     std::to_string(found.front())));
    }
    if (ids_.insert(std::hash<std::string>{}(term)).second) {
        return;
    }
    for (const CheckedSegment& earlier : segments_) { // two ids may have the same hash
        if (&earlier != &segment && !earlier.reader.find(term).empty()) {
            add(segment.shown,
                of_document(document, "its id " + in_quotes(id) + " stands in " + earlier.shown.string() + " too"));
        }
    }
}

void ItemCheck::check_meeting(const CheckedSegment& segment, std::uint32_t document, const AgendaItem& item) {
    const std::string key = backend::meeting_key(item);
    if (!segment.reader.has_term(document, backend::meeting_term(key))) {
        add(segment.shown, of_document(document, "it is not marked with its meeting " + in_quotes(key)));
    }
    if (sources_ == nullptr) {
        return;
    }
    const Source* source = sources_->standing(key);
    const SourceMeeting* meeting = source == nullptr ? nullptr : find_standing(*source, key);
    if (meeting == nullptr) {
        ++orphans_[key];
        return;
    }
    ++meetings_[meeting];
}

void ItemCheck::check_date(const CheckedSegment& segment, std::uint32_t document, const std::string& stored,
                           const AgendaItem& item) {
    const std::string date = text::from_iso(item.dato) ? text::without_hyphens(item.dato) : std::string();
    if (stored != date) {
        add(segment.shown, of_document(document, "it is sorted by the date " + in_quotes(stored) + ", its record has " +
                                                     in_quotes(date)));
    }
    if (!date.empty()) {
        first_date_ = first_date_.empty() ? item.dato : std::min(first_date_, item.dato);
        last_date_ = std::max(last_date_, item.dato);
    }
}

void ItemCheck::check_sources() {
    const fs::path file = shown_ / sources_name;
    if (sources_->all().size() != generation_.manifest.sources) {
        add(file, "there are " + counted(sources_->all().size(), "source") + ", the manifest counts " +
                      std::to_string(generation_.manifest.sources));
    }
    if (sources_->meeting_count() != generation_.manifest.meetings) {
        add(file, "sources stand for " + counted(sources_->meeting_count(), "meeting") + ", the manifest counts " +
                      std::to_string(generation_.manifest.meetings));
    }
    for (const auto& [id, source] : sources_->all()) {
        for (const SourceMeeting& meeting : source.meetings) {
            if (meeting.stands) {
                check_items_of(source, meeting);
            }
        }
    }
}

void ItemCheck::check_items_of(const Source& source, const SourceMeeting& meeting) {
    const fs::path file = shown_ / sources_name;
    const std::string name = "the meeting " + in_quotes(meeting.key);
    if (sources_->standing(meeting.key) != &source || find_standing(source, meeting.key) != &meeting) {
        add(file, name + " stands more than once");
        return;
    }
    const auto found = meetings_.find(&meeting);
    const std::size_t records = found == meetings_.end() ? 0 : found->second;
    if (records != meeting.items) {
        add(file, name + " has " + counted(records, "item") + " in the index and " + std::to_string(meeting.items) +
                      " by its source");
    }
    std::size_t led_to = 0;
    for (const CheckedSegment& segment : segments_) {
        led_to += segment.reader.find(backend::meeting_term(meeting.key)).size();
    }
    if (led_to != records) {
        add(shown_, name + " has " + counted(records, "item") + ", its term leads to " + std::to_string(led_to));
    }
}

void ItemCheck::check_totals() {
    const backend::Manifest& manifest = generation_.manifest;
    const fs::path file = shown_ / backend::manifest_name;
    if (!all_read_) {
        return;
    }
    if (items_ != manifest.items) {
        add(file, "counts " + counted(manifest.items, "item") + ", the databases have " + std::to_string(items_));
    }
    if (first_date_ != manifest.first_date || last_date_ != manifest.last_date) {
        add(file, "tells of the dates " + in_quotes(manifest.first_date) + " to " + in_quotes(manifest.last_date) +
                      ", the items have " + in_quotes(first_date_) + " to " + in_quotes(last_date_));
    }
    if (sources_ != nullptr) {
        check_sources();
    }
}

} // namespace referat::indexing
