// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace referat::query {

/// How much the ways to meet a word of a query count, where its lemma counts 1. Measured on the judged queries; the
/// experiment is benchmarks/quality/tune_ranking.cpp.
struct WordWeights {
    double exact_form =
        0.1; ///< more where it stands as typed: enough to lead among equals, too little to outrank a second word
    double part = 0.5;           ///< inside a compound
    double open_spelling = 0.7;  ///< a compound's parts as words near each other
    double all_parts = 1.0;      ///< its parts, all of them, anywhere in the item
    double some_parts = 0.2;     ///< any of its parts, where nothing else is found
    double same_said = 0.8;      ///< a verb for its noun and the other way
    double related = 0.2;        ///< another word class else
    double other_letters = 0.25; ///< a known word that may lack its dots and rings
    double near = 0.25;          ///< two words of the query next to each other
    double synonym = 1.0;        ///< another way to say it, an acronym's long form
    double synonym_words = 0.15; ///< its words in other forms, near each other
    double written_as_one = 1.0; ///< the compound that two words stand for
};

} // namespace referat::query
