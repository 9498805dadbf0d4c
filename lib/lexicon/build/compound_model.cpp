// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/compound_model.hpp"

#include "lexicon/build/letter_model.hpp"
#include "lexicon/inflection.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

namespace referat::lexicon::build {

namespace {

constexpr int rounds = 6;

// Penalties in nats, by how the dictionary vouches for a modifier.
constexpr float unflagged = 2;      ///< a lemma as it is, without a compound flag that says so
constexpr float unflagged_link = 7; ///< a lemma with an s that no flag gives it
constexpr float unflagged_name = 5;

constexpr float class_match = 1.5F;
constexpr float class_clash = -6;

constexpr double smoothing = 0.05; ///< added to every count

/// Words of other signs make no compounds to learn from.
bool is_plain(const std::string& word) {
    return std::ranges::none_of(word,
                                [](char c) { return c == '-' || c == '\'' || c == '.' || (c >= '0' && c <= '9'); });
}

std::size_t letter_count(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_letter_boundary(std::string_view text, std::size_t offset) {
    return (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

class Trainer {
public:
    Trainer(const Readings& readings, const CompoundRules& rules) : readings_(readings), rules_(rules) {}

    CompoundModel train() {
        collect_modifiers();
        collect_words();
        std::vector<std::string> words;
        std::ranges::transform(words_, std::back_inserter(words), [](const Word& word) { return word.text; });
        CompoundModel model;
        model.letters = train_letters(words);
        find_splits(model.letters);
        for (int round = 0; round < rounds; ++round) {
            run_round();
        }
        learn_boundaries(model);
        for (std::size_t i = 0; i < modifiers_.size(); ++i) {
            Modifier modifier = modifiers_[i];
            modifier.cost += modifier_costs_[i];
            modifier.is_flagged = modifiers_[i].cost == 0;
            modifier.is_direction = rules_.directions.contains(modifier.text);
            model.modifiers.push_back(std::move(modifier));
        }
        model.head_costs = head_costs_;
        return model;
    }

private:
    struct Split {
        std::uint32_t modifier;
        std::uint32_t head;
        std::size_t cut; ///< bytes
        float prior;     ///< nats for what does not change from round to round
    };
    struct Word {
        std::string text;
        std::uint32_t lemma = 0;
        float surprise = 0;
        std::size_t first_split = 0, end_split = 0;
    };

    static bool is_name(const Readings::Lemma& lemma) { return !lemma.is_word && !lemma.is_combining; }

    [[nodiscard]] bool may_stand_first(const std::string& text) const {
        return !rules_.particles.contains(text) && (letter_count(text) >= 3 || rules_.short_first.contains(text));
    }

    void offer_modifier(std::string text, std::uint32_t lemma, std::size_t link, float penalty) {
        if (!is_plain(text) || !may_stand_first(text)) {
            return;
        }
        const auto [found, fresh] = modifier_numbers_.emplace(text, modifiers_.size());
        if (fresh) {
            modifiers_.push_back({std::move(text), lemma, link, penalty});
        } else if (Modifier& known = modifiers_[found->second]; penalty < known.cost) {
            known.lemma = lemma;
            known.link = link;
            known.cost = penalty;
        }
    }

    void collect_modifiers() {
        for (const ModifierForm& form : readings_.modifiers) {
            offer_modifier(form.text, form.lemma, form.link,
                           is_name(readings_.lemmas[form.lemma]) ? unflagged_name : 0);
        }
        for (std::uint32_t id = 0; id < readings_.lemmas.size(); ++id) {
            const Readings::Lemma& lemma = readings_.lemmas[id];
            offer_modifier(lemma.text, id, 0, is_name(lemma) ? unflagged_name : unflagged);
            offer_modifier(lemma.text + "s", id, 1, is_name(lemma) ? unflagged_name : unflagged_link);
        }
        std::ranges::sort(modifiers_, {}, &Modifier::text);
        for (std::uint32_t i = 0; i < modifiers_.size(); ++i) {
            modifier_numbers_[modifiers_[i].text] = i;
        }
        modifier_costs_.assign(modifiers_.size(), std::log(static_cast<float>(modifiers_.size())));
    }

    void collect_words() {
        head_costs_.assign(readings_.lemmas.size(), impossible_cost);
        std::size_t heads = 0;
        for (std::uint32_t id = 0; id < readings_.lemmas.size(); ++id) {
            const Readings::Lemma& lemma = readings_.lemmas[id];
            if (!is_plain(lemma.text) || rules_.tails.contains(lemma.text) ||
                (letter_count(lemma.text) < 3 && !rules_.short_last.contains(lemma.text))) {
                continue;
            }
            if (lemma.is_word) {
                words_.push_back({lemma.text, id});
                head_numbers_.emplace(lemma.text, id);
                ++heads;
            }
        }
        for (const auto& [text, id] : head_numbers_) {
            head_costs_[id] = std::log(static_cast<float>(heads));
        }
    }

    void find_splits(const std::vector<float>& letters) {
        LetterString letter_string;
        for (Word& word : words_) {
            letter_string.assign(word.text);
            word.surprise = surprise(letter_string, letters);
            word.first_split = splits_.size();
            for (std::size_t cut = 2; cut + 2 <= word.text.size(); ++cut) {
                if (!is_letter_boundary(word.text, cut)) {
                    continue;
                }
                const auto head = head_numbers_.find(word.text.substr(cut));
                const auto modifier = modifier_numbers_.find(word.text.substr(0, cut));
                if (head == head_numbers_.end() || modifier == modifier_numbers_.end()) {
                    continue;
                }
                const InflectionMatch match =
                    compare_inflection(readings_.lemmas[word.lemma].classes, readings_.lemmas[head->second].classes);
                const float fit = match == InflectionMatch::Same    ? class_match
                                  : match == InflectionMatch::Other ? class_clash
                                                                    : 0;
                splits_.push_back({modifier->second, head->second, cut, fit - modifiers_[modifier->second].cost});
            }
            word.end_split = splits_.size();
        }
        posteriors_.resize(splits_.size());
    }

    /// One round: how likely each split is, and from that how often each part stands where.
    void run_round() {
        std::vector<double> modifier_counts(modifiers_.size(), smoothing);
        std::vector<double> head_counts(head_costs_.size(), 0);
        double modifiers = smoothing * static_cast<double>(modifiers_.size());
        double heads = 0;
        for (const auto& [text, id] : head_numbers_) {
            head_counts[id] = smoothing;
            heads += smoothing;
        }
        for (const Word& word : words_) {
            double sum = std::exp(-word.surprise);
            for (std::size_t i = word.first_split; i < word.end_split; ++i) {
                const Split& split = splits_[i];
                posteriors_[i] = std::exp(static_cast<double>(split.prior) - modifier_costs_[split.modifier] -
                                          head_costs_[split.head]);
                sum += posteriors_[i];
            }
            for (std::size_t i = word.first_split; i < word.end_split; ++i) {
                posteriors_[i] /= sum;
                modifier_counts[splits_[i].modifier] += posteriors_[i];
                head_counts[splits_[i].head] += posteriors_[i];
                modifiers += posteriors_[i];
                heads += posteriors_[i];
            }
        }
        for (std::size_t i = 0; i < modifiers_.size(); ++i) {
            modifier_costs_[i] = static_cast<float>(-std::log(modifier_counts[i] / modifiers));
        }
        for (const auto& [text, id] : head_numbers_) {
            head_costs_[id] = static_cast<float>(-std::log(head_counts[id] / heads));
        }
    }

    void learn_boundaries(CompoundModel& model) const;

    const Readings& readings_;
    const CompoundRules& rules_;
    std::vector<Modifier> modifiers_;
    std::unordered_map<std::string, std::uint32_t> modifier_numbers_;
    std::unordered_map<std::string, std::uint32_t> head_numbers_; ///< lemma by text
    std::vector<Word> words_;
    std::vector<Split> splits_;
    std::vector<double> posteriors_;
    std::vector<float> modifier_costs_;
    std::vector<float> head_costs_;
};

/// Log-odds of a boundary by the four letters on one side, each length of context smoothed by the next shorter one.
class BoundaryCounts {
public:
    void add(std::uint32_t gram, double boundary, bool before) {
        for (std::size_t n = 0; n <= letter_gram_size; ++n) {
            const std::uint32_t part = shorten(gram, n, before);
            tables_[n].yes[part] += boundary;
            tables_[n].no[part] += 1 - boundary;
        }
    }

    /// @return by gram, less the odds at large
    [[nodiscard]] std::vector<float> log_odds(bool before) const {
        constexpr double weight = 4; // how much the shorter context counts, in observations
        const double all = tables_[0].yes[0] / (tables_[0].yes[0] + tables_[0].no[0]);
        std::vector<float> result(letter_gram_count);
        for (std::uint32_t gram = 0; gram < letter_gram_count; ++gram) {
            double probability = all;
            for (std::size_t n = 1; n <= letter_gram_size; ++n) {
                const std::uint32_t part = shorten(gram, n, before);
                const double yes = tables_[n].yes[part];
                const double no = tables_[n].no[part];
                probability = (yes + weight * probability) / (yes + no + weight);
            }
            probability = std::clamp(probability, 1e-5, 1 - 1e-5);
            result[gram] = static_cast<float>(std::log(probability / (1 - probability)) - std::log(all / (1 - all)));
        }
        return result;
    }

private:
    struct Table {
        std::vector<double> yes, no;
    };
    static Table table(std::size_t n) {
        const std::size_t size = std::size_t{1} << (letter_bits * n);
        return {std::vector<double>(size), std::vector<double>(size)};
    }
    /// The n letters of the gram that are next to the boundary.
    static std::uint32_t shorten(std::uint32_t gram, std::size_t n, bool before) {
        return before ? gram & ((1U << (letter_bits * n)) - 1) : gram >> (letter_bits * (letter_gram_size - n));
    }
    std::vector<Table> tables_{table(0), table(1), table(2), table(3), table(4)};
};

void Trainer::learn_boundaries(CompoundModel& model) const {
    BoundaryCounts before;
    BoundaryCounts after;
    LetterString letters;
    for (const Word& word : words_) {
        letters.assign(word.text);
        for (std::size_t i = 1; i < letters.letters.size(); ++i) {
            double boundary = 0;
            for (std::size_t s = word.first_split; s < word.end_split; ++s) {
                boundary += splits_[s].cut == letters.begins[i] ? posteriors_[s] : 0;
            }
            before.add(letters.gram_before(i), boundary, true);
            after.add(letters.gram_from(i), boundary, false);
        }
    }
    model.before = before.log_odds(true);
    model.after = after.log_odds(false);
}

} // namespace

CompoundModel train_compounds(const Readings& readings, const CompoundRules& rules) {
    return Trainer(readings, rules).train();
}

} // namespace referat::lexicon::build
