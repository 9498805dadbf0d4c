// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_visible.hpp"

#include <utility>

namespace referat::backend {

XapianVisible::XapianVisible(std::vector<Xapian::Database> databases, std::vector<DocumentRanges> hidden,
                             const std::vector<std::filesystem::path>& folders) {
    HiddenByDatabase by_uuid;
    for (std::size_t i = 0; i < databases.size(); ++i) {
        if (!hidden[i].empty()) {
            by_uuid.emplace(databases[i].get_uuid(), hidden[i]);
        }
        const std::size_t count = count_documents(hidden[i]);
        parts_.push_back({std::move(databases[i]), folders.empty() ? std::filesystem::path() : folders[i],
                          std::move(hidden[i]), count});
    }
    if (!by_uuid.empty()) {
        by_uuid_ = std::make_shared<const HiddenByDatabase>(std::move(by_uuid));
    }
}

Xapian::Query XapianVisible::only(const Xapian::Query& query) const {
    if (is_all() || query.empty()) {
        return query;
    }
    const Xapian::Query hidden((new XapianHiddenDocuments(by_uuid_))->release());
    return {Xapian::Query::OP_AND_NOT, query, hidden};
}

bool XapianVisible::has(Xapian::docid document) const {
    if (is_all()) {
        return true;
    }
    const Place place = place_of(document);
    return !contains(parts_[place.part].hidden, place.document);
}

std::optional<Xapian::docid> XapianVisible::find(const Xapian::Database& whole, const std::string& term) const {
    const Xapian::PostingIterator end = whole.postlist_end(term);
    for (Xapian::PostingIterator posting = whole.postlist_begin(term); posting != end; ++posting) {
        if (has(*posting)) {
            return *posting;
        }
    }
    return std::nullopt;
}

Xapian::doccount XapianVisible::hidden_with(const Part& part, const std::string& term) {
    const Xapian::PostingIterator end = part.database.postlist_end(term);
    Xapian::PostingIterator posting = part.database.postlist_begin(term);
    Xapian::doccount count = 0;
    if (part.database.get_termfreq(term) <= part.hidden_count) {
        for (; posting != end; ++posting) {
            count += contains(part.hidden, *posting) ? 1 : 0;
        }
        return count;
    }
    for (const DocumentRange& range : part.hidden) {
        if (posting != end) {
            posting.skip_to(range.first);
        }
        for (; posting != end && *posting <= range.last; ++posting) {
            ++count;
        }
    }
    return count;
}

Xapian::doccount XapianVisible::frequency(const Xapian::Database& whole, const std::string& term) const {
    Xapian::doccount frequency = whole.get_termfreq(term);
    for (const Part& part : parts_) {
        if (frequency > 0 && part.hidden_count > 0) {
            frequency -= hidden_with(part, term);
        }
    }
    return frequency;
}

Xapian::doccount XapianVisible::count(const Xapian::Database& whole) const {
    Xapian::doccount count = whole.get_doccount();
    for (const Part& part : parts_) {
        count -= static_cast<Xapian::doccount>(part.hidden_count);
    }
    return count;
}

} // namespace referat::backend
