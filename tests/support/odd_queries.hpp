// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "support/repeated.hpp"

#include <referat/query_note.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace referat::test {

/// A query and the note that it gets.
struct OddQuery {
    std::string text;
    QueryNote note; ///< the last one of the query
};

/// A query for every kind of note, in the order of the kinds.
inline std::vector<OddQuery> odd_queries() {
    using enum QueryNoteKind;
    const auto times = [](std::string_view piece, std::size_t count) { return repeated(piece, piece.size() * count); };
    return {
        {"bl\xE5 bil", {BrokenUtf8, 2, "", 0}},
        {"a \"b c", {UnclosedPhrase, 2, "", 0}},
        {"a \"\" b", {EmptyPhrase, 2, "", 0}},
        {"a) b", {UnopenedGroup, 1, "", 0}},
        {"a (b", {UnclosedGroup, 2, "", 0}},
        {"a () b", {EmptyGroup, 2, "", 0}},
        {times("(", 101) + "a" + times(")", 101), {DeepGroup, 100, "", 100}},
        {"a + b", {MisplacedSign, 2, "", 0}},
        {"OG b", {NothingBefore, 0, "OG", 0}},
        {"a ELLER", {NothingAfter, 2, "ELLER", 0}},
        {"a NÆR/3 -b", {UnfitForNear, 2, "NÆR/3", 0}},
        {"a" + times(" FØR/2 b", 16), {LongNear, 137, "FØR/2", 16}},
        {"a NÆR/x b", {NoDistance, 2, "NÆR/", 0}},
        {"a FØR/51 b", {BadDistance, 2, "51", 50}},
        {"x foo:bar", {UnknownField, 2, "foo", 0}},
        {"x tid:10", {UnsearchableField, 2, "tid", 0}},
        {"titel: opioider", {NoValue, 0, "titel:", 0}},
        {"udfald:,", {EmptyValue, 0, "udfald", 0}},
        {"dato:torsdag", {BadDate, 0, "torsdag", 0}},
        {"beløb:" + times("x", 41), {BadAmount, 0, times("x", 40) + "...", 0}},
        {"punkt:tre", {BadNumber, 0, "tre", 0}},
        {"dato:2024..2023", {ReversedRange, 0, "2024..2023", 0}},
        {"k*nge", {InnerStar, 0, "", 0}},
        {"stor k* by", {ShortTruncation, 5, "", 2}},
        {"a \"stor klynge* by\"", {TruncatedPhrase, 8, "", 0}},
        {times("a ", 1001), {ManyWords, 2000, "", 1000}},
        {times("klynge* ", 21), {ManyTruncations, 160, "", 20}},
        {times("punkt:1 beløb:1 ", 21), {ManyAmounts, 348, "", 20}},
        {times(") ", 103), {MoreNotes, 198, "", 3}},
    };
}

} // namespace referat::test
