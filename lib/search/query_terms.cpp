// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/query_terms.hpp"

#include "analysis/da/identifier_scanner.hpp"
#include "analysis/da/sums.hpp"
#include "query/field_places.hpp"
#include "schema/terms.hpp"
#include "search/term_spaces.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace referat::search {

using query::TermNode;
using query::TermOp;

namespace {

/// Of a sum that belob: asks for, beside the idf of words: about that of a word in one item of seven.
constexpr double amount_weight = 2.0;

constexpr std::size_t ending_bytes = 2;

std::size_t ending_of(std::string_view term) {
    const auto byte = [&](std::size_t from_end) -> std::size_t {
        return static_cast<unsigned char>(term[term.size() - from_end]);
    };
    return byte(2) << 8 | byte(1);
}

double idf(std::size_t frequency, std::size_t items) {
    const double n = static_cast<double>(frequency);
    return std::log(1.0 + (static_cast<double>(std::max(items, frequency)) - n + 0.5) / (n + 0.5));
}

bool is_token(const Token& token, const std::string& term, const Spaces& spaces) {
    return token.kind != TokenKind::Lemma && token.kind != TokenKind::Component &&
           std::ranges::any_of(spaces, [&](const std::string& prefix) {
               return term.starts_with(prefix) && term == schema::make_term(prefix, token.term);
           });
}

/// Overlapping places become one: an identifier and its parts, a word and its stem.
std::vector<PassageMatch> merged(std::vector<PassageMatch> found) {
    std::ranges::sort(found, [](const PassageMatch& a, const PassageMatch& b) {
        return std::pair(a.bytes, b.weight) < std::pair(b.bytes, a.weight); // heavier first at one place
    });
    std::vector<PassageMatch> result;
    for (const PassageMatch& match : found) {
        if (result.empty() || match.bytes.begin >= result.back().bytes.end) {
            result.push_back(match);
            continue;
        }
        PassageMatch& open = result.back();
        open.bytes.end = std::max(open.bytes.end, match.bytes.end);
        if (match.weight > open.weight) {
            open.weight = match.weight;
            open.word = match.word;
        }
    }
    return result;
}

} // namespace

QueryTerms::QueryTerms(const TermNode& tree, const backend::DatabaseReader& reader) {
    collect(tree, words_++, reader, 0.0);
}

void QueryTerms::add_term(const std::string& term, const Wanted& wanted) {
    terms_.try_emplace(term, wanted);
    add_ending(term);
}

void QueryTerms::add_ending(const std::string& term) {
    if (term.size() >= ending_bytes) {
        endings_.set(ending_of(term));
    }
}

bool QueryTerms::may_want(std::string_view word) const {
    const bool may_be_cut = word.size() > schema::max_term_bytes / 2;
    return word.size() < ending_bytes || may_be_cut || endings_.test(ending_of(word));
}

/// What the heaviest term of a word weighs.
double QueryTerms::heaviest(const TermNode& node, const backend::DatabaseReader& reader) {
    double weight = 0.0;
    if (node.op == TermOp::Term && node.weight > 0.0) {
        weight = node.weight * idf(reader.frequency(node.term), reader.item_count());
    }
    for (const TermNode& child : node.children) {
        weight = std::max(weight, heaviest(child, reader));
    }
    return weight;
}

void QueryTerms::collect(const TermNode& node, std::uint32_t word, const backend::DatabaseReader& reader,
                         double least_weight) {
    const std::size_t items = reader.item_count();
    switch (node.op) {
    case TermOp::Term:
        if (node.weight > 0.0) {
            const double weight = node.weight * idf(reader.frequency(node.term), items);
            add_term(node.term, {word, std::max(weight, node.weight * least_weight)});
        }
        return;
    case TermOp::Phrase: {
        Phrase phrase{{}, node.window, {word, 0.0}};
        for (const TermNode& child : node.children) {
            phrase.terms.push_back(child.term);
            phrase.wanted.weight += idf(reader.frequency(child.term), items);
        }
        if (!phrase.terms.empty()) {
            phrases_.push_back(std::move(phrase));
        }
        return;
    }
    case TermOp::InField:
        collect(query::words_in_field(node), word, reader, least_weight);
        return;
    case TermOp::Expansion: {
        // The most frequent word comes first, and what one star stands for is one word.
        const double weight_of_all =
            node.children.empty() ? 0.0 : idf(reader.frequency(node.children.front().term), items);
        for (const TermNode& child : node.children) {
            if (child.weight > 0.0) {
                add_term(child.term, {word, weight_of_all * child.weight});
            }
        }
        return;
    }
    case TermOp::Proximity:
        proximities_.emplace_back(node, words_,
                                  [&](const std::string& term) { return idf(reader.frequency(term), items); });
        words_ += static_cast<std::uint32_t>(node.children.size());
        return;
    case TermOp::Range:
        if (node.slot_field == Field::Belob) {
            amounts_.push_back({query::amount_bounds(node), {word, amount_weight}});
        }
        return;
    case TermOp::Near: {
        NearWords near{{}, node.window, word};
        for (const TermNode& child : node.children) {
            if (std::ranges::find(near.terms, child.term, &std::pair<std::string, double>::first) == near.terms.end()) {
                near.terms.emplace_back(child.term, child.weight * idf(reader.frequency(child.term), items));
                add_ending(child.term);
            }
        }
        near_words_.push_back(std::move(near));
        return;
    }
    case TermOp::Best:
        for (const TermNode& child : node.children) {
            collect(child, word, reader, least_weight);
        }
        return;
    case TermOp::Word:
        // The word itself comes first, also where it stands in every item and only its parts are rare.
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            collect(node.children[i], word, reader, i == 0 ? heaviest(node, reader) : 0.0);
        }
        return;
    case TermOp::AndMaybe:
        // A lighter term that may be there is the exact form of the first child's word.
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const bool same_word = i == 0 || (node.children[i].op == TermOp::Term && node.children[i].weight < 1.0);
            collect(node.children[i], same_word ? word : words_++, reader, same_word ? least_weight : 0.0);
        }
        return;
    case TermOp::AndNot:
        collect_children(node, std::min<std::size_t>(1, node.children.size()), reader);
        return;
    default:
        collect_children(node, node.children.size(), reader);
    }
}

