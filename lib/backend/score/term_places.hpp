// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass/position_list.hpp"
#include "backend/glass/table_cursor.hpp"
#include "backend/score/dense_places.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace referat::backend {

/// The places of one term, from memory or from the engine's own table: there a list is found next to that of the
/// document before, which costs a fraction of what opening it by the engine does.
///
/// Thread safety: one thread at a time.
class TermPlaces {
public:
    /// Keeps a reference: `table`, that of positions, must outlive this one.
    /// @param kept  of the same term, where what is read is kept; null: it is not
    TermPlaces(const glass::Table& table, std::string_view term, std::shared_ptr<DensePlaces> kept = nullptr);

    // Cheapest if documents come in the order of their numbers. Both throw glass::TableDamaged if the table is damaged.

    /// Where the term stands in a document, ascending; valid until the next call.
    [[nodiscard]] const std::vector<std::uint32_t>& in(std::uint32_t document);
    /// Begins a search among the places in a document; false if there are none. To be used until the next call.
    [[nodiscard]] bool search_in(std::uint32_t document, glass::PositionSearch& search);

    /// What is kept of a document, empty if the term does not stand there; nothing if the table has to be read.
    [[nodiscard]] std::optional<DensePlaces::Places> kept_in(std::uint32_t document) {
        if (kept_ == nullptr) {
            return std::nullopt;
        }
        if (!kept_->knows(document)) {
            keep_block(document);
        }
        return kept_at_->in(document);
    }

private:
    [[nodiscard]] const std::vector<std::uint32_t>& in_table(std::uint32_t document);
    /// Keeps the places in the documents of a block.
    void keep_block(std::uint32_t document);

    std::shared_ptr<DensePlaces> kept_; ///< null: nothing is
    std::optional<DensePlaces::Cursor> kept_at_;
    glass::TableCursor cursor_;
    std::vector<std::uint32_t> places_;
};

} // namespace referat::backend
