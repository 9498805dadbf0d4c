// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/prepared_document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// Gathers the postings of one document and sorts them by term.
///
/// Terms are interned in an open hash table, so that only distinct terms are prefixed and sorted; postings are pairs of
/// numbers. All memory is reused from document to document.
///
/// Thread safety: one thread at a time.
class PostingCollector {
public:
    PostingCollector();

    /// A whole term, prefix included, that may be found but not ranked by.
    void add_filter(std::string_view term) { intern(complete, term); }
    /// A term that is counted but has no place.
    void add_count(std::string_view prefix, std::string_view term, std::uint32_t wdf);
    /// A term at a place, counted `wdf` times. Positions of a call sequence must not go back.
    void add_posting(std::string_view prefix, std::string_view term, std::uint32_t position, std::uint32_t wdf);

    /// Moves everything gathered into `document`: its bytes, terms and positions are replaced. The collector is empty
    /// after.
    void finish(PreparedDocument& document);

private:
    /// Stands for the prefix of terms that have theirs already.
    static constexpr std::string_view complete = "=";

    struct Entry {
        std::string_view prefix; ///< points into the schema's table or another constant
        std::uint32_t begin = 0; ///< into bytes_
        std::uint32_t size = 0;
        std::uint64_t hash = 0;
        std::uint32_t wdf = 0;
        std::uint32_t positions = 0;
    };
    struct Posting {
        std::uint32_t entry = 0;
        std::uint32_t position = 0;
    };

    std::uint32_t intern(std::string_view prefix, std::string_view term);
    void grow();

    std::string bytes_;
    std::vector<Entry> entries_;
    std::vector<Posting> postings_;
    std::vector<std::uint32_t> table_; ///< 1 + index of an entry, 0 for free; the size is a power of two
};

} // namespace referat::backend
