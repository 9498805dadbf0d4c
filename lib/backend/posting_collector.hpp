// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/prepared_document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// Gathers the postings of one document.
///
/// Terms are interned in an open hash table, so that only distinct ones are made and hashed with their prefix; postings
/// are pairs of numbers. All memory is reused from document to document.
///
/// Thread safety: one thread at a time.
class PostingCollector {
public:
    PostingCollector();

    /// A whole term, prefix included, that may be found but not ranked by.
    void add_filter(std::string_view term) { intern({}, term); }
    /// A term that is counted but has no place.
    void add_count(std::string_view prefix, std::string_view term, std::uint32_t wdf);
    /// A term at a place, counted `wdf` times. Positions of a call sequence must not go back.
    void add_posting(std::string_view prefix, std::string_view term, std::uint32_t position, std::uint32_t wdf);
    /// A whole term that is not counted, at all places from `first` to `last`, which are behind those it has.
    void add_places(std::string_view term, std::uint32_t first, std::uint32_t last);

    /// Moves everything gathered into `document`: its bytes, terms and positions are replaced. The collector is empty
    /// after.
    void finish(PreparedDocument& document);

private:
    struct Entry {
        std::uint32_t begin = 0; ///< of the term, into bytes_
        std::uint32_t size = 0;
        std::uint32_t bare = 0; ///< where the prefix ends, from begin
        std::uint32_t hash = 0; ///< of the term without its prefix, and of the prefix
        std::uint32_t wdf = 0;
        std::uint32_t positions = 0;
        std::uint32_t last_position = 0;
    };
    struct Posting {
        std::uint32_t entry = 0;
        std::uint32_t position = 0;
    };

    std::uint32_t intern(std::string_view prefix, std::string_view term);
    [[nodiscard]] bool is_term(const Entry& entry, std::string_view prefix, std::string_view term) const;
    void grow();

    std::string bytes_;
    std::vector<Entry> entries_;
    std::vector<Posting> postings_;
    std::vector<std::uint32_t> table_; ///< 1 + index of an entry, 0 for free; the size is a power of two
    std::vector<std::uint32_t> next_;  ///< of finish()
};

} // namespace referat::backend
