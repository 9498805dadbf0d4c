// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/ast.hpp"
#include "text/danish_dates.hpp"

#include <referat/query.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace referat::query {

/// Most words, phrases and values of one query; what is behind them is left out. People write a dozen and programs a
/// few hundred; with more the engine, which takes some milliseconds a word, would be busy for seconds.
inline constexpr std::size_t max_words = 1000;

/// Most ranges of amounts of one query: each stands for a hundred terms and more.
inline constexpr std::size_t max_amounts = 20;

/// Most groups that nest. No reader writes ten; what is deeper is read as if the brackets were not there.
inline constexpr std::size_t max_depth = 100;

struct ParsedQuery {
    Node root;                    ///< ranges are offsets into the text as given
    std::vector<QueryNote> notes; ///< by offset
};

/// Reads the query language.
///
///     list    := { chain }                       clauses side by side
///     chain   := near { (OG | ELLER | IKKE) { IKKE } near }
///     near    := unit { (NÆR/n | FØR/n) unit }
///     unit    := [ + | - ] ( piece | piece* | *piece | phrase | field:piece | field:phrase | [field:] '(' list ')' )
///
/// A run of pieces without operators between them is one Words node, because "2. april 2025" is more than its words. An
/// operator, a sign or a field takes only the piece beside it out of the run, or the whole date if one stands there:
/// `sygehus budget OG klynge` is `sygehus` beside `budget OG klynge`, as one reads it aloud.
/// In `field:( ... )` the field holds for every word and phrase that has none of its own; in fields of whole values
/// each piece is a value.
///
/// Cost: linear; recursion no deeper than max_depth. Any thread.
/// @param text   any bytes
/// @param today  what i-dag and i-år count from
/// @throws QuerySyntaxError  in strict mode, at the first problem found
[[nodiscard]] ParsedQuery parse(std::string_view text, QueryMode mode, const text::Date& today);

} // namespace referat::query
