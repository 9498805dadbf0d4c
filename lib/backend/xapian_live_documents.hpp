// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/segment.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace referat::backend {

/// Calls `visit` with the number of each document of a database that has a term and is not hidden, in ascending order;
/// of each at all if the term is "".
template <typename Visit>
void for_each_live(const Xapian::Database& database, std::string_view term, const DocumentRanges& hidden,
                   Visit&& visit) {
    const std::string name(term);
    const Xapian::PostingIterator end = database.postlist_end(name);
    for (Xapian::PostingIterator document = database.postlist_begin(name); document != end; ++document) {
        if (!contains(hidden, *document)) {
            visit(*document);
        }
    }
}

[[nodiscard]] inline std::vector<std::uint32_t> find_live(const Xapian::Database& database, std::string_view term,
                                                          const DocumentRanges& hidden) {
    std::vector<std::uint32_t> found;
    for_each_live(database, term, hidden, [&](std::uint32_t document) { found.push_back(document); });
    return found;
}

} // namespace referat::backend
