// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/xapian_score_tree.hpp"

#include "backend/amount_terms.hpp"
#include "backend/date_terms.hpp"
#include "backend/score/xapian_score_joins.hpp"
#include "backend/score/xapian_score_leaves.hpp"
#include "backend/score/xapian_score_words.hpp"
#include "backend/xapian_query.hpp"
#include "query/amount_bounds.hpp"
#include "schema/fields.hpp"

#include <functional>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace referat::backend {

namespace {

using query::TermNode;
using query::TermOp;
using NodePointer = std::unique_ptr<ScoreNode>;

WindowAsked unscored(WindowAsked asked) {
    asked.scores = false;
    return asked;
}

/// How many nodes hold arrays, about.
std::size_t node_count(const TermNode& tree) {
    if (tree.op == TermOp::Expansion) {
        return 1; // one word
    }
    if (tree.op == TermOp::InField) {
        return 1 + node_count(tree.children.at(1));
    }
    return std::transform_reduce(tree.children.begin(), tree.children.end(), std::size_t{1}, std::plus<>(), node_count);
}

class TreeMaker {
public:
    explicit TreeMaker(const ScoreSource& source) : source_(source) {}

    [[nodiscard]] NodePointer make(const TermNode& node, const WindowAsked& asked, unsigned depth = 0) const {
        check_depth(depth);
        switch (node.op) {
        case TermOp::Everything:
            return make_everything(source_, asked);
        case TermOp::Term:
            return node.term.empty() ? make_nothing(asked) : make_word(source_, {node.term}, node.weight, asked);
        case TermOp::Range:
            return range(node, asked);
        case TermOp::Best:
        case TermOp::Expansion:
            return best(node, asked, depth);
        case TermOp::Near:
        case TermOp::Phrase:
            return near(node, asked);
        case TermOp::Proximity:
            return proximity(node, asked, depth);
        case TermOp::And:
            return all(node.children, asked, depth);
        case TermOp::Or:
        case TermOp::Word:
            return sum(node.children, asked, depth);
        case TermOp::AndMaybe:
        case TermOp::AndNot:
        case TermOp::Filter:
            return headed(node, asked, depth);
        case TermOp::Nothing:
            return make_nothing(asked);
        case TermOp::InField:
            return make_near(source_, node, make(node.children.at(1), asked, depth + 1));
        case TermOp::Latest:
        case TermOp::Side:
            break;
        }
        refuse(node.op);
    }

private:
    [[nodiscard]] ScoreNodes make_each(std::span<const TermNode> nodes, const WindowAsked& asked,
                                       unsigned depth) const {
        ScoreNodes made;
        for (const TermNode& node : nodes) {
            made.push_back(make(node, asked, depth + 1));
        }
        return made;
    }
    [[nodiscard]] NodePointer sum(std::span<const TermNode> nodes, const WindowAsked& asked, unsigned depth) const {
        return nodes.empty() ? make_nothing(asked) : make_sum(make_each(nodes, asked, depth));
    }
    [[nodiscard]] NodePointer all(std::span<const TermNode> nodes, const WindowAsked& asked, unsigned depth) const {
        return nodes.empty() ? make_nothing(asked) : make_all(make_each(nodes, asked, depth));
    }

    /// The first child, and what the others make of it.
    [[nodiscard]] NodePointer headed(const TermNode& node, const WindowAsked& asked, unsigned depth) const {
        if (node.children.empty()) {
            return make_nothing(asked);
        }
        NodePointer head = make(node.children.front(), asked, depth + 1);
        const auto rest = std::span(node.children).subspan(1);
        if (rest.empty() || (node.op == TermOp::AndMaybe && !asked.scores)) {
            return head;
        }
        switch (node.op) {
        case TermOp::AndMaybe:
            return make_raised(std::move(head), sum(rest, asked, depth));
        case TermOp::AndNot:
            return make_without(std::move(head), sum(rest, unscored(asked), depth));
        default:
            return make_restricted(std::move(head), all(rest, unscored(asked), depth));
        }
    }

    [[nodiscard]] NodePointer near(const TermNode& node, const WindowAsked& asked) const {
        const double weight = heaviest_weight(node);
        ScoreNodes words;
        for (const TermNode& child : node.children) {
            words.push_back(make_word(source_, {child.term}, weight, asked));
        }
        return near(node, std::move(words), asked);
    }

    [[nodiscard]] NodePointer proximity(const TermNode& node, const WindowAsked& asked, unsigned depth) const {
        ScoreNodes sides;
        for (const TermNode& side : node.children) {
            sides.push_back(best(alternatives_of_side(side), asked, depth));
        }
        return near(node, std::move(sides), asked);
    }

    [[nodiscard]] NodePointer near(const TermNode& node, ScoreNodes words, const WindowAsked& asked) const {
        return words.empty() ? make_nothing(asked) : make_near(source_, node, make_all(std::move(words)));
    }

    [[nodiscard]] NodePointer best(const TermNode& node, const WindowAsked& asked, unsigned depth) const {
        const Alternatives alternatives = alternatives_of(node);
        ScoreNodes made;
        for (const TermNode* other : alternatives.others) {
            made.push_back(make(*other, asked, depth + 1));
        }
        for (const auto& [weight, terms] : alternatives.terms_by_weight) {
            made.push_back(make_word(source_, terms, weight, asked));
        }
        return made.empty() ? make_nothing(asked) : make_best(std::move(made));
    }

    [[nodiscard]] NodePointer range(const TermNode& node, const WindowAsked& asked) const {
        std::vector<std::string> terms;
        if (node.slot_field == Field::Belob) {
            const query::AmountBounds bounds = query::amount_bounds(node);
            terms = amount_range_terms(bounds.from, bounds.to);
        } else if (node.slot_field == Field::Dato) {
            terms = date_range_terms(node.from, node.to, years());
        } else {
            return make_range(source_, value_range_of(node), asked);
        }
        return terms.empty() ? make_nothing(asked) : make_word(source_, terms, 0.0, asked);
    }

    [[nodiscard]] std::vector<std::string> years() const {
        const std::string prefix(schema::year_prefix);
        std::vector<std::string> years;
        const Xapian::TermIterator end = source_.part.allterms_end(prefix);
        for (Xapian::TermIterator term = source_.part.allterms_begin(prefix); term != end; ++term) {
            years.push_back((*term).substr(prefix.size()));
        }
        return years;
    }

    const ScoreSource& source_;
};

} // namespace

std::uint32_t window_for(const TermNode& tree) {
    constexpr std::size_t most_places = std::size_t{1} << 22; // of all nodes together
    constexpr std::uint32_t least = std::uint32_t{1} << 10;
    const std::size_t nodes = node_count(tree);
    std::uint32_t window = window_size;
    while (window > least && window * nodes > most_places) {
        window /= 2;
    }
    return window;
}

std::unique_ptr<ScoreNode> make_score_tree(const TermNode& tree, const ScoreSource& source, const WindowAsked& asked) {
    return TreeMaker(source).make(tree, asked);
}

} // namespace referat::backend
