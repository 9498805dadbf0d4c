// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/sort_key.hpp"

#include "backend/xapian_values.hpp"
#include "text/collation.hpp"

#include <string_view>

namespace referat::backend {

namespace {

constexpr std::string_view none =
    "\xFF"; ///< after every key: names are sort keys of ICU, which have no 0xFF, dates digits
constexpr std::size_t number_bytes = 9; ///< the longest that Xapian's sortable_serialise() makes
constexpr std::size_t most_name_keys = 10'000;

void append_date(std::string& key, const std::string& date, bool newest_first) {
    if (date.empty()) {
        key.append(none);
        return;
    }
    for (const char digit : date) {
        key.push_back(newest_first ? static_cast<char>('0' + ('9' - digit)) : digit);
    }
}

/// A sort key has no zero byte, so with one behind it a name goes before its continuations.
void append_collated(std::string& key, const std::string& sort_key) {
    if (sort_key.empty()) {
        key.append(none);
    } else {
        key.append(sort_key).push_back('\0');
    }
}

void append_number(std::string& key, std::string number) {
    if (number.empty()) {
        key.append(none);
        return;
    }
    number.resize(number_bytes, '\0'); // which it lost at its end
    key.append(number);
}

} // namespace

std::vector<schema::Slot> slots_of(SortOrder order) {
    using schema::Slot;
    switch (order) {
    case SortOrder::Relevance:
        break;
    case SortOrder::Title:
        return {Slot::Id, Slot::Dato, Slot::Udvalg, Slot::Punkt, Slot::Titel};
    case SortOrder::Cluster:
        return {Slot::Id, Slot::Dato, Slot::Udvalg, Slot::Punkt, Slot::Kluster};
    case SortOrder::OldestFirst:
    case SortOrder::NewestFirst:
    case SortOrder::Body:
    case SortOrder::Agenda:
        return {Slot::Id, Slot::Dato, Slot::Udvalg, Slot::Punkt};
    }
    return {Slot::Id};
}

void SortKey::append_name(std::string& key, const std::string& name) const {
    auto known = name_keys_.find(name);
    if (known == name_keys_.end()) {
        if (name_keys_.size() >= most_name_keys) {
            name_keys_.clear();
        }
        known = name_keys_.emplace(name, text::danish_sort_key(name)).first;
    }
    append_collated(key, known->second);
}

void SortKey::append_agenda(std::string& key, const ValueOf& value_of) const {
    append_date(key, value_of(schema::Slot::Dato), order_ == SortOrder::NewestFirst);
    append_name(key, value_of(schema::Slot::Udvalg));
    append_number(key, value_of(schema::Slot::Punkt));
}

std::string SortKey::of(const ValueOf& value_of) const {
    std::string key;
    switch (order_) {
    case SortOrder::Relevance:
        break;
    case SortOrder::Title:
        append_collated(key, value_of(schema::Slot::Titel));
        append_agenda(key, value_of);
        break;
    case SortOrder::Body:
        append_name(key, value_of(schema::Slot::Udvalg));
        append_agenda(key, value_of);
        break;
    case SortOrder::Cluster:
        append_name(key, value_of(schema::Slot::Kluster));
        append_agenda(key, value_of);
        break;
    case SortOrder::OldestFirst:
    case SortOrder::NewestFirst:
    case SortOrder::Agenda:
        append_agenda(key, value_of);
        break;
    }
    return key.append(value_of(schema::Slot::Id));
}

} // namespace referat::backend
