// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "base/utf8.hpp"
#include "support/catch.hpp"

#include <referat/analyzer.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Terms are told apart within words as written, lemmas and components.
enum class TokenFamily { Word, Lemma, Component };

inline TokenFamily token_family(const referat::Token& token) {
    return token.kind == referat::TokenKind::Lemma       ? TokenFamily::Lemma
           : token.kind == referat::TokenKind::Component ? TokenFamily::Component
                                                         : TokenFamily::Word;
}

/// True if `reading`, a lemma or component, may be one of `word`, which stands at its position.
inline bool is_read_from(const referat::Token& reading, const referat::Token& word) {
    if (token_family(word) != TokenFamily::Word) {
        return false;
    }
    return reading.kind == referat::TokenKind::Lemma ? reading.begin == word.begin && reading.end == word.end
                                                     : reading.begin >= word.begin && reading.end <= word.end;
}

/// The first promise of Analyzer::analyze() that `tokens` of `text` break; "" if they keep all.
inline std::string broken_token_promise(std::string_view text, const std::vector<referat::Token>& tokens) {
    using referat::Token;
    std::size_t place_begin = 0; // index of the first token at this position
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        const auto broken = [&](std::string_view rule) {
            return std::string(rule) + ": token " + std::to_string(i) + " \"" + token.term + "\"";
        };
        if (token.term.empty() || token.term.size() > 200) {
            return broken("terms have 1 to 200 bytes");
        }
        if (referat::base::find_invalid_utf8(token.term) != std::string_view::npos) {
            return broken("terms are valid UTF-8");
        }
        if (token.begin >= token.end || token.end > text.size() || !referat::base::is_boundary(text, token.begin) ||
            !referat::base::is_boundary(text, token.end)) {
            return broken("ranges are not empty, inside the text and on code points");
        }
        const std::uint32_t expected = i == 0 ? 0 : tokens[i - 1].position;
        const bool next_place = i > 0 && token.position == expected + 1;
        if (token.position != expected && !next_place) {
            return broken("positions begin at 0 and go up by one");
        }
        if (next_place) {
            if (token.begin <= tokens[i - 1].begin) {
                return broken("a later position begins later");
            }
            place_begin = i;
        } else if (i > 0 && token.begin < tokens[i - 1].begin) {
            return broken("begin never goes back");
        }
        const std::span<const Token> before(tokens.data() + place_begin, i - place_begin);
        if (std::ranges::any_of(before, [&](const Token& other) {
                return token_family(other) == token_family(token) && other.term == token.term &&
                       (token_family(token) != TokenFamily::Component || other.begin == token.begin);
            })) {
            return broken("a position has no term twice, but for components of other letters");
        }
        if (token_family(token) == TokenFamily::Word) {
            if (std::ranges::any_of(before, [&](const Token& other) {
                    return token_family(other) == TokenFamily::Word &&
                           std::max(token.begin, other.begin) >= std::min(token.end, other.end);
                })) {
                return broken("words of one position overlap");
            }
        } else if (std::ranges::none_of(before, [&](const Token& word) { return is_read_from(token, word); })) {
            return broken("a lemma has the range of a word before it, a component lies inside one");
        }
    }
    return {};
}

/// Checks all promises of Analyzer::analyze(): for every chain and every text.
inline void check_token_invariants(std::string_view text, const std::vector<referat::Token>& tokens) {
    CHECK(broken_token_promise(text, tokens) == "");
}
