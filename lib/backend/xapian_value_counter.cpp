// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_value_counter.hpp"

#include "backend/prepared_document.hpp"

#include <optional>

namespace referat::backend {

void count_labels(const std::string& value, std::size_t count, std::map<std::string, std::size_t>& counts) {
    std::size_t begin = 0;
    for (;;) {
        const std::size_t end = value.find(label_separator, begin);
        counts[value.substr(begin, end - begin)] += count;
        if (end == std::string::npos) {
            return;
        }
        begin = end + 1;
    }
}

void XapianValueCounter::add(const Xapian::Database& database, const DocumentSet& documents) {
    std::size_t without_value = documents.count();
    const Xapian::ValueIterator end = database.valuestream_end(slot_);
    Xapian::ValueIterator value = database.valuestream_begin(slot_);
    while (value != end) {
        const Xapian::docid document = value.get_docid();
        const std::optional<Xapian::docid> wanted = documents.first_from(document);
        if (!wanted) {
            break;
        }
        if (*wanted != document) {
            value.skip_to(*wanted);
            continue;
        }
        ++values_[*value];
        --without_value;
        ++value;
    }
    if (without_value > 0) {
        values_[""] += without_value;
    }
}

std::map<std::string, std::size_t> XapianValueCounter::counts() const {
    std::map<std::string, std::size_t> counts;
    for (const auto& [value, count] : values_) {
        count_labels(value, count, counts);
    }
    return counts;
}

} // namespace referat::backend
