// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/query.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace referat::inline v0 {

/// Item numbers that a meeting leaves out.
struct MissingNumbers {
    std::string dato;
    std::string kilde; ///< source of the item after the gap
    int first = 0;     ///< first..last, both missing
    int last = 0;
};

/// A meeting in which nothing was decided, so probably an agenda whose minutes are not in the index.
struct UndecidedMeeting {
    std::string dato;
    std::string kilde;
    std::size_t items = 0;
};

/// A line inside a section that looks like a heading of its own: a section that the parser does not know, or a
/// sub-heading.
struct UnknownHeading {
    std::string text;
    std::size_t count = 0;
    std::string id; ///< of the first item that has it
};

/// How complete the minutes of one body are.
struct BodyCompleteness {
    std::string udvalg;
    std::string first_date; ///< "YYYY-MM-DD" of the first and last meeting, "" if no item has a date
    std::string last_date;
    std::size_t meetings = 0;
    std::size_t items = 0;
    std::vector<MissingNumbers> missing;             ///< by date
    std::vector<UndecidedMeeting> undecided;         ///< by date
    std::vector<std::string> items_without_decision; ///< ids by date and number; those of undecided meetings left out
    std::vector<UnknownHeading> headings;            ///< most frequent first; known for minutes read by this library
};

/// A count of a comparison: items with one value, one outcome and one year.
struct ComparedCount {
    std::string outcome; ///< a label of udfald; "" for items without one
    std::size_t count = 0;
};

/// The items of one value in one year, or in all years.
struct ComparedItems {
    std::string year;                    ///< "YYYY"; "" for items without a date; "*" for all years together
    std::size_t items = 0;               ///< each once, however many outcomes it has
    std::vector<ComparedCount> outcomes; ///< in the order of Comparison::outcomes, none left out
};

/// One value of the facet compared by.
struct ComparedValue {
    std::string value;                ///< "" for items without one
    ComparedItems all;                ///< all years together
    std::vector<ComparedItems> years; ///< oldest first, only years with items; "" last
};

/// What one query finds for each value of a facet: how much, when, and how it was decided.
struct Comparison {
    std::size_t total = 0;                    ///< items found, as SearchResult::total
    std::vector<std::string> outcomes;        ///< the outcomes that occur, in alphabetical order; "" last
    std::vector<ComparedValue> values;        ///< most items first, ties in Danish alphabetical order
    std::vector<Correction> corrections;      ///< words that were searched for in another spelling
    std::vector<TruncationLimit> truncations; ///< as SearchResult::truncations
    bool any_parts = false;                   ///< as SearchResult::any_parts
};

} // namespace referat::inline v0
