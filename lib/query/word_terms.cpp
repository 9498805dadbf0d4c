// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/word_terms.hpp"

#include "query/combine.hpp"
#include "query/field_places.hpp"
#include "query/term_maker.hpp"
#include "query/word_units.hpp"
#include "schema/fields.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_set>
#include <utility>

namespace referat::query {

namespace {

/// Between a noun and the one that would stand before it in a compound: "inddragelse af patienter".
constexpr std::array<std::string_view, 9> prepositions{"af", "for", "fra", "i", "med", "om", "på", "til", "ved"};

bool is_preposition(const WordUnit& unit) {
    return unit.wholes.size() == 1 &&
           std::ranges::find(prepositions, unit.wholes.front().surface->term) != prepositions.end();
}

SynonymWord to_synonym_word(const WordUnit& unit, Language& language) {
    if (unit.wholes.empty()) {
        return {};
    }
    const std::string& folded = unit.wholes.front().surface->term;
    return {folded, language.read(folded).lemmas};
}

/// A long form up to its first preposition, where that names the thing: "Nationale Ledelsesprogram på Sundhedsområdet"
/// is said in full once in a while. The noun then is a compound too special for the dictionary, with a word before it;
/// "Tidlig Opsporing" without "af Begyndende Sygdom" is anything.
std::span<const WordUnit> without_complement(std::span<const WordUnit> units, Language& language) {
    const auto preposition = std::ranges::find_if(units, is_preposition);
    const auto size = static_cast<std::size_t>(preposition - units.begin());
    if (size < 2 || size == units.size() || !units[size - 1].is_plain_word()) {
        return units;
    }
    const analysis::WordReading noun = language.read(units[size - 1].wholes.front().surface->term);
    return noun.parts.empty() || noun.is_listed ? units : units.first(size);
}

/// The words of a run as terms, from left to right.
class Run {
public:
    Run(const std::vector<WordUnit>& units, TermMaker& maker, WordContext& context)
        : units_(units), maker_(maker), context_(context),
          only_stop_words_(std::ranges::all_of(units, &WordUnit::is_stop_word)) {
        if (context.expansions != nullptr) {
            std::ranges::transform(units, std::back_inserter(synonym_words_),
                                   [&](const WordUnit& unit) { return to_synonym_word(unit, context.language); });
        }
    }

    TermNode terms() {
        for (std::size_t i = 0; i < units_.size();) {
            i += take(i);
        }
        TermNode words = combine(TermOp::Or, std::move(words_));
        std::vector<TermNode> bonus = neighbours();
        if (bonus.empty()) {
            return words;
        }
        bonus.insert(bonus.begin(), std::move(words));
        return combine(TermOp::AndMaybe, std::move(bonus));
    }

private:
    /// Words that stand side by side in the query, near each other.
    std::vector<TermNode> neighbours() {
        std::vector<TermNode> near;
        if (context_.reach == Reach::Lemma || only_stop_words_) {
            return near;
        }
        const WordUnit* before = nullptr;
        for (const WordUnit& unit : units_) {
            if (unit.is_stop_word()) {
                continue;
            }
            if (before != nullptr) {
                if (std::optional<TermNode> pair = maker_.near(*before, unit)) {
                    near.push_back(std::move(*pair));
                }
            }
            before = &unit;
        }
        return near;
    }

    /// Takes what begins at unit `i`; how many units that was.
    std::size_t take(std::size_t i) {
        if (const std::size_t taken = take_expanded(i); taken > 0) {
            return taken;
        }
        if (!counts(i)) {
            return 1;
        }
        if (i + 1 < units_.size() && counts(i + 1)) {
            if (std::optional<TermNode> pair = maker_.pair(units_[i], units_[i + 1])) {
                add(units_[i].key() + units_[i + 1].key(), std::move(*pair));
                return 2;
            }
        } else if (i + 2 < units_.size() && is_preposition(units_[i + 1]) && counts(i + 2)) {
            if (std::optional<TermNode> pair = maker_.pair(units_[i + 2], units_[i])) {
                add(units_[i + 2].key() + units_[i].key(), std::move(*pair));
                return 3;
            }
        }
        add(units_[i].key(), maker_.unit(units_[i]));
        return 1;
    }

