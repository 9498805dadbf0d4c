// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/similar.hpp"

#include "lexicon/inflection.hpp"
#include "query/combine.hpp"
#include "query/exact_terms.hpp"
#include "schema/terms.hpp"
#include "search/section_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace referat::search {

namespace {

using query::TermNode;
using query::TermOp;

/// Fields that say what an item is about, and how often a word of theirs counts.
struct Source {
    Field field;
    double weight;
};

// Tried on real minutes: the presentation of a case brings in words of everything it touches, so it has no say.
constexpr std::array<Source, 4> sources{
    {{Field::Titel, 5.0}, {Field::Beslutning, 1.0}, {Field::Resume, 1.0}, {Field::Indstilling, 0.5}}};

constexpr std::size_t most_words = 24;
constexpr std::size_t most_leading_words = 6; ///< of which a similar item has one
constexpr std::size_t most_common_share = 8;  ///< a word that more than one in so many items has is how minutes speak
constexpr std::size_t few_items = 3;          ///< a word in so few is never common
constexpr double part_of_word = 0.5;          ///< what a part of a compound counts beside the whole
constexpr double adjective = 0.5;             ///< what an adjective counts beside a noun
constexpr double same_case = 3.0;             ///< weight of the case number; a word that the title has once weighs 2.6

/// What meetings are made of, and not what they are about. By lemma, in byte order.
constexpr std::array<std::string_view, 20> formalities{
    "afbud", "afslutning",  "bemærkning", "beslutning",  "dagsorden",   "dagsordenspunkt", "drøftelse",
    "emne",  "eventuelt",   "formand",    "godkendelse", "indstilling", "meddelelse",      "medlem",
    "møde",  "orientering", "punkt",      "referat",     "spørgsmål",   "velkomst"};
static_assert(std::ranges::is_sorted(formalities));

struct Candidate {
    std::string word;
    double weight = 0.0; ///< 1 + log of the weighted count
    double score = 0.0;  ///< with idf
};

class Chooser {
public:
    Chooser(const AgendaItem& item, backend::Chain& chain, const backend::DatabaseReader& reader)
        : item_(item), chain_(chain), reader_(reader), items_(reader.item_count()) {}

    Likeness choose() {
        for (const std::string* name : {&item_.udvalg, &item_.kluster, &item_.sted, &item_.niveau}) {
            for (const Token& token : analyze(*name)) {
                left_out_.insert(token.term);
            }
        }
        for (const Source& source : sources) {
            count(source);
        }
        Likeness result;
        std::vector<TermNode> leading = case_terms(result.words);
        std::vector<TermNode> others;
        for (const Candidate& word : weightiest()) {
            result.words.push_back(word.word);
            (leading.size() < most_leading_words ? leading : others).push_back(term_of(word));
        }
        if (leading.empty()) {
            return result;
        }
        result.tree = query::combine(TermOp::Or, std::move(leading));
        if (!others.empty()) {
            result.tree =
                query::combine(TermOp::AndMaybe, std::move(result.tree), query::combine(TermOp::Or, std::move(others)));
        }
        result.tree = query::combine(TermOp::AndNot, std::move(result.tree),
                                     query::make_leaf(query::exact_term(Field::Id, item_.id), 0.0));
        return result;
    }

private:
    const std::vector<Token>& analyze(std::string_view text) {
        chain_.analyze(text, item_.dato, tokens_);
        return tokens_;
    }

    void count(const Source& source) {
        const SectionText section = section_text(item_, source.field);
        bool counts = true;
        for (const Token& token : analyze(section.text)) {
            if (token.kind == TokenKind::Word || token.kind == TokenKind::Part || token.kind == TokenKind::Joined) {
                counts = !token.stop_word;
            } else if (counts && token.kind == TokenKind::Lemma) {
                add(token.term, source.weight);
            } else if (counts && token.kind == TokenKind::Component) {
                add(token.term, source.weight * part_of_word);
            }
        }
    }

    void add(const std::string& word, double weight) {
        const bool plain = word.find_first_of("0123456789") == std::string::npos;
        if (const double share = plain ? naming(word) : 0.0; share > 0.0 && !left_out_.contains(word)) {
            counts_[word] += weight * share;
        }
    }

    /// How far a lemma names what is talked about: nouns and what the lexicon does not know do, adjectives somewhat;
    /// verbs, adverbs and names of persons and places do not.
    [[nodiscard]] double naming(const std::string& word) const {
        if (std::ranges::binary_search(formalities, std::string_view(word))) {
            return 0.0;
        }
        const lexicon::Lexicon& lexicon = chain_.lexicon();
        bool known = false;
        double most = 0.0;
        for (const lexicon::LemmaId lemma : lexicon.lemmas_of(word)) {
            if (lexicon.text(lemma) == word) {
                const unsigned classes = lexicon.facts(lemma).classes;
                known = true;
                if ((classes & lexicon::Name) != 0 || (classes & lexicon::verb_classes) != 0) {
                    return 0.0;
                }
                most = std::max(most, (classes & lexicon::noun_classes) != 0 ? 1.0
                                      : (classes & lexicon::Adjective) != 0  ? adjective
                                                                             : 0.0);
            }
        }
        return known ? most : 1.0;
    }

    [[nodiscard]] std::vector<Candidate> weightiest() const {
        std::vector<Candidate> candidates;
        for (const auto& [word, count] : counts_) {
            const std::size_t frequency = std::max(reader_.frequency(lemma(word)), reader_.frequency(part(word)));
            if (is_telling(frequency)) {
                const double weight = 1.0 + std::log(std::max(count, 1.0));
                const double idf = std::log(static_cast<double>(items_) / static_cast<double>(frequency));
                candidates.push_back({word, weight, weight * idf});
            }
        }
        std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
            return a.score != b.score ? a.score > b.score : a.word < b.word;
        });
        candidates.resize(std::min(candidates.size(), most_words));
        return candidates;
    }

    /// A term of this item alone leads nowhere, one of many everywhere.
    [[nodiscard]] bool is_telling(std::size_t frequency) const {
        return frequency > 1 && frequency <= std::max(few_items, items_ / most_common_share);
    }

    static std::string lemma(const std::string& word) { return schema::make_term(schema::lemma_mark, word); }
    static std::string part(const std::string& word) { return schema::make_term(schema::part_mark, word); }

    /// The word as a word, or less as a part of compounds.
    static TermNode term_of(const Candidate& word) {
        return query::combine(TermOp::Best, query::make_leaf(lemma(word.word), word.weight),
                              query::make_leaf(part(word.word), word.weight * part_of_word));
    }

    /// The item's case number as a word. Some bodies have one number for all that they do: that is no case.
    std::vector<TermNode> case_terms(std::vector<std::string>& words) {
        std::vector<TermNode> terms;
        for (const Token& token : analyze(item_.sagsnr)) {
            if (token.kind == TokenKind::Identifier && is_telling(reader_.frequency(token.term))) {
                words.push_back(token.term);
                terms.push_back(query::make_leaf(token.term, same_case));
            }
        }
        return terms;
    }

    const AgendaItem& item_;
    backend::Chain& chain_;
    const backend::DatabaseReader& reader_;
    std::size_t items_;
    std::set<std::string> left_out_;
    std::map<std::string, double> counts_; ///< by lemma
    std::vector<Token> tokens_;
};

} // namespace

Likeness likeness(const AgendaItem& item, backend::Chain& chain, const backend::DatabaseReader& reader) {
    return Chooser(item, chain, reader).choose();
}

} // namespace referat::search
