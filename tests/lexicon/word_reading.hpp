// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "lexicon/compound_splitter.hpp"
#include "lexicon/lexicon.hpp"

#include <string>
#include <string_view>

/// What the lexicon says of one word, in the form of vocabulary.tsv.
struct WordReading {
    std::string lemmas; ///< in byte order, a space between; those of an unknown compound keep all before its head
    std::string split;  ///< "sundhed+s+klyngens"; "" if the word is no compound
    friend bool operator==(const WordReading&, const WordReading&) = default;
};

/// Reads a folded word: known ones by their forms, others as compounds.
[[nodiscard]] WordReading read_word(const referat::lexicon::Lexicon& lexicon,
                                    referat::lexicon::CompoundSplitter& splitter, std::string_view word);
