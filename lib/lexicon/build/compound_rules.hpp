// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

namespace referat::lexicon::build {

/// The reviewed table compounds.txt.
struct CompoundRules {
    std::unordered_set<std::string> short_first; ///< of fewer than three letters, before another part
    std::unordered_set<std::string> short_last;  ///< of fewer than three letters, at the end
    std::unordered_set<std::string> particles;   ///< never a part of their own before another
    std::unordered_set<std::string> tails;       ///< endings of derived words that are spelt like words; never a head
    std::unordered_set<std::string> directions;  ///< stand before names of places
    std::map<std::string, std::string> splits;   ///< lemma -> "sundhed+s+klynge", or the lemma itself if it is whole

    /// @throws InputError  a line is malformed (with its number)
    [[nodiscard]] static CompoundRules parse(std::string_view table);
};

} // namespace referat::lexicon::build
