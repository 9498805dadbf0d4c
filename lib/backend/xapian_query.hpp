// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/term_tree.hpp"

#include <xapian.h>

namespace referat::backend {

/// The engine's query for a tree of terms. Latest must have been resolved to a Range before.
/// @throws InvalidArgument  the tree is deeper than the engine's recursion can bear (500 levels), or holds a Latest.
[[nodiscard]] Xapian::Query compile(const query::TermNode& tree);

} // namespace referat::backend
