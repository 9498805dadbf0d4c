// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/database_reader.hpp"
#include "backend/index_path.hpp"

#include <referat/searcher.hpp>

namespace referat::search {

/// All of an index's status but the facets: of a folder as its manifest has it, of a list as its databases tell, whose
/// sources are the names that items say they are from.
[[nodiscard]] IndexStatus index_figures(const backend::IndexState& state, const backend::DatabaseReader& reader);

} // namespace referat::search
