// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/prepared_document.hpp"
#include "backend/segment.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace referat::backend {

/// First and last date, "YYYY-MM-DD"; "" when no item has one.
struct DateSpan {
    std::string first;
    std::string last;
};

/// What is known of the documents of a build before it is written: which there are, of which meeting, and which were
/// taken out again.
///
/// Thread safety: one thread at a time.
class DocumentLedger {
public:
    /// Documents count from 1.
    void add(const PreparedDocument& document);
    /// Takes out all documents of a meeting; returns their number.
    std::size_t remove(std::string_view meeting_term);

    [[nodiscard]] bool has(std::string_view id_term) const { return ids_.contains(key(id_term)); }
    [[nodiscard]] std::size_t size() const { return ids_.size(); }
    [[nodiscard]] DateSpan dates() const;
    /// One a document, true for those taken out.
    [[nodiscard]] const std::vector<bool>& removed() const { return removed_; }

private:
    /// Terms are kept as 64-bit hashes: of a million ids, two agree once in 37 million builds, and then one of them
    /// gets a longer name than it needs.
    using Key = std::uint64_t;

    struct Document {
        Key id = 0;
        std::uint32_t date = 0; ///< YYYYMMDD; 0: it has none
    };

    [[nodiscard]] static Key key(std::string_view term) { return std::hash<std::string_view>{}(term); }

    std::unordered_set<Key> ids_;
    std::unordered_map<Key, DocumentRanges> meetings_;
    std::vector<Document> documents_;
    std::vector<bool> removed_;
};

} // namespace referat::backend
