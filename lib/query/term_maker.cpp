// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/term_maker.hpp"

#include "base/ascii.hpp"
#include "query/combine.hpp"
#include "query/spelling_repair.hpp"
#include "schema/fields.hpp"
#include "schema/terms.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace referat::query {

namespace {

/// Words with digits are as they are: the chain gives them no lemma.
bool has_lemma(const Token& token) {
    return token.kind != TokenKind::Normal && token.kind != TokenKind::Identifier &&
           std::ranges::none_of(token.term, base::is_digit);
}

/// Positions that two words of a query may be apart: room for a preposition and an adjective.
constexpr unsigned near_window = 4;

} // namespace

TermNode TermMaker::surface(const WordForm& form, double weight) const {
    return make_leaf(schema::make_term(prefixes_.word, form.surface->term), weight);
}

std::vector<TermNode> TermMaker::surfaces(const std::vector<WordForm>& forms) const {
    std::vector<TermNode> terms;
    std::ranges::transform(forms, std::back_inserter(terms), [this](const WordForm& form) { return surface(form); });
    return terms;
}

TermNode TermMaker::lemma(std::string_view text, double weight) const {
    return make_leaf(schema::make_term(prefixes_.lemma, text), weight);
}

TermNode TermMaker::part(std::string_view text, double weight) const {
    return make_leaf(schema::make_term(prefixes_.part, text), weight);
}

TermNode TermMaker::lemmas(const analysis::WordReading& reading) const {
    std::vector<TermNode> terms;
    for (const std::string& text : reading.lemmas) {
        terms.push_back(lemma(text, 1.0));
    }
    return combine(TermOp::Best, std::move(terms));
}

/// The parts of a compound as words, near each other or at least in one field.
TermNode TermMaker::open_spelling(const analysis::WordReading& reading) const {
    std::vector<TermNode> parts;
    for (const analysis::WordPart& each : reading.parts) {
        if (!each.is_joint) {
            parts.push_back(lemma(each.lemma, 1.0));
        }
    }
    TermNode together;
    together.op = has_places() ? TermOp::Near : TermOp::And;
    together.window = near_window + static_cast<unsigned>(parts.size()) - 2;
    together.children = std::move(parts);
    scale(together, context_.weights.open_spelling);
    return together;
}

/// Every part of a compound, as a word or inside another compound; some of them where nothing has all.
TermNode TermMaker::all_parts(const analysis::WordReading& reading) const {
    const WordWeights& weights = context_.weights;
    const bool some = context_.reach == Reach::AnyParts;
    const double weight = some ? weights.some_parts : weights.all_parts;
    std::vector<TermNode> parts;
    for (const analysis::WordPart& each : reading.parts) {
        if (!each.is_joint) {
            parts.push_back(combine(TermOp::Word, lemma(each.lemma, weight), part(each.lemma, weight * weights.part)));
        }
    }
    return combine(some ? TermOp::Or : TermOp::And, std::move(parts));
}

/// What else than `exact` says the same.
TermNode TermMaker::meanings(TermNode exact, const analysis::WordReading& reading) {
    if (context_.reach == Reach::Lemma) {
        return exact;
    }
    std::vector<TermNode> whole;
    whole.push_back(std::move(exact));
    if (!reading.parts.empty()) {
        whole.push_back(open_spelling(reading));
        // Words that the dictionary lists have a meaning of their own: a "sygehus" is more than sick people and a
        // house.
        if (!reading.is_listed || context_.reach == Reach::AnyParts) {
            whole.push_back(all_parts(reading));
        }
    }
    std::vector<TermNode> ways;
    ways.push_back(combine(TermOp::Word, std::move(whole)));
    std::vector<TermNode> inside;
    for (const std::string& text : reading.lemmas) {
        inside.push_back(part(text, context_.weights.part));
    }
    ways.push_back(combine(TermOp::Best, std::move(inside)));
    for (const std::string& text : reading.lemmas) {
        for (const RelatedWord& other : context_.language.related(text)) {
            const double weight = other.is_same ? context_.weights.same_said : context_.weights.related;
            ways.push_back(lemma(other.lemma, weight));
            ways.push_back(part(other.lemma, weight * context_.weights.part));
        }
    }
    return combine(TermOp::Word, std::move(ways));
}

/// Whether the item as a whole or the field that is searched has the word.
bool TermMaker::is_in_index(std::string_view word, const analysis::WordReading& reading) const {
    const auto stands = [this](const std::string& prefix, std::string_view text) {
        return context_.vocabulary.frequency(schema::make_term(prefix, text)) > 0;
    };
    const TermPrefixes whole = term_prefixes(std::nullopt);
    return std::ranges::any_of(std::array{&whole, &prefixes_}, [&](const TermPrefixes* prefixes) {
        return stands(prefixes->word, word) || std::ranges::any_of(reading.lemmas, [&](const std::string& text) {
                   return stands(prefixes->lemma, text) || stands(prefixes->part, text);
               });
    });
}

/// The text ends where its source does; bytes that are no UTF-8 became longer in it.
std::size_t TermMaker::place_in_query(const Token& token) const {
    const std::size_t source_size = source_.end - source_.begin;
    if (text_.size() <= source_size) {
        return source_.end - text_.size() + token.begin;
    }
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    std::size_t place = source_.begin + token.begin;
    for (std::size_t at = text_.find(replacement); at < token.begin; at = text_.find(replacement, at + 1)) {
        place -= replacement.size() - 1;
    }
    return place;
}

