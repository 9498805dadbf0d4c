// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/word_units.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace referat::query {

namespace {

bool has_digit(const Token& token) {
    return std::ranges::any_of(token.term, base::is_digit);
}

bool is_whole(TokenKind kind) {
    return kind == TokenKind::Word || kind == TokenKind::Identifier;
}

/// Of tokens at one position; a part that takes several places lies around the words at them.
bool is_within(const Token& token, const Token& other) {
    return token.position == other.position && token.begin >= other.begin && token.end <= other.end;
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
    case TokenKind::Lemma:
    case TokenKind::Component:
        break;
    }
    return unit.parts;
}

} // namespace

bool WordUnit::is_stop_word() const {
    return !wholes.empty() && std::ranges::all_of(wholes, [](const WordForm& form) { return form.surface->stop_word; });
}

bool WordUnit::is_identifier() const {
    return !wholes.empty() && wholes.front().surface->kind == TokenKind::Identifier;
}

bool WordUnit::is_plain_word() const {
    return wholes.size() == 1 && normals.empty() && joined.empty() && parts.empty() && !is_identifier();
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
        if (token.kind == TokenKind::Lemma || token.kind == TokenKind::Component) {
            continue;
        }
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
        forms_for(unit, token).push_back({&token});
    }
    return units;
}

std::vector<const WordForm*> sequence_of(const WordUnit& unit) {
    std::vector<const WordForm*> sequence;
    if (unit.wholes.empty() || unit.last_position > unit.first_position) {
        for (const WordForm& part : unit.parts) {
            if (sequence.empty() || part.surface->position > sequence.back()->surface->position) {
                sequence.push_back(&part);
            } else if (is_within(*part.surface, *sequence.back()->surface)) {
                sequence.back() = &part;
            }
        }
    }
    if (sequence.empty() && !unit.wholes.empty()) {
        sequence.push_back(&unit.wholes.front());
    }
    return sequence;
}

} // namespace referat::query
