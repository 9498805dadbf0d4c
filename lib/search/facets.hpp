// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/database_reader.hpp"
#include "schema/fields.hpp"

#include <referat/searcher.hpp>

namespace referat::search {

/// The slot that a facet counts: days for Month.
[[nodiscard]] schema::Slot facet_slot(Facet facet) noexcept;

/// In the order that FacetCounts promises, with the queries that refine by the values. @param counts  of facet_slot()
[[nodiscard]] FacetCounts to_facet_counts(Facet facet, const backend::ValueCounts& counts);

} // namespace referat::search
