// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/term_tree.hpp"

#include "backend/document_set.hpp"

#include <cstddef>
#include <optional>

#include <xapian.h>

namespace referat::backend {

/// True if documents_of() tells what `tree` finds for less than the engine: nothing in it asks for values, for places
/// only beside other ways to find an item, and no truncated word has the engine merge all it stands for anyway.
[[nodiscard]] bool is_countable(const query::TermNode& tree);

/// What `tree` finds, as compile() would have the engine find it, without scores.
///
/// The engine has to merge the lists of all terms document by document and to consider each for the page; reading them
/// one after the other is several times faster, and lets the engine skip what cannot come into the page.
/// @param tree  is_countable()
[[nodiscard]] DocumentSet documents_of(const Xapian::Database& database, const query::TermNode& tree);

/// True if some score may be above 0. If in doubt it is.
[[nodiscard]] bool ranks(const query::TermNode& tree);

} // namespace referat::backend
