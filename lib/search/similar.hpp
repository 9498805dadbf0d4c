// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/chain.hpp"
#include "backend/database_reader.hpp"
#include "query/term_tree.hpp"

#include <referat/minutes.hpp>

#include <string>
#include <vector>

namespace referat::search {

/// What finds the items that are about the same as another.
struct Likeness {
    query::TermNode tree;           ///< Nothing if the item has no words of its own ("Eventuelt")
    std::vector<std::string> words; ///< the lemmas and the case number in it, weightiest first
};

/// Chooses what is special about `item`: by tf-idf, lemmas of its title, decision, summary and recommendation.
///
/// Nouns, adjectives and words that the lexicon does not know count, and the parts of compounds. Left out are what the
/// meeting is called, formalities ("orientering"), and what more than an eighth of all items say, which is how minutes
/// put things. A similar item has one at least of the weightiest; the others only add weight. Items of the same case
/// are similar whatever they say. The item itself is not found.
[[nodiscard]] Likeness likeness(const AgendaItem& item, backend::Chain& chain, const backend::DatabaseReader& reader);

} // namespace referat::search
