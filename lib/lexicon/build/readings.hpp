// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "lexicon/build/affix_table.hpp"
#include "lexicon/build/word_list.hpp"
#include "lexicon/inflection.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace referat::lexicon::build {

/// What stands before the next part in a compound: "sundheds" of "sundhed".
struct ModifierForm {
    std::string text;
    std::uint32_t lemma = 0;
    std::size_t link = 0; ///< how many of its last bytes only link
};

/// The word forms of the dictionary and the lemmas they may be forms of.
///
/// Forms and lemmas are folded as terms are. A lemma is its spelling: the noun and the verb "møde" are one. Of several
/// readings of a form those are left out that readers seldom mean beside the others: an imperative, a genitive, a
/// proper name, a verbal noun in -en; and a participle that the dictionary also lists as an adjective is a form of its
/// verb.
struct Readings {
    struct Lemma {
        std::string text;
        std::uint32_t classes = 0; ///< InflectionClass of all its entries
        bool is_word = false;      ///< an entry that is no name
        bool is_combining = false; ///< only known as what stands first: "tele-"
    };
    std::vector<Lemma> lemmas;                               ///< by text
    std::map<std::string, std::vector<std::uint32_t>> forms; ///< form -> lemmas, most likely first; never empty
    std::vector<ModifierForm> modifiers;                     ///< those that the dictionary's compound flags give
};

/// @param irregular  table of irregular.txt
/// @throws InputError  a line of `irregular` is malformed
[[nodiscard]] Readings make_readings(const std::vector<DictionaryWord>& words, const AffixTable& affixes,
                                     std::string_view irregular);

} // namespace referat::lexicon::build
