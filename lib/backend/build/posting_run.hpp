// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/prepared_document.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace referat::backend {

/// Some documents that follow each other, inverted: what a merge needs to write them as tables, in the order in which
/// it is written.
///
/// Documents are counted from 0 here. Numbers are as glass::append_number() writes them.
struct PostingRun {
    /// For each term in byte order: its size in a byte, its bytes, the size of its postings and the postings: the
    /// distance to the document before and the count within the document.
    std::string postings;
    /// For each term that has positions, in byte order, the same, but in place of the counts the positions: their size
    /// and what glass::put_positions() writes.
    std::string positions;
    /// For each document its record and its term list, each as its size times two, and one more if it is deflated, and
    /// its bytes; then the size of the list of its slots, and that list.
    std::string documents;
    /// For each slot its values: the distance to the document before, the size and the bytes.
    std::array<std::string, schema::slot_count> values;

    struct Length {
        std::uint32_t total = 0;   ///< sum of the counts of all terms
        std::uint32_t largest = 0; ///< count of any one
    };
    std::vector<Length> lengths; ///< one a document

    [[nodiscard]] std::size_t bytes() const;
};

/// Thread safety: any number of threads.
[[nodiscard]] PostingRun make_run(std::span<const PreparedDocument> documents);

} // namespace referat::backend
