// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/analyzer.hpp>
#include <referat/text.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::tool {

/// What stands at one range of a text (a word, an identifier or a part of one) with all its terms.
struct TokenGroup {
    ByteRange range;
    std::span<const Token* const> tokens; ///< in the order of the analysis; the components of a compound are the word's
};

/// The tokens of a text by what they are of, in the order of the text; a whole stands before its parts.
class TokenGroups {
public:
    /// Keeps pointers into `tokens`, as Analyzer::analyze() returned them.
    explicit TokenGroups(const std::vector<Token>& tokens);
    TokenGroups(const TokenGroups&) = delete;
    TokenGroups& operator=(const TokenGroups&) = delete;

    [[nodiscard]] auto begin() const noexcept { return groups_.begin(); }
    [[nodiscard]] auto end() const noexcept { return groups_.end(); }

private:
    std::vector<const Token*> tokens_;
    std::vector<TokenGroup> groups_;
};

/// A piece of a compound as it is written.
struct SplitPiece {
    std::string_view letters; ///< in lower case
    const Token* part;        ///< the Component that these are the letters of; nullptr: linking letters
};

/// The pieces of a compound, which make up the whole word; none if it is not a compound. Parts that are compounds
/// themselves are taken apart.
[[nodiscard]] std::vector<SplitPiece> split_pieces(const TokenGroup& group);

/// "sundhed+s+klyngens"; "" for no pieces.
[[nodiscard]] std::string join_pieces(std::span<const SplitPiece> pieces);

} // namespace referat::tool
