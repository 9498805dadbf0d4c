// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/near_terms.hpp"

#include "query/field_places.hpp"
#include "query/term_maker.hpp"
#include "query/truncation_terms.hpp"
#include "query/word_units.hpp"

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
                    add_terms(maker.inflections(form), length, prefixes);
                }
            }
            if (unit.wholes.empty() && unit.parts.size() == 1) {
                add_terms(maker.inflections(unit.parts.front()), length, prefixes);
            } else if (length > 1 && !unit.is_number_like()) {
                TermNode phrase;
                phrase.op = TermOp::Phrase;
                phrase.window = length;
                for (const WordForm* const form : sequence_of(unit)) {
                    phrase.children.push_back(maker.surface(*form));
                }
                side_.children.push_back(with_places(std::move(phrase), prefixes));
            }
        }
    }

    void add_phrase(const Node& node) {
        const std::vector<Token> tokens = context_.language.analyze(node.text);
        const std::vector<WordUnit> units = group_tokens(tokens);
        const TermPrefixes prefixes = term_prefixes(node.field);
        std::optional<TermNode> phrase = phrase_to_terms(node.text, prefixes, context_);
        if (!phrase) {
            return;
        }
        holds_words_ = true;
        const unsigned length = units.back().last_position - units.front().first_position + 1;
        if (phrase->op == TermOp::Best) { // notations of one identifier
            add_terms(std::move(phrase->children), length, prefixes);
        } else if (phrase->op == TermOp::Term) {
            side_.children.push_back(placed(std::move(*phrase), length, prefixes));
        } else {
            (phrase->op == TermOp::InField ? phrase->children.front() : *phrase).window = length;
            side_.children.push_back(std::move(*phrase));
        }
    }

    void add_truncation(const Node& node) {
        holds_words_ = true;
        const TermPrefixes prefixes = term_prefixes(node.field);
        TermNode expansion = truncation_to_terms(node, context_);
        for (TermNode& word : expansion.children) {
            word = placed(std::move(word), 1, prefixes);
        }
        side_.children.push_back(std::move(expansion));
    }

    void add_terms(std::vector<TermNode> terms, unsigned length, const TermPrefixes& prefixes) {
        for (TermNode& term : terms) {
            side_.children.push_back(placed(std::move(term), length, prefixes));
        }
    }

    /// `term` with its length, and where its places stand.
    static TermNode placed(TermNode term, unsigned length, const TermPrefixes& prefixes) {
        term.window = length;
        return with_places(std::move(term), prefixes);
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
