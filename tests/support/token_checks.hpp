// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "base/utf8.hpp"
#include "support/catch.hpp"

#include <referat/analyzer.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

/// The first promise of Analyzer::analyze() that `tokens` of `text` break; "" if they keep all.
inline std::string broken_token_promise(std::string_view text, const std::vector<referat::Token>& tokens) {
    using referat::Token;
    using referat::TokenKind;
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
        if (i == place_begin && token.kind == TokenKind::Stem) {
            return broken("a place begins with no stem");
        }
        for (std::size_t j = place_begin; j < i; ++j) {
            const Token& other = tokens[j];
            if (std::max(token.begin, other.begin) >= std::min(token.end, other.end)) {
                return broken("ranges of one position overlap");
            }
            if (token.term == other.term && (token.kind == TokenKind::Stem) == (other.kind == TokenKind::Stem)) {
                return broken("a position has no term twice");
            }
        }
        if (token.kind == TokenKind::Stem &&
            std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(place_begin),
                         tokens.begin() + static_cast<std::ptrdiff_t>(i), [&](const Token& word) {
                             return word.kind != TokenKind::Stem && word.begin == token.begin && word.end == token.end;
                         })) {
            return broken("a stem has the range of a token before it");
        }
    }
    return {};
}

/// Checks all promises of Analyzer::analyze(): for every chain and every text.
inline void check_token_invariants(std::string_view text, const std::vector<referat::Token>& tokens) {
    CHECK(broken_token_promise(text, tokens) == "");
}
