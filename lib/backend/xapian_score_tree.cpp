// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_score_tree.hpp"

#include "backend/amount_terms.hpp"
#include "backend/date_terms.hpp"
#include "backend/xapian_query.hpp"
#include "backend/xapian_score_joins.hpp"
#include "backend/xapian_score_leaves.hpp"
#include "query/amount_bounds.hpp"
#include "schema/fields.hpp"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace referat::backend {

namespace {

using query::TermNode;
using query::TermOp;
using NodePointer = std::unique_ptr<ScoreNode>;

class TreeMaker {
public:
    explicit TreeMaker(const ScoreSource& source) : source_(source) {}

    [[nodiscard]] NodePointer make(const TermNode& node, bool scored, unsigned depth = 0) const {
        check_depth(depth);
        switch (node.op) {
        case TermOp::Everything:
            return make_everything(source_, scored);
        case TermOp::Term:
            return node.term.empty() ? make_nothing(scored) : make_word(source_, {node.term}, node.weight, scored);
        case TermOp::Range:
            return range(node, scored);
        case TermOp::Best:
        case TermOp::Expansion:
            return best(node, scored, depth);
        case TermOp::Near:
        case TermOp::Phrase:
            return near(node, scored);
        case TermOp::Proximity:
            return proximity(node, scored, depth);
        case TermOp::And:
            return all(node.children, scored, depth);
        case TermOp::Or:
        case TermOp::Word:
            return sum(node.children, scored, depth);
        case TermOp::AndMaybe:
        case TermOp::AndNot:
        case TermOp::Filter:
            return headed(node, scored, depth);
        case TermOp::Nothing:
            return make_nothing(scored);
        case TermOp::Latest:
        case TermOp::Side:
        case TermOp::InField:
            break;
        }
        refuse(node.op);
    }

private:
    [[nodiscard]] ScoreNodes make_each(std::span<const TermNode> nodes, bool scored, unsigned depth) const {
        ScoreNodes made;
        for (const TermNode& node : nodes) {
            made.push_back(make(node, scored, depth + 1));
        }
        return made;
    }
    [[nodiscard]] NodePointer sum(std::span<const TermNode> nodes, bool scored, unsigned depth) const {
        return nodes.empty() ? make_nothing(scored) : make_sum(make_each(nodes, scored, depth), scored);
    }
    [[nodiscard]] NodePointer all(std::span<const TermNode> nodes, bool scored, unsigned depth) const {
        return nodes.empty() ? make_nothing(scored) : make_all(make_each(nodes, scored, depth), scored);
    }

    /// The first child, and what the others make of it.
    [[nodiscard]] NodePointer headed(const TermNode& node, bool scored, unsigned depth) const {
        if (node.children.empty()) {
            return make_nothing(scored);
        }
        NodePointer head = make(node.children.front(), scored, depth + 1);
        const auto rest = std::span(node.children).subspan(1);
        if (rest.empty() || (node.op == TermOp::AndMaybe && !scored)) {
            return head;
        }
        switch (node.op) {
        case TermOp::AndMaybe:
            return make_raised(std::move(head), sum(rest, true, depth));
        case TermOp::AndNot:
            return make_without(std::move(head), sum(rest, false, depth), scored);
        default:
            return make_restricted(std::move(head), all(rest, false, depth), scored);
        }
    }

    [[nodiscard]] NodePointer near(const TermNode& node, bool scored) const {
        const double weight = heaviest_weight(node);
        ScoreNodes words;
        for (const TermNode& child : node.children) {
            words.push_back(make_word(source_, {child.term}, weight, scored));
        }
        return near(node, std::move(words), scored);
    }

    [[nodiscard]] NodePointer proximity(const TermNode& node, bool scored, unsigned depth) const {
        ScoreNodes sides;
        for (const TermNode& side : node.children) {
            sides.push_back(best(alternatives_of_side(side), scored, depth));
        }
        return near(node, std::move(sides), scored);
    }

    [[nodiscard]] NodePointer near(const TermNode& node, ScoreNodes words, bool scored) const {
        return words.empty() ? make_nothing(scored) : make_near(source_, node, make_all(std::move(words), scored));
    }

    [[nodiscard]] NodePointer best(const TermNode& node, bool scored, unsigned depth) const {
        const Alternatives alternatives = alternatives_of(node);
        ScoreNodes made;
        for (const TermNode* other : alternatives.others) {
            made.push_back(make(*other, scored, depth + 1));
        }
        for (const auto& [weight, terms] : alternatives.terms_by_weight) {
            made.push_back(make_word(source_, terms, weight, scored));
        }
        return made.empty() ? make_nothing(scored) : make_best(std::move(made), scored);
    }

    [[nodiscard]] NodePointer range(const TermNode& node, bool scored) const {
        std::vector<std::string> terms;
        if (node.slot_field == Field::Belob) {
            const query::AmountBounds bounds = query::amount_bounds(node);
            terms = amount_range_terms(bounds.from, bounds.to);
        } else if (node.slot_field == Field::Dato) {
            terms = date_range_terms(node.from, node.to, years());
        } else {
            return make_range(source_, value_range_of(node), scored);
        }
        return terms.empty() ? make_nothing(scored) : make_word(source_, terms, 0.0, scored);
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

std::unique_ptr<ScoreNode> make_score_tree(const TermNode& tree, const ScoreSource& source, bool scored) {
    return TreeMaker(source).make(tree, scored);
}

} // namespace referat::backend
