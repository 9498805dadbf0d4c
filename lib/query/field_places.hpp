// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/term_tree.hpp"
#include "query/word_terms.hpp"

namespace referat::query {

// Most words of fields have places in the item as a whole only, which spares a third of all places. Where a query asks
// for their places, it holds an InField.

/// `words`, a Term or Phrase in the space of `prefixes`: as it is if that has places of its own, else as an InField.
[[nodiscard]] TermNode with_places(TermNode words, const TermPrefixes& prefixes);

/// What an InField looks for in a text of its field: the Term or Phrase under the field's prefix.
[[nodiscard]] TermNode words_in_field(const TermNode& in_field);

/// An InField that stands by itself, as a Proximity of one side.
[[nodiscard]] TermNode as_proximity(const TermNode& in_field);

} // namespace referat::query