    /// Takes words that have synonyms, and those too; 0 if none begin here.
    std::size_t take_expanded(std::size_t i) {
        if (context_.expansions == nullptr) {
            return 0;
        }
        const std::optional<SynonymMatch> match = context_.expansions->find(synonym_words_, i);
        if (!match) {
            return 0;
        }
        std::vector<TermNode> typed;
        std::string key;
        for (std::size_t unit = i; unit < i + match->word_count; ++unit) {
            if (counts(unit)) {
                key += units_[unit].key();
                typed.push_back(maker_.unit(units_[unit]));
            }
        }
        std::vector<TermNode> ways;
        if (!typed.empty()) {
            ways.push_back(combine(TermOp::Or, std::move(typed)));
        }
        for (const SynonymPhrase& alternative : match->alternatives) {
            if (std::optional<TermNode> terms = alternative_terms(alternative)) {
                ways.push_back(*std::move(terms));
            }
        }
        if (!ways.empty()) {
            add(std::move(key), combine(TermOp::Best, std::move(ways)));
        }
        return match->word_count;
    }

    /// A synonym: one word in any inflection; several side by side as written, or near each other in any inflection.
    /// Some of them say something else: not everything of a municipality is of Kommunernes Landsforening.
    std::optional<TermNode> alternative_terms(const SynonymPhrase& phrase) {
        std::string text;
        for (const std::string& word : phrase) {
            text.append(text.empty() ? "" : " ").append(word);
        }
        WordContext narrow{context_.language,
                           context_.vocabulary,
                           Reach::Lemma,
                           context_.corrections,
                           context_.weights,
                           nullptr,
                           false,
                           nullptr};
        if (phrase.size() == 1) {
            std::optional<TermNode> word = words_to_terms(text, {}, maker_.prefixes(), narrow);
            if (word) {
                scale(*word, context_.weights.synonym);
            }
            return word;
        }
        std::optional<TermNode> as_written = phrase_to_terms(text, maker_.prefixes(), narrow);
        if (!as_written) {
            return std::nullopt;
        }
        // However many words it has, it says one thing.
        scale(*as_written, context_.weights.synonym * 2 / static_cast<double>(1 + phrase.size()));
        const std::vector<Token> tokens = context_.language.analyze(text);
        const std::vector<WordUnit> units = group_tokens(tokens);
        TermNode inflected =
            TermMaker(maker_.prefixes(), text, {}, narrow).together(without_complement(units, context_.language));
        scale(inflected, context_.weights.synonym_words);
        return combine(TermOp::Word, std::move(*as_written), std::move(inflected));
    }

    [[nodiscard]] bool counts(std::size_t i) const { return only_stop_words_ || !units_[i].is_stop_word(); }

    void add(std::string key, TermNode term) {
        if (seen_.insert(std::move(key)).second) {
            words_.push_back(std::move(term));
        }
    }

    const std::vector<WordUnit>& units_;
    TermMaker& maker_;
    WordContext& context_;
    std::vector<SynonymWord> synonym_words_; ///< by unit
    bool only_stop_words_;
    std::unordered_set<std::string> seen_;
    std::vector<TermNode> words_;
};

} // namespace

TermPrefixes term_prefixes(std::optional<Field> field) {
    if (!field) {
        return {"", std::string(schema::lemma_mark), std::string(schema::part_mark)};
    }
    const schema::Row& row = schema::row(*field);
    const bool is_part_of_whole = row.weight > 0 && !row.text_prefix.empty();
    return {std::string(row.text_prefix), schema::lemma_prefix(row), schema::part_prefix(row),
            is_part_of_whole ? field : std::nullopt};
}

std::optional<TermNode> words_to_terms(std::string_view text, ByteRange source, const TermPrefixes& prefixes,
                                       WordContext& context) {
    const std::vector<Token> tokens = context.language.analyze(text);
    const std::vector<WordUnit> units = group_tokens(tokens);
    if (units.empty()) {
        return std::nullopt;
    }
    TermMaker maker(prefixes, text, source, context);
    return Run(units, maker, context).terms();
}

std::optional<TermNode> phrase_to_terms(std::string_view text, const TermPrefixes& prefixes, WordContext& context) {
    const std::vector<Token> tokens = context.language.analyze(text);
    const std::vector<WordUnit> units = group_tokens(tokens);
    if (units.empty()) {
        return std::nullopt;
    }
    const TermMaker maker(prefixes, text, {}, context);
    if (units.size() == 1 && units.front().is_identifier() && units.front().normals.size() <= 1) {
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
    return with_places(std::move(phrase), prefixes);
}

} // namespace referat::query
