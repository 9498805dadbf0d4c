// SPDX-License-Identifier: GPL-2.0-or-later
#include "token_groups.hpp"

#include <algorithm>
#include <tuple>

namespace referat::tool {

namespace {

ByteRange range_of(const Token& token) {
    return {token.begin, token.end};
}

bool is_word(const Token& token) {
    return token.kind == TokenKind::Word || token.kind == TokenKind::Part || token.kind == TokenKind::Joined;
}

/// The range of what `token` is a term of: for a component the narrowest word of its place that it lies in.
ByteRange owner_of(const Token& token, std::span<const Token> place) {
    ByteRange owner = range_of(token);
    if (token.kind != TokenKind::Component) {
        return owner;
    }
    std::size_t narrowest = std::string_view::npos;
    for (const Token& word : place) {
        const std::size_t size = word.end - word.begin;
        if (is_word(word) && word.begin <= token.begin && word.end >= token.end && size < narrowest) {
            narrowest = size;
            owner = range_of(word);
        }
    }
    return owner;
}

} // namespace

TokenGroups::TokenGroups(const std::vector<Token>& tokens) {
    struct Owned {
        ByteRange owner;
        const Token* token;
    };
    std::vector<Owned> owned;
    owned.reserve(tokens.size());
    for (std::size_t begin = 0; begin < tokens.size();) {
        std::size_t end = begin + 1;
        while (end < tokens.size() && tokens[end].position == tokens[begin].position) {
            ++end;
        }
        const std::span<const Token> place(&tokens[begin], end - begin);
        for (const Token& token : place) {
            owned.push_back({owner_of(token, place), &token});
        }
        std::sort(owned.end() - static_cast<std::ptrdiff_t>(place.size()), owned.end(),
                  [](const Owned& a, const Owned& b) {
                      return std::tie(a.owner.begin, b.owner.end, a.token) <
                             std::tie(b.owner.begin, a.owner.end, b.token); // the wider first
                  });
        begin = end;
    }
    tokens_.reserve(owned.size()); // the groups are views of it
    for (std::size_t i = 0; i < owned.size(); ++i) {
        tokens_.push_back(owned[i].token);
        if (i == 0 || owned[i].owner != owned[i - 1].owner) {
            groups_.push_back({owned[i].owner, {tokens_.data() + i, 1}});
        } else {
            const auto tokens_of = groups_.back().tokens;
            groups_.back().tokens = {tokens_of.data(), tokens_of.size() + 1};
        }
    }
}

std::vector<SplitPiece> split_pieces(const TokenGroup& group) {
    std::vector<const Token*> parts;
    const Token* word = nullptr;
    for (const Token* token : group.tokens) {
        if (token->kind == TokenKind::Component && range_of(*token) != group.range) {
            // They come by begin, the wider first: one that the next lies in is made of several.
            if (!parts.empty() && token->begin < parts.back()->end) {
                parts.pop_back();
            }
            parts.push_back(token);
        } else if (word == nullptr && is_word(*token)) {
            word = token;
        }
    }
    std::vector<SplitPiece> pieces;
    if (parts.empty() || word == nullptr || word->term.size() != group.range.end - group.range.begin) {
        return pieces;
    }
    std::size_t done = group.range.begin;
    const auto add = [&](std::size_t end, const Token* part) {
        if (end > done) {
            pieces.push_back({std::string_view(word->term).substr(done - group.range.begin, end - done), part});
            done = end;
        }
    };
    for (const Token* part : parts) {
        add(part->begin, nullptr);
        add(part->end, part);
    }
    add(group.range.end, nullptr);
    return pieces;
}

std::string join_pieces(std::span<const SplitPiece> pieces) {
    std::string joined;
    for (const SplitPiece& piece : pieces) {
        joined.append(joined.empty() ? "" : "+").append(piece.letters);
    }
    return joined;
}

} // namespace referat::tool
