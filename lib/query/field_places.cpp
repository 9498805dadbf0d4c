// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/field_places.hpp"

#include "schema/fields.hpp"
#include "schema/terms.hpp"

#include <string>
#include <utility>

namespace referat::query {

namespace {

/// The same word of the item as a whole.
std::string in_whole(const std::string& term, const TermPrefixes& prefixes) {
    const TermPrefixes whole = term_prefixes(std::nullopt);
    return term.starts_with(prefixes.lemma) ? schema::make_term(whole.lemma, term.substr(prefixes.lemma.size()))
                                            : schema::make_term(whole.word, term.substr(prefixes.word.size()));
}

} // namespace

TermNode with_places(TermNode words, const TermPrefixes& prefixes) {
    if (!prefixes.placed_in_whole) {
        return words;
    }
    TermNode in_field;
    in_field.op = TermOp::InField;
    in_field.slot_field = *prefixes.placed_in_whole;
    in_field.term = schema::extent_term(schema::row(in_field.slot_field));
    in_field.children.push_back(words);
    TermNode& placed = in_field.children.front();
    if (words.op == TermOp::Term) {
        placed.term = in_whole(words.term, prefixes);
    } else {
        for (TermNode& word : placed.children) {
            word.term = in_whole(word.term, prefixes);
        }
        words.op = TermOp::And;
        words.window = 0;
    }
    in_field.children.push_back(std::move(words));
    return in_field;
}

TermNode words_in_field(const TermNode& in_field) {
    TermNode words = in_field.children.front();
    if (words.op == TermOp::Term) {
        return in_field.children.at(1);
    }
    words.children = in_field.children.at(1).children;
    return words;
}

TermNode as_proximity(const TermNode& in_field) {
    TermNode proximity;
    proximity.op = TermOp::Proximity;
    TermNode& side = proximity.children.emplace_back();
    side.op = TermOp::Side;
    side.children.push_back(in_field);
    return proximity;
}

} // namespace referat::query
