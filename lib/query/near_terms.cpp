// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/near_terms.hpp"

#include "query/combine.hpp"
#include "query/term_maker.hpp"
#include "query/truncation_terms.hpp"
#include "query/word_units.hpp"
#include "schema/fields.hpp"
#include "schema/terms.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace referat::query {

namespace {

class SideMaker {
public:
    explicit SideMaker(WordContext& context) : context_(context) { side_.op = TermOp::Side; }

    void add(const Node& node) {
        switch (node.kind) {
        case NodeKind::Words:
            add_words(node);
            break;
        case NodeKind::Phrase:
            add_phrase(node);
            break;
        case NodeKind::Truncation:
            add_truncation(node);
            break;
        default:
            for (const Node& child : node.children) {
                add(child);
            }
        }
    }

    std::optional<TermNode> finish() { return holds_words_ ? std::optional(std::move(side_)) : std::nullopt; }

private:
    void add_words(const Node& node) {
        const std::vector<Token> tokens = context_.language.analyze(node.text);
        const TermPrefixes prefixes = term_prefixes(node.field);
        TermMaker maker(prefixes, node.text, node.source, context_);
        for (const WordUnit& unit : group_tokens(tokens)) {
            holds_words_ = true;
            const unsigned length = unit.last_position - unit.first_position + 1;
            for (const std::vector<WordForm>* const forms : {&unit.wholes, &unit.normals, &unit.joined}) {
                for (const WordForm& form : *forms) {
                    add_terms(maker.inflections(form), length, node.field);
                }
            }
            if (unit.wholes.empty() && unit.parts.size() == 1) {
                add_terms(maker.inflections(unit.parts.front()), length, node.field);
            } else if (length > 1 && !unit.is_number_like()) {
                TermNode phrase;
                phrase.op = TermOp::Phrase;
                phrase.window = length;
                for (const WordForm* const form : sequence_of(unit)) {
                    phrase.children.push_back(maker.surface(*form));
                }
                side_.children.push_back(std::move(phrase));
            }
        }
    }

    void add_phrase(const Node& node) {
        const std::vector<Token> tokens = context_.language.analyze(node.text);
        const std::vector<WordUnit> units = group_tokens(tokens);
        std::optional<TermNode> phrase = phrase_to_terms(node.text, term_prefixes(node.field), context_);
        if (!phrase) {
            return;
        }
        holds_words_ = true;
        const unsigned length = units.back().last_position - units.front().first_position + 1;
        if (phrase->op == TermOp::Best) { // notations of one identifier
            add_terms(std::move(phrase->children), length, node.field);
        } else {
            phrase->window = length;
            side_.children.push_back(std::move(*phrase));
        }
    }

    void add_truncation(const Node& node) {
        holds_words_ = true;
        TermNode expansion = truncation_to_terms(node, context_);
        for (TermNode& word : expansion.children) {
            word = placed(std::move(word), 1, node.field);
        }
        side_.children.push_back(std::move(expansion));
    }

    void add_terms(std::vector<TermNode> terms, unsigned length, std::optional<Field> field) {
        for (TermNode& term : terms) {
            side_.children.push_back(placed(std::move(term), length, field));
        }
    }

    /// `term` with its length, and where its places stand.
    static TermNode placed(TermNode term, unsigned length, std::optional<Field> field) {
        term.window = length;
        if (!field || schema::row(*field).weight == 0) {
            return term;
        }
        const std::string prefix = schema::lemma_prefix(schema::row(*field));
        if (!term.term.starts_with(prefix)) {
            return term;
        }
        TermNode in_field;
        in_field.op = TermOp::InField;
        in_field.term = schema::extent_term(schema::row(*field));
        in_field.window = length;
        in_field.children.push_back(term);
        in_field.children.front().term = schema::make_term(schema::lemma_mark, term.term.substr(prefix.size()));
        in_field.children.push_back(std::move(term));
        return in_field;
    }

    WordContext& context_;
    TermNode side_;
    bool holds_words_ = false;
};

} // namespace

std::optional<TermNode> side_to_terms(const Node& node, WordContext& context) {
    SideMaker maker(context);
    maker.add(node);
    return maker.finish();
}

} // namespace referat::query
