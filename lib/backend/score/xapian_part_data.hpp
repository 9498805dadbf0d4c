// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass/table.hpp"
#include "backend/score/bm25.hpp"
#include "backend/score/document_lengths.hpp"
#include "backend/score/posting_cache.hpp"
#include "backend/xapian_visible.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace referat::backend {

/// What scoring wants to know of each database, read when it is first asked for.
///
/// Thread safety: one thread at a time.
class PartData {
public:
    /// @param cache_bytes  what the postings that it keeps may take
    explicit PartData(std::size_t cache_bytes) : cache_(cache_bytes) {}

    /// Of the postings of all parts.
    [[nodiscard]] PostingCache& cache() { return cache_; }
    /// Valid until the next call.
    /// @param index  of the part, which is always the same
    [[nodiscard]] const DocumentLengths& lengths(std::size_t index, const XapianVisible::Part& part, const Bm25& bm25);
    /// A table of its own; null if only the engine can read it: it has another format, or its files have been removed
    /// since it was opened.
    [[nodiscard]] const glass::Table* table(std::size_t index, const XapianVisible::Part& part, glass::TableName name);

private:
    using OpenTable = std::optional<std::unique_ptr<const glass::Table>>; ///< nothing: not asked for yet
    struct Data {
        DocumentLengths lengths;
        std::optional<Bm25> bm25; ///< of the norms
        OpenTable postings;
        OpenTable positions;
    };

    [[nodiscard]] Data& data(std::size_t index);

    std::vector<Data> parts_;
    PostingCache cache_;
};

} // namespace referat::backend
