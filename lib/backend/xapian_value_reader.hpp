// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass/value_cursor.hpp"
#include "backend/score/xapian_part_data.hpp"
#include "backend/xapian_visible.hpp"
#include "schema/fields.hpp"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

namespace referat::backend {

/// What the documents of one database have in one slot, asked in the order of their numbers: as the values lie, which
/// is cheaper than opening each document.
///
/// Thread safety: one thread at a time.
class ValueReader {
public:
    /// @param data   must outlive the reader
    /// @param index  of the part
    ValueReader(PartData& data, std::size_t index, const XapianVisible::Part& part, schema::Slot slot);

    /// "" if it has none; valid until the next call.
    /// @param document  none before the last one asked for
    /// @throws glass::TableDamaged, Xapian::Error
    [[nodiscard]] std::string_view of(Xapian::docid document) {
        return cursor_ ? cursor_->of(document) : read_by_engine(document);
    }

private:
    [[nodiscard]] std::string_view read_by_engine(Xapian::docid document);

    std::optional<glass::ValueCursor> cursor_; ///< where the table can be read
    Xapian::ValueIterator at_;
    Xapian::ValueIterator end_;
    std::string value_; ///< that the engine read
};

/// The same of all databases of an index.
class IndexValues {
public:
    /// @param visible, data  must outlive it
    IndexValues(const XapianVisible& visible, PartData& data, schema::Slot slot);

    /// "" if it has none; valid until the next call.
    /// @param whole_number  of each database none before the last one asked for
    [[nodiscard]] std::string_view of(Xapian::docid whole_number) {
        const XapianVisible::Place place = visible_.place_of(whole_number);
        return readers_[place.part].of(place.document);
    }

private:
    const XapianVisible& visible_;
    std::deque<ValueReader> readers_; ///< by database
};

} // namespace referat::backend
