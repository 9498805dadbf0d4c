// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/export.hpp>

#include <cstddef>
#include <string>

namespace referat::inline v0 {

/// What can be odd about a query. Each says what QueryNote::piece and QueryNote::number are, where they are anything.
enum class QueryNoteKind : unsigned char {
    BrokenUtf8,        ///< a byte that is no UTF-8
    UnclosedPhrase,    ///< a quotation mark without its second
    EmptyPhrase,       ///< nothing between quotation marks
    UnopenedGroup,     ///< ')' without its '('
    UnclosedGroup,     ///< '(' without its ')'
    EmptyGroup,        ///< nothing between brackets
    DeepGroup,         ///< more groups inside each other than are read. number: how many are
    MisplacedSign,     ///< a + or - with nothing right after it, or several
    NothingBefore,     ///< an operator with nothing to its left. piece: the operator
    NothingAfter,      ///< an operator with nothing to its right. piece: the operator
    UnfitForNear,      ///< what has no place in a text beside NÆR or FØR. piece: the operator
    LongNear,          ///< a longer row of NÆR and FØR than is read. piece: the operator; number: operands that are
    NoDistance,        ///< NÆR/ or FØR/ without a number. piece: the operator up to the slash
    BadDistance,       ///< a distance out of bounds. piece: the distance; number: the greatest there is
    UnknownField,      ///< letters before a colon that name no field. piece: the letters
    UnsearchableField, ///< a field that queries cannot name. piece: its name as typed
    NoValue,           ///< a field with nothing right after its colon. piece: field and colon
    EmptyValue,        ///< a field with nothing but commas. piece: the field's name
    BadDate,           ///< piece: the value
    BadAmount,         ///< piece: the value
    BadNumber,         ///< piece: the value
    ReversedRange,     ///< a range whose upper end comes first. piece: the range
    InnerStar,         ///< a '*' inside a word
    ShortTruncation,   ///< a '*' beside too few letters. number: how few are enough
    TruncatedPhrase,   ///< a word with '*' in a phrase
    ManyWords,         ///< more words than are read. number: how many are
    ManyTruncations,   ///< more words with '*' than are read so. number: how many are
    ManyAmounts,       ///< more ranges of amounts than are read so. number: how many are
    MoreNotes,         ///< the last of too many notes, for those left out. number: how many they are
};

/// Something in a query that was not read as written: a kind with its arguments, so that a program can word it in the
/// language of its user. A value; any thread.
struct QueryNote {
    QueryNoteKind kind = QueryNoteKind::BrokenUtf8;
    std::size_t offset = 0; ///< byte offset into the query
    std::string piece;      ///< of the query, in UTF-8, at most 40 bytes and "..." where more was cut; see the kind
    std::size_t number = 0; ///< a count or a bound; see the kind

    /// In English, for people: what should stand there, and how it was read instead.
    [[nodiscard]] REFERAT_EXPORT std::string message() const;
    bool operator==(const QueryNote&) const = default;
};

} // namespace referat::inline v0
