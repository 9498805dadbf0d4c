// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/ast.hpp"

#include <referat/field.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace referat::query {

struct WordContext;

enum class TermOp : unsigned char {
    Everything, ///< matches every item, weight 0
    Nothing,    ///< matches no item
    Term,       ///< one engine term, with its weight
    Best,       ///< alternatives for one word: any matches, the best weight counts
    Near,       ///< terms within `window` positions of each other, in any order
    Proximity,  ///< Sides: items where they stand as each asks
    Side,       ///< alternatives: Terms, Phrases, InFields and Expansions; within `window` places of the side before
    /// A Term or Phrase, the first child, whose places are only known for the whole item, where they lie between the
    /// first and the last place of `term`, the field's extent. The second child is the Term, or the And of the Terms,
    /// by which items are found and ranked.
    InField,
    Expansion, ///< as Best: the words of the index that a truncated one, `term`, stands for
    Phrase,    ///< terms at consecutive positions (`window` = how many positions they span)
    And,       ///< all children, weights summed
    Or,        ///< one child or more, weights summed
    Word,      ///< ways to meet one word: as Or, but one word to snippets
    AndMaybe,  ///< the first child; the others only add weight
    AndNot,    ///< the first child without any of the others
    Filter,    ///< the first child, restricted by the others, which add no weight
    Range,     ///< value of `slot_field` within [from, to], any of its values for Belob; no weight
    Latest,    ///< the children (one), restricted to the newest date among them
};

/// A query in engine terms, still without the engine. Nodes are values.
struct TermNode {
    TermOp op = TermOp::Nothing;
    std::string term;               ///< Term: with its prefix; InField, Expansion: as said there
    double weight = 1.0;            ///< Term: factor on its score; 0 adds none
    unsigned window = 0;            ///< Phrase, Near, Side; of a Term below a Side the places it takes, 0 for one
    bool ordered = false;           ///< Side: behind the side before
    Field slot_field = Field::Dato; ///< Range: Dato, Punkt or Belob; InField: any with text
    std::string from, to;           ///< Range: as in Node
    std::vector<TermNode> children;
    bool operator==(const TermNode&) const = default;
};

/// Words of an Expansion that people are shown: enough to see what it caught.
inline constexpr std::size_t max_shown_words = 20;

/// The node as an indented tree, one node a line, weights with two decimals. Of an Expansion the first words.
[[nodiscard]] std::string to_tree(const TermNode& node);

/// Turns syntax into terms with the chain of the index. Words without any term in them (only punctuation) vanish; stop
/// words beside other words add nothing; a query of stop words alone is searched for them.
///
/// What has no words only restricts, wherever it stands among words: `budget kluster:fyn`, `budget (dato:2023 ELLER
/// dato:2024)`. Restrictions on one field in one list are alternatives, unless they are Must; different fields all
/// hold. A query of restrictions alone finds all that they leave, without weights, and one of exclusions alone
/// everything else. The empty query finds everything, one whose words all vanish nothing. dato:seneste takes the newest
/// day of what its list finds; where it is an alternative or excluded, the newest day of the index.
[[nodiscard]] TermNode to_terms(const Node& root, WordContext& context);

} // namespace referat::query
