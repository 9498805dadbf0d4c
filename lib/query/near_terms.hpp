// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/term_tree.hpp"
#include "query/word_terms.hpp"

#include <optional>

namespace referat::query {

/// A child of a Near as a Side: the places where it stands. Nothing if it has no words at all.
///
/// A word is met in any inflection, but only as a word of its own: parts of compounds and words of the same meaning
/// have no place. A word of several parts (PLO-læger) is the whole or its parts side by side; several words are
/// alternatives; a phrase is its words as written.
[[nodiscard]] std::optional<TermNode> side_to_terms(const Node& node, WordContext& context);

} // namespace referat::query