void QueryTerms::collect_children(const TermNode& node, std::size_t count, const backend::DatabaseReader& reader) {
    for (std::size_t i = 0; i < count; ++i) {
        collect(node.children[i], words_++, reader, 0.0);
    }
}

void QueryTerms::find_words(const schema::Row& row, const std::vector<Token>& tokens,
                            std::vector<PassageMatch>& found) const {
    const Spaces words(row, "");
    const Spaces lemmas(row, schema::lemma_mark);
    const Spaces parts(row, schema::part_mark);
    for (const Token& token : tokens) {
        if (!may_want(token.term)) {
            continue;
        }
        const Spaces& spaces = token.kind == TokenKind::Lemma       ? lemmas
                               : token.kind == TokenKind::Component ? parts
                                                                    : words;
        for (const std::string& prefix : spaces) {
            if (const auto wanted = terms_.find(schema::make_term(prefix, token.term)); wanted != terms_.end()) {
                found.push_back({{token.begin, token.end}, wanted->second.weight, wanted->second.word});
            }
        }
    }
}

void QueryTerms::find_phrase(const Phrase& phrase, const schema::Row& row, const std::vector<Token>& tokens,
                             std::vector<PassageMatch>& found) const {
    const Spaces spaces(row, "");
    const bool adjacent = phrase.window <= phrase.terms.size();
    for (std::size_t start = 0; start < tokens.size(); ++start) {
        if (!is_token(tokens[start], phrase.terms.front(), spaces)) {
            continue;
        }
        const std::uint32_t from = tokens[start].position;
        std::uint32_t position = from;
        std::size_t end = tokens[start].end;
        std::size_t next = 1;
        for (std::size_t i = start + 1; next < phrase.terms.size() && i < tokens.size(); ++i) {
            const std::uint32_t at = tokens[i].position;
            if (at - from >= std::max<std::size_t>(phrase.window, phrase.terms.size()) ||
                (adjacent && at > position + 1)) {
                break;
            }
            if (at > position && is_token(tokens[i], phrase.terms[next], spaces)) {
                position = at;
                end = std::max(end, tokens[i].end);
                ++next;
            }
        }
        if (next == phrase.terms.size()) {
            found.push_back({{tokens[start].begin, end}, phrase.wanted.weight, phrase.wanted.word});
        }
    }
}

void QueryTerms::find_near(const NearWords& near, const schema::Row& row, const std::vector<Token>& tokens,
                           std::vector<PassageMatch>& found) const {
    struct Place {
        std::uint32_t position = 0;
        std::size_t term = 0; ///< of near.terms
        ByteRange bytes;
    };
    const Spaces words(row, "");
    const Spaces lemmas(row, schema::lemma_mark);
    std::vector<Place> places; // in the order of their positions, as tokens are
    for (const Token& token : tokens) {
        if (!may_want(token.term)) {
            continue;
        }
        for_each_placed_term(token, words, lemmas, [&](const std::string& indexed) {
            const auto term = std::ranges::find(near.terms, indexed, &std::pair<std::string, double>::first);
            if (term != near.terms.end()) {
                places.push_back(
                    {token.position, static_cast<std::size_t>(term - near.terms.begin()), {token.begin, token.end}});
            }
        });
    }
    for (auto first = places.begin(); first != places.end(); ++first) {
        std::vector<bool> seen(near.terms.size());
        std::size_t missing = near.terms.size();
        for (auto last = first; last != places.end() && last->position < first->position + near.window; ++last) {
            missing -= seen[last->term] ? 0 : 1;
            seen[last->term] = true;
            if (missing == 0) {
                std::transform(first, last + 1, std::back_inserter(found), [&](const Place& place) {
                    return PassageMatch{place.bytes, near.terms[place.term].second, near.word};
                });
                break;
            }
        }
    }
}

void QueryTerms::find_amounts(std::string_view text, std::vector<PassageMatch>& found) const {
    std::vector<analysis::Identifier> identifiers;
    std::vector<analysis::da::Sum> sums;
    analysis::da::find_identifiers(text, std::nullopt, identifiers);
    analysis::da::find_sums(text, identifiers, sums);
    for (const analysis::da::Sum& sum : sums) {
        for (const Amounts& range : amounts_) {
            if (sum.kroner >= range.bounds.from && sum.kroner <= range.bounds.to) {
                found.push_back({sum.bytes, range.wanted.weight, range.wanted.word});
            }
        }
    }
}

std::vector<PassageMatch> QueryTerms::find(const schema::Row& row, std::string_view text,
                                           const std::vector<Token>& tokens) const {
    std::vector<PassageMatch> found;
    if (!terms_.empty()) {
        find_words(row, tokens, found);
    }
    for (const Phrase& phrase : phrases_) {
        find_phrase(phrase, row, tokens, found);
    }
    for (const NearWords& near : near_words_) {
        find_near(near, row, tokens, found);
    }
    for (const ProximityTerms& proximity : proximities_) {
        proximity.find(row, tokens, found);
    }
    if (!amounts_.empty()) {
        find_amounts(text, found);
    }
    return merged(std::move(found));
}

} // namespace referat::search
