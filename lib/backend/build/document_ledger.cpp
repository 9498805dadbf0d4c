// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/document_ledger.hpp"

#include "text/danish_dates.hpp"

#include <algorithm>
#include <charconv>

namespace referat::backend {

namespace {

std::uint32_t date_of(const PreparedDocument& document) {
    const auto value = std::ranges::find(document.values, schema::Slot::Dato, &PreparedValue::slot);
    std::uint32_t date = 0;
    if (value != document.values.end()) {
        std::from_chars(value->value.data(), value->value.data() + value->value.size(), date);
    }
    return date;
}

std::string iso_date(std::uint32_t date) {
    std::string digits = std::to_string(date);
    digits.insert(0, 8 - digits.size(), '0');
    return date == 0 ? std::string() : text::with_hyphens(digits);
}

} // namespace

void DocumentLedger::add(const PreparedDocument& document) {
    documents_.push_back({key(document.id_term), date_of(document)});
    removed_.push_back(false);
    ids_.insert(documents_.back().id);
    insert(meetings_[key(document.meeting_term)], static_cast<std::uint32_t>(documents_.size()));
}

std::size_t DocumentLedger::remove(std::string_view meeting_term) {
    const auto meeting = meetings_.find(key(meeting_term));
    if (meeting == meetings_.end()) {
        return 0;
    }
    const std::size_t count = count_documents(meeting->second);
    for (const DocumentRange& range : meeting->second) {
        for (std::uint32_t number = range.first; number <= range.last; ++number) {
            removed_[number - 1] = true;
            ids_.erase(documents_[number - 1].id);
        }
    }
    meetings_.erase(meeting);
    return count;
}

DateSpan DocumentLedger::dates() const {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
        const std::uint32_t date = documents_[i].date;
        if (date != 0 && !removed_[i]) {
            first = first == 0 ? date : std::min(first, date);
            last = std::max(last, date);
        }
    }
    return {iso_date(first), iso_date(last)};
}

} // namespace referat::backend
