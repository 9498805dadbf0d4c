// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/word_terms.hpp"

#include "query/combine.hpp"
#include "query/word_units.hpp"
#include "schema/fields.hpp"
#include "schema/terms.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace referat::query {

namespace {

constexpr std::string_view whole_item_prefix;
constexpr std::string_view whole_item_stem_prefix = "Z";

class TermMaker {
public:
    explicit TermMaker(const TermPrefixes& prefixes) : prefixes_(prefixes) {}

    TermNode surface(const WordForm& form, double weight = 1.0) const {
        return make_leaf(schema::make_term(prefixes_.word, form.surface->term), weight);
    }

    TermNode word(const WordForm& form) const {
        if (form.stems.empty()) {
            return surface(form);
        }
        std::vector<TermNode> stems;
        for (const Token* const stem : form.stems) {
            stems.push_back(make_leaf(schema::make_term(prefixes_.stem, stem->term), 1.0));
        }
        return combine(TermOp::AndMaybe, combine(TermOp::Best, std::move(stems)), surface(form, exact_form_weight));
    }

    TermNode unit(const WordUnit& unit) const {
        std::vector<TermNode> spellings = words(unit.wholes);
        std::ranges::move(words(unit.normals), std::back_inserter(spellings));
        std::vector<TermNode> ways;
        if (!spellings.empty()) {
            ways.push_back(combine(TermOp::Best, std::move(spellings)));
        }
        if (!unit.parts.empty() && (ways.empty() || !unit.is_number_like())) {
            ways.push_back(combine(TermOp::And, words(unit.parts)));
        }
        std::vector<TermNode> alternatives;
        if (!ways.empty()) {
            alternatives.push_back(combine(TermOp::Or, std::move(ways)));
        }
        std::ranges::move(words(unit.joined), std::back_inserter(alternatives));
        return combine(TermOp::Best, std::move(alternatives));
    }

    std::vector<TermNode> surfaces(const std::vector<WordForm>& forms) const {
        std::vector<TermNode> terms;
        std::ranges::transform(forms, std::back_inserter(terms),
                               [this](const WordForm& form) { return surface(form); });
        return terms;
    }

private:
    std::vector<TermNode> words(const std::vector<WordForm>& forms) const {
        std::vector<TermNode> terms;
        std::ranges::transform(forms, std::back_inserter(terms), [this](const WordForm& form) { return word(form); });
        return terms;
    }

    const TermPrefixes& prefixes_;
};

/// The forms of a unit that stand one after the other: its parts if they do, else the whole.
std::vector<const WordForm*> sequence_of(const WordUnit& unit) {
    std::vector<const WordForm*> sequence;
    if (unit.wholes.empty() || unit.last_position > unit.first_position) {
        for (const WordForm& part : unit.parts) {
            if (sequence.empty() || part.surface->position > sequence.back()->surface->position) {
                sequence.push_back(&part);
            }
        }
    }
    if (sequence.empty() && !unit.wholes.empty()) {
        sequence.push_back(&unit.wholes.front());
    }
    return sequence;
}

} // namespace

TermPrefixes term_prefixes(std::optional<Field> field) {
    if (!field) {
        return {std::string(whole_item_prefix), std::string(whole_item_stem_prefix)};
    }
    const schema::Row& row = schema::row(*field);
    return {std::string(row.text_prefix), schema::stem_prefix(row)};
}

std::optional<TermNode> words_to_terms(std::span<const Token> tokens, const TermPrefixes& prefixes) {
    std::vector<WordUnit> units = group_tokens(tokens);
    if (units.empty()) {
        return std::nullopt;
    }
    if (!std::ranges::all_of(units, &WordUnit::is_stop_word)) {
        std::erase_if(units, [](const WordUnit& unit) { return unit.is_stop_word(); });
    }
    const TermMaker maker(prefixes);
    std::unordered_set<std::string> seen;
    std::vector<TermNode> words;
    for (const WordUnit& unit : units) {
        if (seen.insert(unit.key()).second) {
            words.push_back(maker.unit(unit));
        }
    }
    return combine(TermOp::Or, std::move(words));
}

std::optional<TermNode> phrase_to_terms(std::span<const Token> tokens, const TermPrefixes& prefixes) {
    const std::vector<WordUnit> units = group_tokens(tokens);
    if (units.empty()) {
        return std::nullopt;
    }
    const TermMaker maker(prefixes);
    if (units.size() == 1 && units.front().is_identifier()) {
        std::vector<TermNode> spellings = maker.surfaces(units.front().wholes);
        std::ranges::move(maker.surfaces(units.front().normals), std::back_inserter(spellings));
        return combine(TermOp::Best, std::move(spellings));
    }
    TermNode phrase;
    phrase.op = TermOp::Phrase;
    for (const WordUnit& unit : units) {
        for (const WordForm* const form : sequence_of(unit)) {
            phrase.children.push_back(maker.surface(*form));
        }
    }
    if (phrase.children.empty()) {
        return std::nullopt;
    }
    if (phrase.children.size() == 1) {
        return std::move(phrase.children.front());
    }
    const std::uint32_t span = units.back().last_position - units.front().first_position + 1;
    phrase.window = std::max(span, static_cast<std::uint32_t>(phrase.children.size()));
    return phrase;
}

} // namespace referat::query
