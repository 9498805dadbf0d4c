// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/proximity_terms.hpp"

#include "query/field_places.hpp"
#include "search/term_spaces.hpp"

#include <algorithm>
#include <iterator>

namespace referat::search {

using query::NearSide;
using query::Span;
using query::TermNode;
using query::TermOp;

ProximityTerms::ProximityTerms(const TermNode& proximity, std::uint32_t first_word, const WeightOf& weight_of)
    : first_word_(first_word) {
    for (const TermNode& node : proximity.children) {
        Side& side = sides_.emplace_back();
        side.distance = node.window;
        side.ordered = node.ordered;
        for (const TermNode& alternative : node.children) {
            add(alternative, side);
        }
        const TermNode* rarest = &node;
        while (rarest->op != TermOp::Term && !rarest->children.empty()) {
            rarest = &rarest->children.back();
        }
        side.weight = rarest->op == TermOp::Term ? weight_of(rarest->term) : 0.0;
    }
}

void ProximityTerms::add(const TermNode& alternative, Side& side) {
    switch (alternative.op) {
    case TermOp::Term:
        side.words.emplace(alternative.term, std::max(alternative.window, 1U));
        break;
    case TermOp::InField:
        add(query::words_in_field(alternative), side);
        break;
    case TermOp::Phrase: {
        Phrase& phrase = side.phrases.emplace_back();
        phrase.window = alternative.window;
        std::ranges::transform(alternative.children, std::back_inserter(phrase.terms), &TermNode::term);
        break;
    }
    default:
        for (const TermNode& child : alternative.children) {
            add(child, side);
        }
    }
}

void ProximityTerms::find_phrase(const Phrase& phrase, const schema::Row& row, const std::vector<Token>& tokens,
                                 std::vector<Place>& places) {
    const Spaces words(row, "");
    const Spaces lemmas(row, schema::lemma_mark);
    std::vector<std::vector<std::uint32_t>> positions(phrase.terms.size());
    std::unordered_map<std::uint32_t, ByteRange> bytes; // by position
    for (const Token& token : tokens) {
        for_each_placed_term(token, words, lemmas, [&](const std::string& term) {
            for (std::size_t i = 0; i < phrase.terms.size(); ++i) {
                if (term == phrase.terms[i] && (positions[i].empty() || positions[i].back() != token.position)) {
                    positions[i].push_back(token.position);
                    bytes.emplace(token.position, ByteRange{token.begin, token.end});
                }
            }
        });
    }
    for (const Span& span : query::phrase_spans(positions, phrase.window)) {
        places.push_back({span, {bytes.at(span.first).begin, bytes.at(span.last).end}});
    }
}

std::vector<ProximityTerms::Place> ProximityTerms::find_side(const Side& side, const schema::Row& row,
                                                             const std::vector<Token>& tokens) {
    const Spaces words(row, "");
    const Spaces lemmas(row, schema::lemma_mark);
    std::vector<Place> places;
    for (const Token& token : tokens) {
        for_each_placed_term(token, words, lemmas, [&](const std::string& term) {
            if (const auto found = side.words.find(term); found != side.words.end()) {
                places.push_back({{token.position, token.position + found->second - 1}, {token.begin, token.end}});
            }
        });
    }
    for (const Phrase& phrase : side.phrases) {
        find_phrase(phrase, row, tokens, places);
    }
    std::ranges::sort(places);
    return places;
}

void ProximityTerms::find(const schema::Row& row, const std::vector<Token>& tokens,
                          std::vector<PassageMatch>& found) const {
    std::vector<std::vector<Place>> places;
    std::vector<std::vector<Span>> spans;
    for (const Side& side : sides_) {
        places.push_back(find_side(side, row, tokens));
        std::vector<Span>& own = spans.emplace_back();
        std::ranges::transform(places.back(), std::back_inserter(own), &Place::first);
        if (spans.size() > 1) {
            query::keep_near(own, spans[spans.size() - 2], side.distance,
                             side.ordered ? NearSide::After : NearSide::Either);
        }
    }
    // What is left of the last side ends a chain; from there back what leads to it.
    for (std::size_t i = sides_.size() - 1; i > 0; --i) {
        query::keep_near(spans[i - 1], spans[i], sides_[i].distance,
                         sides_[i].ordered ? NearSide::Before : NearSide::Either);
    }
    for (std::size_t i = 0; i < sides_.size(); ++i) {
        for (const auto& [span, bytes] : places[i]) {
            if (std::ranges::binary_search(spans[i], span)) {
                found.push_back({bytes, sides_[i].weight, first_word_ + static_cast<std::uint32_t>(i)});
            }
        }
    }
}

} // namespace referat::search
