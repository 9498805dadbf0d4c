// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass/table_path.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace referat::backend::glass {

/// Reads what documents have in one slot from the posting table of a glass database, where values stand in chunks by
/// document.
///
/// Several times as fast as the engine's iterator, which reads a block of the table anew for every document that is
/// not close behind the last.
/// Thread safety: one thread at a time.
class ValueCursor {
public:
    /// Keeps a reference: `table`, that of postings, must outlive the cursor.
    ValueCursor(const Table& table, std::uint32_t slot);
    ValueCursor(const ValueCursor&) = delete; // the value may point into it
    ValueCursor& operator=(const ValueCursor&) = delete;
    ~ValueCursor() = default;

    /// The value of a document, valid until the next call; "" if it has none.
    /// @param document  not before the last one asked for
    /// @throws TableDamaged
    [[nodiscard]] std::string_view of(std::uint32_t document) {
        if (document >= chunk_end_) {
            move_to_chunk(document);
        }
        while (document_ < document && at_ != end_) {
            step();
        }
        return document_ == document ? value_ : std::string_view();
    }

private:
    /// Makes the last chunk that begins with the document or before it the current one; an empty one if there is none.
    void move_to_chunk(std::uint32_t document);
    /// Opens the chunk at an item of the leaf.
    void open_chunk(std::size_t item);
    /// The first document of the chunk at an item; nothing if the item is no chunk of the slot.
    [[nodiscard]] std::optional<std::uint32_t> first_document(std::size_t item) const;
    /// Finds where the next chunk begins. The path stands there afterwards.
    void look_behind(std::size_t item);
    /// To the next document of the chunk, which there must be.
    void step();
    void read_value();

    TablePath path_;
    std::string head_; ///< what the keys of the slot's chunks begin with; the number of their first document follows

    std::uint32_t chunk_begin_ = 0; ///< the first document of the current chunk
    std::uint64_t chunk_end_ = 0;   ///< that of the next one, or behind all documents
    std::size_t next_item_ = 0;     ///< of the leaf: where the next one is
    std::string joined_;            ///< a chunk of several parts

    std::uint32_t document_ = 0; ///< the current one; 0: none
    std::string_view value_;     ///< of it
    const char* at_ = nullptr;   ///< behind the value
    const char* end_ = nullptr;  ///< of the chunk
};

} // namespace referat::backend::glass
