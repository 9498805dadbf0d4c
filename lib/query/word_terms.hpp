// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/language.hpp"
#include "query/term_tree.hpp"
#include "query/word_weights.hpp"

#include <referat/query.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace referat::query {

/// Where the words of a query are looked for.
struct TermPrefixes {
    std::string word; ///< "" for the item as a whole
    std::string lemma;
    std::string part;
    std::optional<Field> placed_in_whole{}; ///< a field whose words have places in the item as a whole only
};

/// The prefixes of a field's words; those of the item as a whole without one.
[[nodiscard]] TermPrefixes term_prefixes(std::optional<Field> field);

/// How far from the typed words an item may be.
enum class Reach : unsigned char {
    Lemma,    ///< only the words themselves in any inflection: what is excluded
    Meaning,  ///< also inside compounds, in parts, in another word class
    AnyParts, ///< also some parts of a compound only: where Meaning finds nothing
};

/// What turning words into terms needs and notes.
struct WordContext {
    Language& language;
    Vocabulary& vocabulary;
    Reach reach = Reach::Meaning;
    std::vector<Correction>& corrections; ///< added to
    WordWeights weights{};
    Expansions* expansions = nullptr;               ///< none if it is null
    bool mends = true;                              ///< misspelt words; false for words that nobody typed
    std::vector<TruncationLimit>* limits = nullptr; ///< added to, unless it is null
    std::size_t* respelt = nullptr;                 ///< words that were looked up for misspellings; counted on
};

/// Most words of one query that are looked up for misspellings: each reads a good part of the vocabulary, and text with
/// more of them is no query.
inline constexpr std::size_t max_respelt = 20;

/// Any of the words of `text`, a word said twice once. Stop words beside others are left out. Nothing without words.
///
/// A word is its lemma, a little more where it stands as written, and less inside compounds and in another word class.
/// A compound is also all of its parts together. Two words that the index has as one ("patient inddragelse",
/// "inddragelse af patienter") are that word and both together. Spellings of one word (normal form, completed hyphen)
/// are alternatives of which the best counts. A word of several parts (PLO-læger, F-ACT) is the whole or all the parts;
/// an identifier with digits is the whole only, because the parts of 21/30117 stand in every other case number. A word
/// that neither index nor language explains is taken as what it was probably meant to be, and that is noted.
/// @param source  where `text` stands in the query, for notes
[[nodiscard]] std::optional<TermNode> words_to_terms(std::string_view text, ByteRange source,
                                                     const TermPrefixes& prefixes, WordContext& context);

/// The words of `text` side by side as written, stop words too. Nothing without words.
///
/// Words of several parts are their parts, so that "PLO-læger" is also found as "PLO læger"; a single identifier is the
/// identifier, in any notation, but several dates (7. og 8. maj) are their words. In a field whose words have no places
/// of their own a phrase is an InField.
[[nodiscard]] std::optional<TermNode> phrase_to_terms(std::string_view text, const TermPrefixes& prefixes,
                                                      WordContext& context);

} // namespace referat::query
