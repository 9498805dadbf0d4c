// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/word_units.hpp"

#include <algorithm>

namespace referat::query {

namespace {

bool has_digit(const Token& token) {
    return std::ranges::any_of(token.term, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_whole(TokenKind kind) {
    return kind == TokenKind::Word || kind == TokenKind::Identifier;
}

std::vector<WordForm>& forms_for(WordUnit& unit, const Token& token) {
    switch (token.kind) {
    case TokenKind::Normal:
        return unit.normals;
    case TokenKind::Joined:
        return unit.joined;
    case TokenKind::Word:
    case TokenKind::Identifier:
        return token.position == unit.first_position ? unit.wholes : unit.parts;
    case TokenKind::Part:
    case TokenKind::Stem:
        break;
    }
    return unit.parts;
}

/// The form that a stem belongs to, of those on the same bytes and position: the first that has no stem yet, since the
/// chain gives a word and its spellings before their stems, in the same order; else the last.
WordForm* owner_of(const Token& stem, WordUnit& unit) {
    WordForm* owner = nullptr;
    for (std::vector<WordForm>* forms : {&unit.wholes, &unit.joined, &unit.parts}) {
        for (WordForm& form : *forms) {
            const Token& surface = *form.surface;
            if (surface.position == stem.position && surface.begin == stem.begin && surface.end == stem.end) {
                if (form.stems.empty()) {
                    return &form;
                }
                owner = &form;
            }
        }
    }
    return owner;
}

} // namespace

bool WordUnit::is_stop_word() const {
    return !wholes.empty() && std::ranges::all_of(wholes, [](const WordForm& form) { return form.surface->stop_word; });
}

bool WordUnit::is_identifier() const {
    return !wholes.empty() && wholes.front().surface->kind == TokenKind::Identifier;
}

bool WordUnit::is_number_like() const {
    return is_identifier() && has_digit(*wholes.front().surface);
}

std::string WordUnit::key() const {
    std::string key;
    for (const std::vector<WordForm>* forms : {&wholes, &normals, &joined, &parts}) {
        for (const WordForm& form : *forms) {
            key.append(form.surface->term).push_back('\n');
        }
        key.push_back('\n');
    }
    return key;
}

std::vector<WordUnit> group_tokens(std::span<const Token> tokens) {
    std::vector<WordUnit> units;
    std::size_t unit_end = 0;
    for (const Token& token : tokens) {
        if (units.empty() || (token.position > units.back().last_position && token.begin >= unit_end)) {
            units.push_back({});
            units.back().first_position = token.position;
            unit_end = 0;
        }
        WordUnit& unit = units.back();
        unit.last_position = token.position;
        if (is_whole(token.kind)) {
            unit_end = std::max(unit_end, token.end);
        }
        if (token.kind != TokenKind::Stem) {
            forms_for(unit, token).push_back({&token, {}});
        } else if (WordForm* const owner = owner_of(token, unit)) {
            owner->stems.push_back(&token);
        }
    }
    return units;
}

} // namespace referat::query
