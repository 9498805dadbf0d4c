// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass/table_writer.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace referat::backend::glass {

// Keys of the posting table that belong to no term begin with a zero byte.
inline constexpr std::string_view metadata_key = std::string_view("\0\xc0", 2);
inline constexpr std::string_view value_stats_key = std::string_view("\0\xd0", 2);
inline constexpr std::string_view value_chunk_key = std::string_view("\0\xd8", 2);
inline constexpr std::string_view lengths_key = std::string_view("\0\xe0", 2);

/// The postings of one term after the other, cut into chunks as the engine reads them.
///
/// The first chunk tells how many postings there are, so all of a term stand in memory until its end: two to six bytes
/// each.
class PostingChunks {
public:
    /// @param document  after all others of the term
    void add(std::uint32_t document, std::uint32_t count);

    [[nodiscard]] bool empty() const { return chunks_.empty(); }

    /// Writes the chunks of a term; then the next may begin.
    void write(TableWriter& table, std::string_view term);
    /// Writes the chunks as the lengths of the documents.
    void write_lengths(TableWriter& table);

private:
    struct Chunk {
        std::size_t begin = 0; ///< into bytes_
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };

    /// @param head       key of the first chunk; further ones have the number of their first document behind it
    /// @param separator  between the two
    void write(TableWriter& table, std::string_view head, std::string_view separator, std::uint64_t postings,
               std::uint64_t total);

    std::string bytes_;
    std::vector<Chunk> chunks_;
    std::uint64_t total_ = 0;
    std::uint32_t postings_ = 0;
    std::string head_; ///< these three: memory of write()
    std::string key_;
    std::string value_;
};

} // namespace referat::backend::glass
