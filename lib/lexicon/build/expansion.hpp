// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "lexicon/build/affix_table.hpp"
#include "lexicon/build/word_list.hpp"

#include <cstddef>
#include <functional>
#include <string_view>

namespace referat::lexicon::build {

/// What the rules that made a form say about it, as bits.
enum FormTrait : unsigned {
    Genitive = 1U << 0,
    Imperative = 1U << 1,
    Participle = 1U << 2, ///< past participle of a verb
    Passive = 1U << 5,
    Comparison = 1U << 6,   ///< comparative or superlative
    VerbalNoun = 1U << 3,   ///< "drøften" of "drøfte"
    CompoundForm = 1U << 4, ///< no word by itself: what stands before another word in a compound
};

struct ExpandedForm {
    std::string_view text;
    unsigned traits = 0;
    std::size_t link = 0; ///< of a compound form: how many of its last bytes only link
};

/// Calls `use` with the word itself, its inflections and its compound forms.
///
/// Rules are applied twice at most, as Hunspell does: the genitive of an inflected form, or what a doubled consonant
/// (NEEDAFFIX) carries. Forms with a prefix are left out: a hyphen makes no other word, and Nord-, Syd- ... before
/// every place name are compounds like any other. Forbidden words have no forms.
void expand(const DictionaryWord& word, const AffixTable& affixes, const std::function<void(const ExpandedForm&)>& use);

} // namespace referat::lexicon::build
