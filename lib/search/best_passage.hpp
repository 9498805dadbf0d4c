// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/text.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace referat::search {

/// A place in a text that answers part of a query.
struct PassageMatch {
    ByteRange bytes;
    double weight = 0.0;    ///< finite, >= 0
    std::uint32_t word = 0; ///< which word of the query; small numbers
    bool operator==(const PassageMatch&) const = default;
};

struct Passage {
    ByteRange bytes;
    double score = 0.0; ///< comparable between texts for one query
    bool operator==(const Passage&) const = default;
};

/// Picks the passage of `text` that covers most of the query.
///
/// A word counts its weight once and a tenth for each repetition, so a passage with more of the words beats one that
/// repeats a word. It begins where a sentence or line does if that leaves room for the matches, else at a word; near
/// the end of the text it begins earlier, so that a text that fits is shown whole.
///
/// Source: fragment scoring after tantivy's SnippetGenerator; counting distinct words, and beginning and ending at
/// sentences and words, are ours.
///
/// @param text          UTF-8, any length; only read.
/// @param starts        offsets at which sentences or lines begin, ascending; may be empty.
/// @param matches       m ranges into `text`, sorted by begin, disjoint; m may be 0.
/// @param budget_bytes  wanted length, 40..4000; the result ends at a word, at most one word over.
/// @return  A range that neither begins nor ends with white space, the earliest of equally good ones; the start of
/// `text` if
///          m == 0.
/// @throws InvalidArgument  the budget is out of bounds, a range leaves `text`, is out of order, or cuts a code point.
/// Cost: O(size of text + starts + m).
[[nodiscard]] Passage best_passage(std::string_view text, std::span<const std::size_t> starts,
                                   std::span<const PassageMatch> matches, std::size_t budget_bytes);

} // namespace referat::search
