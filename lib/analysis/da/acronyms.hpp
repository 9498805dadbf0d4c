// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/analyzer.hpp>
#include <referat/text.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::analysis::da {

/// What a text says that an acronym stands for.
struct AcronymDefinition {
    std::string acronym;            ///< folded: "klu"
    std::vector<std::string> words; ///< folded words of the long form as written, function words too
    ByteRange long_form;            ///< from its first word to its last
    ByteRange short_form;           ///< the acronym alone: "KLU" of "(KLU-møder)"
    bool operator==(const AcronymDefinition&) const = default;
};

/// The definitions in `text`, in order: "Long Name (ABC)", "Long Name (ABC-ord)" and "ABC (Long Name)".
///
/// An acronym has 2 to 8 letters, two of them capitals, and no digit; an ending may hang on it by a hyphen or
/// apostrophe
/// ("KLU-møder", "PLO'en"). In the bracket may stand "herefter", "forkortet", "også kaldet" before it, and more behind
/// a comma. Hyphens between capitals are its own if that spells the long form: "F-ACT".
///
/// The long form spells it, in whatever case:
/// - each of its words gives its first letter, and may give the first letters of its parts (those of a compound, or
///   between hyphens): "Sundhedssamarbejdsudvalget (SSU)", "Kommunernes Landsforening (KL)";
/// - a small letter of the acronym may also be the next letter of the same word: "Region Syddanmark (RSyd)";
/// - function words (Token::stop_word) give their first letter or nothing, but they alone are no long form.
/// It ends at the bracket and begins as late as it can. Sentences, lists, brackets and empty lines end it. In
/// "ABC (Long Name)" it fills the bracket up to a comma, but for function words before it.
///
/// Not taken are capitalised words, none a compound, before the letters of a party or of KL: "Søren Frandsen (SF)".
///
/// Cost is linear: what lies between two brackets is read for them only, and at most 24 words of it.
/// @param text    valid UTF-8
/// @param tokens  of that text, by place, as Analyzer::analyze() gives them
[[nodiscard]] std::vector<AcronymDefinition> find_acronyms(std::string_view text, std::span<const Token> tokens);

/// A name of several words that an acronym may stand for without being defined: "Nationale Ledelsesprogram på
/// Sundhedsområdet", with the initials of its words
/// and of all or none of the parts of each: "nls", "nlps", "nlso", "nlpso".
struct SpeltOutName {
    std::string initials;           ///< folded, three to eight letters
    std::vector<std::string> words; ///< folded words as written, function words too
    bool operator==(const SpeltOutName&) const = default;
};

/// Runs of two or more capitalised words, function words between them, each way to begin and end one. In the order of
/// the text, the same as often as they stand there.
[[nodiscard]] std::vector<SpeltOutName> find_names(std::string_view text, std::span<const Token> tokens);

} // namespace referat::analysis::da