std::optional<Repair> TermMaker::find_repair(const WordForm& form, const analysis::WordReading& reading) {
    const Token& token = *form.surface;
    if (!context_.mends || token.kind != TokenKind::Word || is_in_index(token.term, reading)) {
        return std::nullopt;
    }
    SpellingRepair repair(prefixes_, context_);
    std::optional<Repair> found = repair.find(token.term, reading);
    if (found && found->replaces) {
        context_.corrections.push_back(
            {place_in_query(token), std::string(text_.substr(token.begin, token.end - token.begin)), found->word});
    }
    return found;
}

TermNode TermMaker::word(const WordForm& form) {
    if (!has_lemma(*form.surface)) {
        return surface(form);
    }
    const analysis::WordReading reading = context_.language.read(form.surface->term);
    const std::optional<Repair> found = find_repair(form, reading);
    if (found && found->replaces) {
        return meanings(lemmas(found->reading), found->reading);
    }
    TermNode typed =
        meanings(combine(TermOp::AndMaybe, lemmas(reading), surface(form, context_.weights.exact_form)), reading);
    if (!found) {
        return typed;
    }
    TermNode meant = lemmas(found->reading);
    scale(meant, context_.weights.other_letters);
    return combine(TermOp::Best, std::move(typed), std::move(meant));
}

std::vector<TermNode> TermMaker::inflections(const WordForm& form) {
    if (!has_lemma(*form.surface)) {
        return {surface(form)};
    }
    const analysis::WordReading reading = context_.language.read(form.surface->term);
    const std::optional<Repair> found = find_repair(form, reading);
    std::vector<TermNode> terms;
    if (!found || !found->replaces) {
        for (const std::string& text : reading.lemmas) {
            terms.push_back(lemma(text, 1.0));
        }
    }
    if (found) {
        for (const std::string& text : found->reading.lemmas) {
            terms.push_back(lemma(text, found->replaces ? 1.0 : context_.weights.other_letters));
        }
    }
    return terms;
}

std::vector<TermNode> TermMaker::words(const std::vector<WordForm>& forms) {
    std::vector<TermNode> terms;
    std::ranges::transform(forms, std::back_inserter(terms), [this](const WordForm& form) { return word(form); });
    return terms;
}

TermNode TermMaker::unit(const WordUnit& unit) {
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

TermNode TermMaker::together(std::span<const WordUnit> units) {
    const bool only_stop_words = std::ranges::all_of(units, &WordUnit::is_stop_word);
    std::vector<const WordUnit*> counted;
    for (const WordUnit& unit : units) {
        if (only_stop_words || !unit.is_stop_word()) {
            counted.push_back(&unit);
        }
    }
    TermNode together;
    // What has several spellings has no one term whose places could be compared.
    if (counted.size() > 1 && has_places() &&
        std::ranges::all_of(counted, [](const WordUnit* unit) { return unit->is_plain_word(); })) {
        together.op = TermOp::Near;
        together.window = near_window + units.back().last_position - units.front().first_position - 1;
        for (const WordUnit* const unit : counted) {
            const WordForm& form = unit->wholes.front();
            together.children.push_back(has_lemma(*form.surface)
                                            ? lemma(context_.language.read(form.surface->term).lemmas.front(), 1.0)
                                            : surface(form));
        }
        return together;
    }
    std::vector<TermNode> all;
    std::ranges::transform(counted, std::back_inserter(all), [this](const WordUnit* each) { return unit(*each); });
    return combine(TermOp::And, std::move(all));
}

std::optional<TermNode> TermMaker::pair(const WordUnit& modifier, const WordUnit& head) {
    if (context_.reach == Reach::Lemma || !modifier.is_plain_word() || !head.is_plain_word()) {
        return std::nullopt;
    }
    const Token& first = *modifier.wholes.front().surface;
    const Token& last = *head.wholes.front().surface;
    if (!has_lemma(first) || !has_lemma(last)) {
        return std::nullopt;
    }
    std::vector<TermNode> compounds;
    for (const std::string& a : context_.language.read(first.term).lemmas) {
        for (const std::string& b : context_.language.read(last.term).lemmas) {
            for (const std::string& text : context_.language.compounds(a, b)) {
                TermNode whole = lemma(text, context_.weights.written_as_one);
                if (context_.vocabulary.frequency(whole.term) > 0 &&
                    std::ranges::find(compounds, whole) == compounds.end()) {
                    compounds.push_back(std::move(whole));
                }
            }
        }
    }
    if (compounds.empty()) {
        return std::nullopt;
    }
    TermNode both = combine(context_.reach == Reach::AnyParts ? TermOp::Or : TermOp::And, unit(modifier), unit(head));
    return combine(TermOp::Word, combine(TermOp::Best, std::move(compounds)), std::move(both));
}

/// Lemmas have places in the item as a whole only, which keeps the index smaller.
bool TermMaker::has_places() const {
    return prefixes_.lemma == schema::lemma_mark;
}

std::optional<TermNode> TermMaker::near(const WordUnit& first, const WordUnit& second) const {
    if (!has_places()) {
        return std::nullopt;
    }
    TermNode near;
    near.op = TermOp::Near;
    near.window = near_window;
    near.weight = context_.weights.near;
    for (const WordUnit* const unit : {&first, &second}) {
        if (!unit->is_plain_word() || !has_lemma(*unit->wholes.front().surface)) {
            return std::nullopt;
        }
        near.children.push_back(lemma(context_.language.read(unit->wholes.front().surface->term).lemmas.front(), 1.0));
    }
    return near.children[0].term == near.children[1].term ? std::nullopt : std::optional(std::move(near));
}

} // namespace referat::query
