// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "lexicon/build/compound_rules.hpp"
#include "lexicon/build/image.hpp"

namespace referat::lexicon::build {

/// Fills content.splits: every lemma by what the rules say of it, else by the model, its parts in turn.
/// @throws InputError  a part that the rules name is no word
void split_lemmas(Content& content, const CompoundRules& rules);

} // namespace referat::lexicon::build
