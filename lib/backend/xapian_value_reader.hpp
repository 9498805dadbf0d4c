// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/xapian_values.hpp"

#include <string>

#include <xapian.h>

namespace referat::backend {

/// What documents have in one slot, asked in the order of their numbers: as the values lie, which is cheaper than
/// opening each document.
class ValueReader {
public:
    ValueReader(const Xapian::Database& database, schema::Slot slot)
        : at_(database.valuestream_begin(slot_number(slot))), end_(database.valuestream_end(slot_number(slot))) {}

    /// @param document  none before the last one asked for
    [[nodiscard]] std::string of(Xapian::docid document) {
        if (at_ != end_ && at_.get_docid() < document) {
            at_.skip_to(document);
        }
        return at_ != end_ && at_.get_docid() == document ? *at_ : std::string();
    }

private:
    Xapian::ValueIterator at_;
    Xapian::ValueIterator end_;
};

} // namespace referat::backend
