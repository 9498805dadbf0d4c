// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/spelling_repair.hpp"

#include "query/letter_variants.hpp"
#include "query/speller.hpp"
#include "schema/fields.hpp"
#include "schema/terms.hpp"

#include <algorithm>
#include <array>

namespace referat::query {

namespace {

/// Words as written, their lemmas, and the parts of compounds: a word may stand in an index as any of them.
constexpr std::array<std::string_view, 3> spaces{"", schema::lemma_mark, schema::part_mark};

/// A word that stands in one item only may be misspelt there; others vouch for themselves.
constexpr std::size_t trusted_frequency = 2;

} // namespace

std::optional<Repair> SpellingRepair::find(std::string_view word, const analysis::WordReading& reading) {
    std::optional<Repair> repair = with_danish_letters(word, reading.is_known);
    if (!repair && !reading.is_known) {
        repair = respelt(word);
    }
    return repair;
}

std::optional<Repair> SpellingRepair::with_danish_letters(std::string_view word, bool is_known) {
    std::optional<Repair> best;
    std::size_t best_frequency = 0;
    for (const std::string& variant : letter_variants(word)) {
        analysis::WordReading reading = context_.language.read(variant);
        std::size_t frequency = context_.vocabulary.frequency(schema::make_term(prefixes_.word, variant));
        for (const std::string& lemma : reading.lemmas) {
            frequency = std::max({frequency, context_.vocabulary.frequency(schema::make_term(prefixes_.lemma, lemma)),
                                  context_.vocabulary.frequency(schema::make_term(prefixes_.part, lemma))});
        }
        if (frequency > best_frequency) {
            best_frequency = frequency;
            best = {variant, std::move(reading), !is_known};
        }
    }
    return best;
}

std::optional<Repair> SpellingRepair::respelt(std::string_view word) {
    if (context_.respelt != nullptr && (*context_.respelt)++ >= max_respelt) {
        return std::nullopt;
    }
    Speller speller(word);
    for (const std::string& letter : speller.first_letters()) {
        for (const std::string_view space : spaces) {
            const std::string prefix = schema::make_term(space, letter);
            context_.vocabulary.for_each_term(prefix, [&](std::string_view term, std::size_t frequency) {
                speller.offer(term.substr(space.size()), frequency);
            });
        }
        if (speller.is_sure()) {
            break;
        }
    }
    const std::optional<Speller::Correction>& found = speller.best();
    if (!found) {
        return std::nullopt;
    }
    analysis::WordReading reading = context_.language.read(found->word);
    if (!reading.is_known && found->frequency < trusted_frequency) {
        return std::nullopt;
    }
    return Repair{found->word, std::move(reading), true};
}

} // namespace referat::query
