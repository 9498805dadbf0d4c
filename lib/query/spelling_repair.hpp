// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/word_reader.hpp"
#include "query/word_terms.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace referat::query {

/// What a word that the index does not have was probably meant to be.
struct Repair {
    std::string word;
    analysis::WordReading reading;
    bool replaces = true; ///< false: the typed word is one too, so both are looked for
};

/// Mends words of a query that the index does not have.
///
/// Danish letters that were typed without dots and rings come first ("sonderborg", "sundhedsraad"); then, only for
/// words that the language does not explain either, the word of the index that is misspelt so. Words with digits, short
/// words and acronyms are left alone by the caller or by the limits of Speller.
class SpellingRepair {
public:
    SpellingRepair(const TermPrefixes& prefixes, WordContext& context) : prefixes_(prefixes), context_(context) {}

    [[nodiscard]] std::optional<Repair> find(std::string_view word, const analysis::WordReading& reading);

private:
    [[nodiscard]] std::optional<Repair> with_danish_letters(std::string_view word, bool is_known);
    [[nodiscard]] std::optional<Repair> respelt(std::string_view word);

    const TermPrefixes& prefixes_;
    WordContext& context_;
};

} // namespace referat::query
