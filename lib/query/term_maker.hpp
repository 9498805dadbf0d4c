// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/spelling_repair.hpp"
#include "query/term_tree.hpp"
#include "query/word_terms.hpp"
#include "query/word_units.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace referat::query {

/// Makes the terms of single words: see words_to_terms().
class TermMaker {
public:
    /// Keeps references. `text` is what the words were cut from, `source` its place in the query.
    TermMaker(const TermPrefixes& prefixes, std::string_view text, ByteRange source, WordContext& context)
        : prefixes_(prefixes), text_(text), source_(source), context_(context) {}

    [[nodiscard]] const TermPrefixes& prefixes() const noexcept { return prefixes_; }
    [[nodiscard]] TermNode surface(const WordForm& form, double weight = 1.0) const;
    [[nodiscard]] std::vector<TermNode> surfaces(const std::vector<WordForm>& forms) const;

    /// A word in any inflection: its lemmas, or the word itself if it has none. Misspelt words are mended.
    [[nodiscard]] std::vector<TermNode> inflections(const WordForm& form);

    [[nodiscard]] TermNode unit(const WordUnit& unit);
    /// All words but stop words beside others, in any inflection: near each other, or at least in one field.
    [[nodiscard]] TermNode together(std::span<const WordUnit> units);
    /// Both words together, and the compound that they make; nothing if the index has no such compound.
    [[nodiscard]] std::optional<TermNode> pair(const WordUnit& modifier, const WordUnit& head);

    /// Both words near each other in any inflection; nothing if one has no lemma or both are one.
    [[nodiscard]] std::optional<TermNode> near(const WordUnit& first, const WordUnit& second) const;

private:
    [[nodiscard]] std::vector<TermNode> words(const std::vector<WordForm>& forms);
    [[nodiscard]] TermNode word(const WordForm& form);
    [[nodiscard]] TermNode meanings(TermNode exact, const analysis::WordReading& reading);
    [[nodiscard]] TermNode lemmas(const analysis::WordReading& reading) const;
    [[nodiscard]] bool has_places() const;
    [[nodiscard]] TermNode open_spelling(const analysis::WordReading& reading) const;
    [[nodiscard]] TermNode all_parts(const analysis::WordReading& reading) const;
    /// What a misspelt word was meant to be; noted if that stands in for it.
    [[nodiscard]] std::optional<Repair> find_repair(const WordForm& form, const analysis::WordReading& reading);
    [[nodiscard]] std::size_t place_in_query(const Token& token) const;
    [[nodiscard]] bool is_in_index(std::string_view word, const analysis::WordReading& reading) const;
    [[nodiscard]] TermNode lemma(std::string_view text, double weight) const;
    [[nodiscard]] TermNode part(std::string_view text, double weight) const;

    const TermPrefixes& prefixes_;
    std::string_view text_;
    ByteRange source_;
    WordContext& context_;
};

} // namespace referat::query
