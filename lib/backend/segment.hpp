// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace referat::backend {

/// Documents by their numbers in one database, both ends included.
struct DocumentRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool operator==(const DocumentRange&) const = default;
};

/// Ranges in ascending order that neither overlap nor touch.
using DocumentRanges = std::vector<DocumentRange>;

[[nodiscard]] inline bool contains(const DocumentRanges& ranges, std::uint32_t document) {
    const auto after = std::ranges::upper_bound(ranges, document, {}, &DocumentRange::first);
    return after != ranges.begin() && document <= (after - 1)->last;
}

inline void insert(DocumentRanges& ranges, std::uint32_t document) {
    const auto after = std::ranges::upper_bound(ranges, document, {}, &DocumentRange::first);
    const bool joins_before = after != ranges.begin() && (after - 1)->last + 1 == document;
    const bool joins_after = after != ranges.end() && document + 1 == after->first;
    if (joins_before && joins_after) {
        (after - 1)->last = after->last;
        ranges.erase(after);
    } else if (joins_before) {
        (after - 1)->last = document;
    } else if (joins_after) {
        after->first = document;
    } else {
        ranges.insert(after, {document, document});
    }
}

[[nodiscard]] inline std::size_t count_documents(const DocumentRanges& ranges) {
    std::size_t count = 0;
    for (const DocumentRange& range : ranges) {
        count += range.last - range.first + 1;
    }
    return count;
}

/// One of the databases that a generation consists of. They are written once: what is replaced or removed later is
/// hidden.
struct Segment {
    std::string folder;        ///< within the generation's; "" if it is that folder itself
    std::size_t documents = 0; ///< hidden ones included
    DocumentRanges hidden;
    bool operator==(const Segment&) const = default;

    [[nodiscard]] std::size_t live() const { return documents - count_documents(hidden); }
};

} // namespace referat::backend
