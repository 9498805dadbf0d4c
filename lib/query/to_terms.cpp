// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/combine.hpp"
#include "query/date_range.hpp"
#include "query/exact_terms.hpp"
#include "query/near_terms.hpp"
#include "query/term_tree.hpp"
#include "query/truncation_terms.hpp"
#include "query/word_terms.hpp"
#include "schema/fields.hpp"
#include "schema/terms.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace referat::query {

namespace {

/// How a node acts among the clauses of a list.
enum class Role : unsigned char {
    Ranks,     ///< has words: scores
    Restricts, ///< has none: only decides what may be found
    Newest,    ///< dato:seneste, which depends on what the others find
};

struct Built {
    TermNode term;
    Role role = Role::Ranks;
    std::optional<Field> field; ///< Restricts: the one field it is about, if it is one
};

/// Nothing for what holds no term at all.
using Result = std::optional<Built>;

TermNode newest_of(TermNode found) {
    TermNode node;
    node.op = TermOp::Latest;
    node.children.push_back(std::move(found));
    return node;
}

/// A dato:seneste that stands where there is nothing to take the newest of: the newest day of the index.
TermNode settle(Built built) {
    return built.role == Role::Newest ? newest_of(everything()) : std::move(built.term);
}

/// Joins what all must hold: the ranking ones score, the others restrict, seneste is taken of the result.
class Conjunction {
public:
    void add(Built built) {
        if (built.role == Role::Newest) {
            newest_ = true;
        } else if (built.role == Role::Ranks) {
            ranking_.push_back(std::move(built.term));
        } else {
            add_restriction(std::move(built));
        }
    }

    /// As add(), but restrictions on one field are alternatives: kluster:fyn kluster:horsens.
    void add_alternative(Built built) {
        if (built.role == Role::Restricts && built.field) {
            alternatives_[static_cast<std::size_t>(*built.field)].push_back(std::move(built.term));
        } else {
            add(std::move(built));
        }
    }

    void add_bonus(TermNode term) { bonus_.push_back(std::move(term)); }
    void exclude(TermNode term) { excluded_.push_back(std::move(term)); }

    /// Everything if nothing was added.
    Built finish() {
        for (std::size_t i = 0; i < alternatives_.size(); ++i) {
            if (!alternatives_[i].empty()) {
                add_restriction(
                    {combine(TermOp::Or, std::move(alternatives_[i])), Role::Restricts, static_cast<Field>(i)});
            }
        }
        const bool has_restrictions = !restrictions_.empty();
        if (ranking_.empty() && bonus_.empty() && !has_restrictions && excluded_.empty()) {
            return newest_ ? Built{{}, Role::Newest, Field::Dato} : Built{everything(), Role::Restricts, std::nullopt};
        }
        Built built;
        built.role = ranking_.empty() && bonus_.empty() ? Role::Restricts : Role::Ranks;
        if (excluded_.empty() && one_field_ && !newest_) {
            built.field = fields_;
        }
        built.term = core();
        if (!excluded_.empty()) {
            excluded_.insert(excluded_.begin(), std::move(built.term));
            built.term = combine(TermOp::AndNot, std::move(excluded_));
        }
        if (newest_) {
            built.term = newest_of(std::move(built.term));
        }
        return built;
    }

private:
    void add_restriction(Built built) {
        one_field_ = built.field.has_value() && (restrictions_.empty() || (one_field_ && fields_ == built.field));
        fields_ = built.field;
        restrictions_.push_back(std::move(built.term));
    }

    TermNode core() {
        if (ranking_.empty() && bonus_.empty()) {
            return restrictions_.empty() ? everything() : combine(TermOp::And, std::move(restrictions_));
        }
        TermNode found;
        if (ranking_.empty()) {
            found = combine(TermOp::Or, std::move(bonus_));
        } else {
            found = combine(TermOp::And, std::move(ranking_));
            if (!bonus_.empty()) {
                found = combine(TermOp::AndMaybe, std::move(found), combine(TermOp::Or, std::move(bonus_)));
            }
        }
        restrictions_.insert(restrictions_.begin(), std::move(found));
        return combine(TermOp::Filter, std::move(restrictions_));
    }

