// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/database_reader.hpp"
#include "schema/fields.hpp"

#include <referat/searcher.hpp>

#include <string>
#include <string_view>

namespace referat::search {

/// The slot that a facet counts: days for Month.
[[nodiscard]] schema::Slot facet_slot(Facet facet) noexcept;

/// The value of a facet that a value of its slot stands for: "2024-06" for the day "20240614" of Month; of all others
/// the same.
[[nodiscard]] std::string facet_value(Facet facet, std::string_view slot_value);

/// In the order that FacetCounts promises, with the queries that refine by the values. @param counts  of facet_slot()
[[nodiscard]] FacetCounts to_facet_counts(Facet facet, const backend::ValueCounts& counts);

} // namespace referat::search
