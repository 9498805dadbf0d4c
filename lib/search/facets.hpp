// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/database_reader.hpp"
#include "schema/fields.hpp"

#include <referat/searcher.hpp>

namespace referat::search {

/// The slot that a facet counts.
[[nodiscard]] schema::Slot facet_slot(Facet facet) noexcept;

/// Most frequent first, ties in Danish alphabetical order.
[[nodiscard]] FacetCounts to_facet_counts(Facet facet, const backend::ValueCounts& counts);

} // namespace referat::search