    std::vector<TermNode> ranking_;
    std::vector<TermNode> bonus_; ///< one of them at least, if there is nothing else that ranks
    std::vector<TermNode> restrictions_;
    std::vector<TermNode> excluded_;
    std::array<std::vector<TermNode>, field_count> alternatives_;
    std::optional<Field> fields_; ///< of the last restriction
    bool one_field_ = false;      ///< all restrictions are on fields_
    bool newest_ = false;
};

class TermBuilder {
public:
    explicit TermBuilder(WordContext& context) : context_(context) {}

    Result build(const Node& node) const {
        switch (node.kind) {
        case NodeKind::Any:
            return build_any(node);
        case NodeKind::And:
            return build_and(node);
        case NodeKind::Or:
            return build_or(node);
        case NodeKind::Not:
            return build_not(node);
        case NodeKind::Words:
            return ranked(words_to_terms(node.text, node.source, term_prefixes(node.field), context_));
        case NodeKind::Phrase:
            return ranked(phrase_to_terms(node.text, term_prefixes(node.field), context_));
        case NodeKind::Truncation:
            return build_truncation(node);
        case NodeKind::Near:
            return build_near(node);
        case NodeKind::Filter:
            return build_filter(node);
        case NodeKind::Range:
            return build_range(node);
        case NodeKind::Nothing:
            break;
        }
        return std::nullopt;
    }

private:
    static Result ranked(std::optional<TermNode> term) {
        return term ? Result({std::move(*term), Role::Ranks, std::nullopt}) : std::nullopt;
    }

    /// What is excluded is excluded in so many words: not what only contains or resembles it.
    [[nodiscard]] Result build_excluded(const Node& node) const {
        WordContext narrow{context_.language,    context_.vocabulary, Reach::Lemma,
                           context_.corrections, context_.weights,    nullptr,
                           context_.mends,       context_.limits,     context_.respelt};
        return TermBuilder(narrow).build(node);
    }

    Result build_any(const Node& node) const {
        Conjunction all;
        bool wants_something = false;
        bool holds_something = false;
        for (const Node& child : node.children) {
            Result built = child.occur == Occur::MustNot ? build_excluded(child) : build(child);
            wants_something = wants_something || child.occur != Occur::MustNot;
            if (!built) {
                continue;
            }
            holds_something = holds_something || child.occur != Occur::MustNot;
            if (child.occur == Occur::MustNot) {
                all.exclude(settle(std::move(*built)));
            } else if (child.occur == Occur::Must) {
                all.add(std::move(*built));
            } else if (built->role == Role::Ranks) {
                all.add_bonus(std::move(built->term));
            } else {
                all.add_alternative(std::move(*built));
            }
        }
        return wants_something && !holds_something ? std::nullopt : Result(all.finish());
    }

    Result build_and(const Node& node) const {
        Conjunction all;
        bool holds_something = false;
        for (const Node& child : node.children) {
            if (Result built = build(child)) {
                all.add(std::move(*built));
                holds_something = true;
            }
        }
        return holds_something ? Result(all.finish()) : std::nullopt;
    }

    Result build_or(const Node& node) const {
        std::vector<TermNode> alternatives;
        bool restricts = true;
        bool same_field = true;
        std::optional<Field> field;
        for (const Node& child : node.children) {
            if (Result built = build(child)) {
                restricts = restricts && built->role != Role::Ranks;
                same_field = same_field && built->field && (alternatives.empty() || field == built->field);
                field = built->field;
                alternatives.push_back(settle(std::move(*built)));
            }
        }
        if (alternatives.empty()) {
            return std::nullopt;
        }
        return Built{combine(TermOp::Or, std::move(alternatives)), restricts ? Role::Restricts : Role::Ranks,
                     restricts && same_field ? field : std::nullopt};
    }

