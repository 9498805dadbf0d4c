// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass_position_list.hpp"
#include "backend/glass_table_cursor.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace referat::backend {

/// The places of one term, read from the engine's own table: a list of places is found next to that of the document
/// before, which costs a fraction of what opening it by the engine does.
///
/// Thread safety: one thread at a time.
class TermPlaces {
public:
    /// Keeps a reference: `table`, that of positions, must outlive this one.
    TermPlaces(const glass::Table& table, std::string_view term);

    // Cheapest if documents come in the order of their numbers. Both throw glass::TableDamaged if the table is damaged.

    /// Where the term stands in a document, ascending; valid until the next call.
    [[nodiscard]] const std::vector<std::uint32_t>& in(std::uint32_t document);
    /// Begins a search among the places in a document; false if there are none. To be used until the next call.
    [[nodiscard]] bool search_in(std::uint32_t document, glass::PositionSearch& search);

private:
    glass::TableCursor cursor_;
    std::vector<std::uint32_t> places_;
};

} // namespace referat::backend
