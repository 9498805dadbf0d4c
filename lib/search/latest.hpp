// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/database_reader.hpp"
#include "query/term_tree.hpp"

namespace referat::search {

/// The tree with every Latest replaced: its child, restricted to the newest date that the child finds; Nothing if it
/// finds no item with a date. One engine query for each Latest.
[[nodiscard]] query::TermNode resolve_latest(query::TermNode tree, const backend::DatabaseReader& reader);

} // namespace referat::search
