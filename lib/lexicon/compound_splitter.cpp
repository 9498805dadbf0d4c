// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/compound_splitter.hpp"

#include "lexicon/inflection.hpp"

#include <algorithm>
#include <limits>

namespace referat::lexicon {

namespace {

constexpr float unreachable = std::numeric_limits<float>::infinity();

/// Shortest and longest word that is looked at, in letters; offsets of parts are bytes.
constexpr std::size_t min_letters = 5;
constexpr std::size_t max_bytes = 120;
constexpr std::size_t min_head_letters = 2;

float cost_of(std::uint8_t stored) {
    return static_cast<float>(stored) / cost_scale;
}

bool is_participle(std::string_view form) {
    return form.ends_with('t') || form.ends_with("ende");
}

} // namespace

CompoundSplitter::CompoundSplitter(const Lexicon& lexicon, SplitLimits limits) : lexicon_(lexicon), limits_(limits) {}

/// Fills steps_: the cheapest way to have modifiers from the beginning up to each letter.
void CompoundSplitter::find_ways(std::string_view word) {
    const std::size_t count = letters_.letters.size();
    steps_.assign(count + 1, {unreachable, 0, 0, true, 0});
    steps_[0].cost = 0;
    steps_[0].weakest = unreachable;
    for (std::size_t from = 0; from + min_head_letters < count; ++from) {
        if (steps_[from].cost == unreachable) {
            continue;
        }
        Automaton::State state = lexicon_.modifiers().start();
        for (std::size_t to = from; to + min_head_letters < count; ++to) {
            bool open = true;
            for (std::size_t byte = letters_.begins[to]; open && byte < letters_.begins[to + 1]; ++byte) {
                open = lexicon_.modifiers().step(state, word[byte]);
            }
            if (!open) {
                break;
            }
            if (!state.is_word) {
                continue;
            }
            const float odds = lexicon_.boundary_log_odds(letters_, to + 1);
            const ModifierFacts& modifier = lexicon_.modifier(state.number);
            const float cost = steps_[from].cost + cost_of(modifier.cost) - limits_.boundary_share * odds;
            if (Step& step = steps_[to + 1]; cost < step.cost) {
                step = {cost, std::min(steps_[from].weakest, odds), static_cast<std::uint16_t>(from),
                        steps_[from].directions && modifier.is_direction != 0, state.number};
            }
        }
    }
}

/// The likeliest lemma that `head` is a form of.
CompoundSplitter::Head CompoundSplitter::best_head(std::string_view head, const LemmaId* whole,
                                                   bool may_be_name) const {
    Head best{0, unreachable};
    for (const LemmaId lemma : lexicon_.lemmas_of(head)) {
        const LemmaFacts& facts = lexicon_.facts(lemma);
        if (facts.head_cost == no_cost && !(may_be_name && facts.is_word == 0)) {
            continue;
        }
        float cost = facts.head_cost == no_cost ? limits_.name_head : cost_of(facts.head_cost);
        if (whole != nullptr) {
            const std::uint16_t classes = lexicon_.facts(*whole).classes;
            InflectionMatch match = compare_inflection(classes, facts.classes);
            if (lexicon_.text(lemma) != head) {
                // What a lemma is made of shows on lemmas, but for participles: "mål|rettet".
                if (classes != Adjective || (facts.classes & noun_classes) == facts.classes || !is_participle(head)) {
                    continue;
                }
                match = InflectionMatch::Same;
            }
            cost -= match == InflectionMatch::Same    ? limits_.same_class
                    : match == InflectionMatch::Other ? limits_.other_class
                                                      : 0;
        }
        if (cost < best.cost) {
            best = {lemma, cost};
        }
    }
    return best;
}

/// Score of the way to `cut` without the head behind it.
float CompoundSplitter::score_before(std::size_t cut) const {
    return limits_.weakest_share * steps_[cut].weakest - steps_[cut].cost;
}

/// The best way through the word and head behind it; the first of equally good ones.
CompoundSplitter::Choice CompoundSplitter::choose(std::string_view word, const LemmaId* whole) const {
    Choice best{0, {}, -unreachable};
    const auto consider = [&](std::size_t cut) {
        const Head head = best_head(word.substr(letters_.begins[cut]), whole, steps_[cut].directions);
        const float score = score_before(cut) - head.cost;
        if (score > best.score || (score == best.score && cut < best.cut)) {
            best = {cut, head, score};
        }
    };
    // Looking heads up takes most of the time: first where the parts before are best, then only where the cheapest of
    // heads would not be worse.
    const std::size_t last = letters_.letters.size() - min_head_letters;
    std::size_t likely = 0;
    for (std::size_t cut = 1; cut <= last; ++cut) {
        if (steps_[cut].cost != unreachable && (likely == 0 || score_before(cut) > score_before(likely))) {
            likely = cut;
        }
    }
    if (likely == 0) {
        return best;
    }
    consider(likely);
    const float least_cost = whole == nullptr ? 0 : -std::max({0.F, limits_.same_class, limits_.other_class});
    for (std::size_t cut = 1; cut <= last; ++cut) {
        if (cut != likely && steps_[cut].cost != unreachable && score_before(cut) - least_cost >= best.score) {
            consider(cut);
        }
    }
    return best;
}

std::span<const CompoundPart> CompoundSplitter::split(std::string_view word, const LemmaId* whole) {
    parts_.clear();
    if (word.size() < min_letters || word.size() > max_bytes) {
        return {};
    }
    letters_.assign(word);
    if (letters_.letters.size() <= min_head_letters) {
        return {};
    }
    find_ways(word);
    const Choice best = choose(word, whole);
    if (best.score == -unreachable) {
        return {};
    }
    // As one piece the word would be a lemma too: its ending says nothing about its parts.
    lemma_form_.assign(word.substr(0, letters_.begins[best.cut])).append(lexicon_.text(best.head.lemma));
    lemma_letters_.assign(lemma_form_);
    const float margin =
        best.score + lexicon_.surprise(lemma_letters_) + (whole == nullptr ? limits_.unknown_bonus : 0);
    if (margin <= limits_.threshold) {
        return {};
    }
    trace(word, best.cut, best.head.lemma);
    return parts_;
}

/// Writes parts_ from the way that ends at letter `cut`, and the head behind it.
void CompoundSplitter::trace(std::string_view word, std::size_t cut, LemmaId head) {
    cuts_.clear();
    for (std::size_t at = cut; at > 0; at = steps_[at].from) {
        cuts_.push_back(at);
    }
    std::reverse(cuts_.begin(), cuts_.end());
    std::size_t begin = 0;
    for (const std::size_t at : cuts_) {
        const ModifierFacts& modifier = lexicon_.modifier(steps_[at].modifier);
        const std::size_t end = letters_.begins[at];
        add_part(word, begin, end - modifier.link, modifier.link, modifier.lemma);
        begin = end;
    }
    add_part(word, begin, word.size(), 0, head);
}

/// Adds a part, or its own parts if it is a compound.
void CompoundSplitter::add_part(std::string_view word, std::size_t begin, std::size_t end, std::uint8_t link,
                                LemmaId lemma) {
    const std::vector<CompoundPart> inner = project(lexicon_, lemma, word.substr(begin, end - begin));
    if (inner.empty()) {
        parts_.push_back({lemma, static_cast<std::uint8_t>(begin), static_cast<std::uint8_t>(end), 0, 0});
    }
    for (CompoundPart part : inner) {
        part.begin = static_cast<std::uint8_t>(part.begin + begin);
        part.end = static_cast<std::uint8_t>(part.end + begin);
        parts_.push_back(part);
    }
    parts_.back().link = link;
}

std::vector<CompoundPart> CompoundSplitter::project(const Lexicon& lexicon, LemmaId lemma, std::string_view form) {
    const std::span<const CompoundPart> parts = lexicon.split(lemma);
    if (parts.empty() || form.size() > max_bytes) {
        return {};
    }
    const std::size_t head = parts.back().begin;
    if (form.size() <= head || form.substr(0, head) != lexicon.text(lemma).substr(0, head)) {
        return {};
    }
    std::vector<CompoundPart> projected(parts.begin(), parts.end());
    projected[parts.size() - 1].end = static_cast<std::uint8_t>(form.size());
    return projected;
}

std::span<const CompoundPart> CompoundSplitter::split_unknown(std::string_view word) {
    return split(word, nullptr);
}

std::span<const CompoundPart> CompoundSplitter::split_lemma(LemmaId lemma) {
    return split(lexicon_.text(lemma), &lemma);
}

} // namespace referat::lexicon