    Result build_not(const Node& node) const {
        Conjunction all;
        const bool has_base = node.children.size() > 1;
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const bool is_base = has_base && i == 0;
            Result built = is_base ? build(node.children[i]) : build_excluded(node.children[i]);
            if (is_base && !built) {
                return std::nullopt;
            }
            if (is_base) {
                all.add(std::move(*built));
            } else if (built) {
                all.exclude(settle(std::move(*built)));
            }
        }
        return all.finish();
    }

    Result build_truncation(const Node& node) const {
        if (node.field && schema::row(*node.field).info.use.exact) {
            TermNode values = truncation_to_terms(node, context_);
            scale(values, 0.0);
            return Built{std::move(values), Role::Restricts, node.field};
        }
        return ranked(truncation_to_terms(node, context_));
    }

    /// Sides without any word vanish.
    Result build_near(const Node& node) const {
        TermNode proximity;
        proximity.op = TermOp::Proximity;
        for (const Node& child : node.children) {
            if (std::optional<TermNode> side = side_to_terms(child, context_)) {
                side->window = proximity.children.empty() ? 0 : child.distance;
                side->ordered = child.ordered;
                proximity.children.push_back(std::move(*side));
            }
        }
        return proximity.children.empty() ? std::nullopt : ranked(std::move(proximity));
    }

    /// A value that no item has may be one written without dots, rings or spaces. Facets have few values to look at.
    [[nodiscard]] std::vector<TermNode> similar_values(Field field, const std::string& term) const {
        std::vector<TermNode> similar;
        const std::string prefix(schema::row(field).exact_prefix);
        const std::string letters = bare_letters(std::string_view(term).substr(prefix.size()));
        context_.vocabulary.for_each_word(prefix, [&](std::string_view value, std::size_t) {
            if (bare_letters(value) == letters) {
                similar.push_back(make_leaf(schema::make_term(prefix, value), 0.0));
            }
        });
        return similar;
    }

    [[nodiscard]] Result build_filter(const Node& node) const {
        std::vector<TermNode> values;
        for (const std::string& value : node.values) {
            const std::string term = exact_term(*node.field, value);
            std::vector<TermNode> similar;
            if (field_info(*node.field).use.facet && context_.vocabulary.frequency(term) == 0) {
                similar = similar_values(*node.field, term);
            }
            if (similar.empty()) {
                similar.push_back(make_leaf(term, 0.0));
            }
            std::ranges::move(similar, std::back_inserter(values));
        }
        return Built{combine(TermOp::Or, std::move(values)), Role::Restricts, node.field};
    }

    static Result build_range(const Node& node) {
        if (node.latest) {
            return Built{{}, Role::Newest, node.field};
        }
        if (*node.field == Field::Dato) {
            if (const std::string period = whole_period(node.from, node.to); !period.empty()) {
                const std::string_view prefix = period.size() == 8   ? schema::day_prefix
                                                : period.size() == 6 ? schema::month_prefix
                                                                     : schema::year_prefix;
                return Built{make_leaf(schema::make_term(prefix, period), 0.0), Role::Restricts, node.field};
            }
        }
        TermNode range;
        range.op = TermOp::Range;
        range.slot_field = *node.field;
        range.weight = 0.0;
        range.from = node.from;
        range.to = node.to;
        return Built{std::move(range), Role::Restricts, node.field};
    }

    WordContext& context_;
};

} // namespace

TermNode to_terms(const Node& root, WordContext& context) {
    if (root.kind == NodeKind::Nothing) {
        return everything();
    }
    Result built = TermBuilder(context).build(root);
    return built ? settle(std::move(*built)) : TermNode{};
}

} // namespace referat::query
