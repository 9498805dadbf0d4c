// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_query.hpp"

#include "backend/amount_terms.hpp"
#include "backend/xapian_near_words.hpp"
#include "backend/xapian_proximity.hpp"
#include "backend/xapian_sums.hpp"
#include "backend/xapian_values.hpp"
#include "query/amount_bounds.hpp"
#include "query/exact_terms.hpp"
#include "schema/fields.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <charconv>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

namespace referat::backend {

namespace {

using query::TermNode;
using query::TermOp;
using Xapian::Query;

constexpr unsigned max_depth = 500;

/// Where in the query a node stands.
struct Place {
    const ProximityFilter& proximity_filter;
    Sums sums = Sums::Fixed;
    Purpose purpose = Purpose::Finding;
    unsigned depth = 0;
    bool ranks = true; ///< false where it only says which items are meant

    [[nodiscard]] Place below() const { return {proximity_filter, sums, purpose, depth + 1, ranks}; }
    [[nodiscard]] Place below_unranked() const { return {proximity_filter, sums, purpose, depth + 1, false}; }
    /// For what finds nothing of its own. People are not shown how that is done.
    [[nodiscard]] Place below_to_rank() const {
        return {proximity_filter, sums, sums == Sums::Fixed ? Purpose::Ranking : purpose, depth + 1, ranks};
    }
    [[nodiscard]] bool fixes_sums() const { return ranks && sums == Sums::Fixed; }
};

Query compile_node(const TermNode& node, Place place);

Query scaled(const Query& query, double weight) {
    return weight == 1.0 ? query : Query(Query::OP_SCALE_WEIGHT, query, std::max(weight, 0.0));
}

Query combined(Query::op op, const std::vector<Query>& queries) {
    return queries.empty() ? Query::MatchNothing : Query(op, queries.begin(), queries.end());
}

/// The sum of all that match.
Query sum_of(const std::vector<Query>& queries, Place place) {
    return place.fixes_sums() ? fixed_sum(queries) : combined(Query::OP_OR, queries);
}

/// Items that match `all`, which says so without weight; their score is the sum of `parts`.
Query scored_by(const Query& all, const std::vector<Query>& parts) {
    return {Query::OP_AND_MAYBE, scaled(all, 0.0), fixed_sum(parts)};
}

/// How many weights the engine adds up at once for a node below an And.
std::size_t summands(const TermNode& node) {
    switch (node.op) {
    case TermOp::And:
        return std::transform_reduce(node.children.begin(), node.children.end(), std::size_t{0}, std::plus<>(),
                                     summands);
    case TermOp::AndMaybe:
        return node.children.empty() ? 0 : summands(node.children.front()) + (node.children.size() > 1 ? 1 : 0);
    case TermOp::Filter:
    case TermOp::AndNot:
        return node.children.empty() ? 0 : summands(node.children.front());
    case TermOp::InField:
        return summands(node.children.at(1));
    case TermOp::Phrase:
    case TermOp::Near:
    case TermOp::Proximity:
        return node.children.size();
    default:
        return 1;
    }
}

std::vector<Query> compile_children(const TermNode& node, std::size_t first, Place below) {
    std::vector<Query> queries;
    for (std::size_t i = first; i < node.children.size(); ++i) {
        queries.push_back(compile_node(node.children[i], below));
    }
    return queries;
}

Query compile_term(const TermNode& node) {
    return node.term.empty() ? Query::MatchNothing : scaled(Query(node.term), node.weight);
}

std::vector<Query> words_of(const TermNode& near) {
    std::vector<Query> words;
    for (const TermNode& child : near.children) {
        words.emplace_back(child.term);
    }
    return words;
}

/// @param near  with one word at least
Query engine_phrase(const TermNode& near, Query::op op) {
    const std::vector<Query> words = words_of(near);
    const auto window = std::max<Xapian::termcount>(near.window, static_cast<Xapian::termcount>(words.size()));
    return {op, words.begin(), words.end(), window};
}

/// What only weighs items that were found already need not look where words stand: `found`, or without weight all items
/// with its words. What says which items are meant stays exact.
Query or_all_with(const Query& words, Query found, Place place) {
    if (place.purpose == Purpose::Finding || !place.ranks) {
        return found;
    }
    return {Query::OP_MAX, found, scaled(words, 0.0)};
}

Query compile_phrase(const TermNode& node, Query::op op, Place place) {
    const std::vector<Query> words = words_of(node);
    if (words.empty()) {
        return Query::MatchNothing;
    }
    const Query all = engine_phrase(node, op);
    const bool fixes = place.fixes_sums() && words.size() > 2;
    Query found = scaled(fixes ? scored_by(all, words) : all, heaviest_weight(node));
    return or_all_with(combined(Query::OP_AND, words), std::move(found), place);
}

Query compile_and(const TermNode& node, Place place) {
    const std::vector<Query> parts = compile_children(node, 0, place.below());
    const Query all = combined(Query::OP_AND, parts);
    return place.fixes_sums() && summands(node) > 2 && !all.empty() ? scored_by(all, parts) : all;
}

void add_alternative(const TermNode& node, unsigned depth, Alternatives& alternatives) {
    const bool any_will_do = node.op == TermOp::Or || node.op == TermOp::Word;
    if (!any_will_do || depth >= max_depth) {
        alternatives.others.push_back(&node);
        return;
    }
    for (const TermNode& child : node.children) {
        add_alternative(child, depth + 1, alternatives);
    }
}

Query compile_best(const TermNode& node, Place place) {
    const Alternatives ways = alternatives_of(node);
    std::vector<Query> alternatives;
    for (const TermNode* other : ways.others) {
        alternatives.push_back(compile_node(*other, place.below()));
    }
    for (const auto& [weight, terms] : ways.terms_by_weight) {
        const std::vector<Query> words(terms.begin(), terms.end());
        alternatives.push_back(
            scaled(combined(Query::OP_SYNONYM, place.fixes_sums() ? two_halves(words) : words), weight));
    }
    return combined(Query::OP_MAX, alternatives);
}

/// By what an alternative of a Side is found and ranked. Words of a phrase count only where it is one.
TermNode without_places(const TermNode& alternative) {
    const bool is_word = alternative.op == TermOp::InField && alternative.children.front().op == TermOp::Term;
    return is_word ? alternative.children.at(1) : alternative;
}

/// Items that have the words in the field, which rank them, and of those the ones where they stand as asked. Where a
/// field has a word, a place of the word lies in it, so only a phrase is looked for.
Query compile_in_field(const TermNode& node, Place place) {
    Query words = compile_node(node.children.at(1), place.below());
    TermNode phrase = node.children.front();
    if (phrase.op != TermOp::Phrase) {
        return words;
    }
    phrase.children.emplace_back().term = schema::behind_term(schema::row(node.slot_field));
    ++phrase.window;
    Query found(Query::OP_FILTER, words, engine_phrase(phrase, Query::OP_PHRASE));
    return or_all_with(words, std::move(found), place);
}

/// Items that have all sides, which rank them, and of those the ones where the sides stand as asked.
Query compile_proximity(const TermNode& node, Place place) {
    std::vector<Query> sides;
    for (const TermNode& side : node.children) {
        sides.push_back(compile_best(alternatives_of_side(side), place));
    }
    if (std::ranges::any_of(sides, [](const Query& side) { return side.empty(); })) {
        return Query::MatchNothing;
    }
    const Query all = combined(Query::OP_AND, sides);
    const Query found(Query::OP_FILTER, all, place.proximity_filter(node, all));
    return place.fixes_sums() && sides.size() > 2 ? scored_by(found, sides) : found;
}

/// The first child, joined by `op` with the others, which stand at `rest_place` and are joined by `join`, OR or AND.
Query compile_headed(const TermNode& node, Query::op op, Query::op join, Place place, Place rest_place) {
    if (node.children.empty()) {
        return Query::MatchNothing;
    }
    Query head = compile_node(node.children.front(), place.below());
    const std::vector<Query> rest = compile_children(node, 1, rest_place);
    if (rest.empty()) {
        return head;
    }
    return {op, head, join == Query::OP_OR ? sum_of(rest, rest_place) : combined(join, rest)};
}

std::string sortable(std::string_view digits) {
    double number = 0.0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return Xapian::sortable_serialise(number);
}

Query compile_amounts(const TermNode& node) {
    const query::AmountBounds bounds = query::amount_bounds(node);
    std::vector<Query> blocks;
    for (const std::string& term : amount_range_terms(bounds.from, bounds.to)) {
        blocks.emplace_back(term);
    }
    return combined(Query::OP_OR, blocks);
}

Query compile_range(const TermNode& node) {
    if (node.slot_field == Field::Belob) {
        return compile_amounts(node);
    }
    const ValueRange range = value_range_of(node);
    if (!range.to) {
        return Query(Query::OP_VALUE_GE, range.slot, range.from);
    }
    return range.from > *range.to ? Query::MatchNothing
                                  : Query(Query::OP_VALUE_RANGE, range.slot, range.from, *range.to);
}

Query compile_node(const TermNode& node, Place place) {
    check_depth(place.depth);
    switch (node.op) {
    case TermOp::Everything:
        return Query(Query::OP_SCALE_WEIGHT, Query::MatchAll, 0.0);
    case TermOp::Nothing:
        return Query::MatchNothing;
    case TermOp::Term:
        return compile_term(node);
    case TermOp::Best:
    case TermOp::Expansion:
        return compile_best(node, place);
    case TermOp::Proximity:
        return compile_proximity(node, place);
    case TermOp::Near:
        return compile_phrase(node, Query::OP_NEAR, place);
    case TermOp::Phrase:
        return compile_phrase(node, Query::OP_PHRASE, place);
    case TermOp::And:
        return compile_and(node, place);
    case TermOp::Or:
    case TermOp::Word:
        return sum_of(compile_children(node, 0, place.below()), place);
    case TermOp::AndMaybe:
        if (!place.ranks && !node.children.empty()) {
            // Besides being of no use: Xapian 1.4.22 never sets the bounds of an AND_MAYBE right of an AND_NOT, and
            // with what happens to stand in memory there it may leave out items that lack the second child.
            return compile_node(node.children.front(), place.below());
        }
        return compile_headed(node, Query::OP_AND_MAYBE, Query::OP_OR, place, place.below_to_rank());
    case TermOp::AndNot:
        return compile_headed(node, Query::OP_AND_NOT, Query::OP_OR, place, place.below_unranked());
    case TermOp::Filter:
        return compile_headed(node, Query::OP_FILTER, Query::OP_AND, place, place.below_unranked());
    case TermOp::Range:
        return Query(Query::OP_SCALE_WEIGHT, compile_range(node), 0.0);
    case TermOp::InField:
        return compile_in_field(node, place);
    case TermOp::Latest:
    case TermOp::Side:
        break;
    }
    refuse(node.op);
}

} // namespace

void check_depth(unsigned depth) {
    if (depth > max_depth) {
        throw InvalidArgument("the query is nested too deeply");
    }
}

void refuse(TermOp op) {
    throw InvalidArgument(op == TermOp::Latest ? "the newest date of a query must be looked up before it is compiled"
                                               : "a side of a proximity stands alone");
}

Query filter_in_process(const TermNode& proximity, const Query& /*all_sides*/) {
    constexpr std::size_t most_pairs = 16; // each reads places again
    NearWords words = near_words(proximity, most_pairs);
    if (!words.exact) {
        words.conditions.push_back(make_proximity_filter(proximity));
    }
    return combined(Query::OP_AND, words.conditions);
}

Alternatives alternatives_of(const TermNode& best) {
    Alternatives alternatives;
    for (const TermNode& child : best.children) {
        if (child.op == TermOp::Term) {
            alternatives.terms_by_weight[child.weight].push_back(child.term);
        } else {
            add_alternative(child, 0, alternatives);
        }
    }
    return alternatives;
}

ValueRange value_range_of(const TermNode& range) {
    const bool number = std::holds_alternative<schema::NumberMember>(schema::row(range.slot_field).member);
    const auto bound = [&](const std::string& text) { return number ? sortable(text) : text; };
    ValueRange values{slot_number(schema::row(range.slot_field).slot), std::string(1, '\0'), std::nullopt};
    if (!range.from.empty()) {
        values.from = bound(range.from);
    }
    if (!range.to.empty()) {
        values.to = bound(range.to);
    }
    return values;
}

TermNode alternatives_of_side(const TermNode& side) {
    TermNode best;
    best.op = TermOp::Best;
    for (const TermNode& alternative : side.children) {
        if (alternative.op == TermOp::Expansion) {
            std::ranges::transform(alternative.children, std::back_inserter(best.children), without_places);
        } else {
            best.children.push_back(without_places(alternative));
        }
    }
    return best;
}

double heaviest_weight(const TermNode& near) {
    double weight = 0.0;
    for (const TermNode& word : near.children) {
        weight = std::max(weight, word.weight);
    }
    return weight * near.weight;
}

Query query_of_ids(std::span<const std::string> ids) {
    std::vector<Query> terms;
    for (const std::string& id : ids) {
        terms.emplace_back(query::exact_term(Field::Id, id));
    }
    return scaled(combined(Query::OP_OR, terms), 0.0);
}

Query compile(const TermNode& tree, const ProximityFilter& proximity_filter, Sums sums, Purpose purpose) {
    return compile_node(tree, {proximity_filter, sums, purpose});
}

} // namespace referat::backend
