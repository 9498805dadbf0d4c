// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/field.hpp>
#include <referat/text.hpp>

#include <optional>
#include <string>
#include <vector>

namespace referat::query {

/// What a clause asks of an item.
enum class Occur : unsigned char {
    Should,  ///< better with it
    Must,    ///< only with it: +ord
    MustNot, ///< only without it: -ord
};

enum class NodeKind : unsigned char {
    Any,   ///< clauses side by side: every Must, no MustNot, every filter, and if no word is a Must at least one Should
    And,   ///< a OG b: all children
    Or,    ///< a ELLER b: one child or more
    Not,   ///< a IKKE b: the first child without the others; a single child: everything without it
    Words, ///< a run of bare words, analysed as one text so that "2. april 2025" stays one date
    Phrase,     ///< "a b": words as written, side by side
    Truncation, ///< klynge*, *klynge: words of the index that begin or end so; in a field of whole values, such values
    Near,       ///< a NÆR/5 b, a FØR/3 b: the children in one section, each near the one before it
    Filter,     ///< field:value, whole values; several values are alternatives, as are several filters of one list and
                ///< field
    Range,      ///< field:from..to over dates or numbers, ends included; an empty end is open
    Nothing,    ///< no clause at all
};

/// A node of the syntax tree: pure syntax, no index and no analysis. Nodes are values.
struct Node {
    NodeKind kind = NodeKind::Nothing;
    Occur occur = Occur::Should;
    ByteRange source;                ///< in the query text
    std::optional<Field> field;      ///< Words, Phrase: searched in this field only; Filter, Range: the field
    std::string text;                ///< Words, Phrase: the text as typed; Truncation: without its stars
    std::vector<std::string> values; ///< Filter: the values as typed
    std::string from,
        to; ///< Range: "YYYYMMDD" for dates, decimal digits for numbers and kroner; "" is open; both "" with latest
    bool put_together = false; ///< Range: of two bounds, `dato:>=2024 dato:<2025`; source reaches from one to the other
    bool latest = false;       ///< Range over dato: the newest date that the rest of the query finds (dato:seneste)
    bool open_front = false;   ///< Truncation: *klynge
    bool open_back = false;    ///< Truncation: klynge*
    unsigned distance = 0;     ///< child of a Near, but the first: at most so many words from the child before it
    bool ordered = false;      ///< child of a Near, but the first: stands after the child before it
    std::vector<Node> children;
    bool operator==(const Node&) const = default;
};

/// The node as one line, such as `(any akutberedskab (must titel:budget) (not kluster:fyn))`.
///
/// Lists are `(any ...)`, `(and ...)`, `(or ...)` and `(without a b ...)`, where `(without * b)` is everything without
/// b; a clause of a list may be `(must ...)` or `(not ...)`. A run of one plain word is the word, others are `(words a
/// b)`; a phrase is `"a b"`; a filter `kluster:fyn` or `kluster:(fyn "Nykøbing Falster")`; a range
/// `dato:20230101..20231231`, `punkt:4..`, `dato:seneste`. A truncated word is `klynge*`; words near each other are
/// `(near a NEAR/5 b BEFORE/3 c)`. Nothing is `()`. Brackets, quotation marks, backslashes and
/// control characters of the query's text have a backslash before them (`\n`, `\t`, `\x1b`), so that the line is one
/// line and reads one way only.
[[nodiscard]] std::string to_string(const Node& node);

/// The node as an indented tree, one node a line, written as in to_string().
[[nodiscard]] std::string to_tree(const Node& node);

} // namespace referat::query
