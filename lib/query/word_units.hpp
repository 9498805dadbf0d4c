// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/analyzer.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace referat::query {

/// A term as it stands in the text. A view into the tokens.
struct WordForm {
    const Token* surface = nullptr;
};

/// What a reader calls one word: a word or identifier with its parts and other spellings.
struct WordUnit {
    std::vector<WordForm> wholes; ///< the word or identifier; empty if the chain gave only parts
    std::vector<WordForm> normals;
    std::vector<WordForm> joined;
    std::vector<WordForm> parts;
    std::uint32_t first_position = 0;
    std::uint32_t last_position = 0;

    [[nodiscard]] bool is_stop_word() const;
    /// A case number, date, amount ...: an identifier with digits.
    [[nodiscard]] bool is_number_like() const;
    [[nodiscard]] bool is_identifier() const;
    /// One word without parts or other spellings.
    [[nodiscard]] bool is_plain_word() const;
    /// Equal for units of the same terms, wherever they stand.
    [[nodiscard]] std::string key() const;
};

/// Groups the tokens of one text but for lemmas and components. What stands inside the bytes of a word or identifier is
/// part of it, on whatever position.
/// @param tokens  as Analyzer::analyze() gives them; must outlive the units
[[nodiscard]] std::vector<WordUnit> group_tokens(std::span<const Token> tokens);

/// The forms of a unit that stand one after the other: its parts if they do, else the whole.
[[nodiscard]] std::vector<const WordForm*> sequence_of(const WordUnit& unit);

} // namespace referat::query
