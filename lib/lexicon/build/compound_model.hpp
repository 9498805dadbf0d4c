// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "lexicon/build/compound_rules.hpp"
#include "lexicon/build/readings.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace referat::lexicon::build {

/// What may stand before another part of a compound, and how much it costs: nats.
struct Modifier {
    std::string text; ///< with its linking letters: "sundheds"
    std::uint32_t lemma = 0;
    std::size_t link = 0; ///< how many of its last bytes only link
    float cost = 0;
    bool is_direction = false;
    bool is_flagged = false; ///< the dictionary gives it in this form
};

/// How the dictionary's own compounds are made.
struct CompoundModel {
    std::vector<Modifier> modifiers; ///< by text; one each
    std::vector<float> head_costs;   ///< by lemma: nats for standing last; impossible_cost if it never does
    std::vector<float> letters;      ///< train_letters() over all words
    std::vector<float> before;       ///< log-odds of a boundary behind a gram of four letters ...
    std::vector<float> after;        ///< ... and before one, less the odds at large
};

inline constexpr float impossible_cost = 60;

/// Learns from the lemmas alone which of them are compounds, by expectation maximisation: a word is either whole, and
/// then as likely as its letters are, or one of its ways to be a modifier and a head.
///
/// Source: the setting is Koehn and Knight's (2003) with the dictionary in place of a corpus; the estimation is the
/// usual one for mixtures.
[[nodiscard]] CompoundModel train_compounds(const Readings& readings, const CompoundRules& rules);

} // namespace referat::lexicon::build
