// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/truncation_terms.hpp"

#include "analysis/folded_term.hpp"
#include "base/ascii.hpp"
#include "query/combine.hpp"
#include "schema/fields.hpp"
#include "schema/terms.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace referat::query {

namespace {

/// Keeps the most frequent terms it is shown; of equal ones the first in the alphabet.
class MostFrequent {
public:
    void add(std::string_view prefix, std::string_view word, std::size_t frequency) {
        ++seen_;
        if (kept_.size() == max_expanded_words) {
            const Entry& worst = kept_.front();
            if (frequency < worst.frequency || (frequency == worst.frequency && word >= worst.word)) {
                return;
            }
            std::ranges::pop_heap(kept_, is_better);
            kept_.pop_back();
        }
        kept_.push_back({frequency, std::string(word), std::string(prefix)});
        std::ranges::push_heap(kept_, is_better);
    }

    [[nodiscard]] std::size_t seen() const noexcept { return seen_; }
    [[nodiscard]] std::size_t kept() const noexcept { return kept_.size(); }

    [[nodiscard]] std::vector<TermNode> terms() {
        std::ranges::sort(kept_, is_better);
        std::vector<TermNode> terms;
        for (const Entry& entry : kept_) {
            terms.push_back(make_leaf(schema::make_term(entry.prefix, entry.word), 1.0));
        }
        return terms;
    }

private:
    struct Entry {
        std::size_t frequency = 0;
        std::string word;
        std::string prefix;
    };

    static bool is_better(const Entry& a, const Entry& b) {
        return a.frequency != b.frequency ? a.frequency > b.frequency : a.word < b.word;
    }

    std::vector<Entry> kept_; ///< a heap, the least frequent first
    std::size_t seen_ = 0;
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

bool is_mark(char c) {
    return static_cast<unsigned char>(c) < 0x80 && !base::is_digit(c) && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z');
}

/// As whole values are folded, but for marks beside a star, which part words there: 21/* is no beginning of 213.
std::string fold_end(Field field, const Node& node) {
    if (field == Field::Id) {
        return text::fold_case(node.text);
    }
    std::string folded = text::fold_value(node.text);
    if (node.open_back && is_mark(node.text.back())) {
        folded.push_back(' ');
    }
    if (node.open_front && is_mark(node.text.front())) {
        folded.insert(folded.begin(), ' ');
    }
    return folded;
}

/// The letters as terms have them, in both spellings of å.
std::vector<std::string> spellings(const Node& node) {
    std::vector<std::string> result(1);
    if (node.field && schema::row(*node.field).info.use.exact) {
        result.front() = fold_end(*node.field, node);
        return result;
    }
    analysis::append_folded(text::nfc(node.text), result.front());
    for (const auto& [from, to] : {std::pair{"aa", "å"}, std::pair{"å", "aa"}}) {
        std::string other = result.front();
        replace_all(other, from, to);
        if (std::ranges::find(result, other) == result.end()) {
            result.push_back(std::move(other));
        }
    }
    return result;
}

class Expander {
public:
    Expander(const Node& node, WordContext& context)
        : node_(node), context_(context), spellings_(spellings(node)),
          is_exact_(node.field && schema::row(*node.field).info.use.exact) {}

    MostFrequent run() {
        if (spellings_.front().empty()) { // only characters that no term has
            return {};
        }
        const TermPrefixes prefixes = is_exact_
                                          ? TermPrefixes{std::string(schema::row(*node_.field).exact_prefix), "", ""}
                                          : term_prefixes(node_.field);
        if (!node_.open_front) {
            for (const std::string& spelling : spellings_) {
                add_beginning(prefixes.word, spelling);
            }
            return std::move(found_);
        }
        context_.vocabulary.for_each_word(prefixes.word, [&](std::string_view word, std::size_t frequency) {
            if (std::ranges::any_of(spellings_, [&](const std::string& letters) { return matches(word, letters); })) {
                found_.add(prefixes.word, word, frequency);
            }
        });
        if (!is_exact_ && !node_.open_back) {
            add_heads(prefixes.lemma);
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] bool matches(std::string_view word, std::string_view letters) const {
        return node_.open_back ? word.find(letters) != std::string_view::npos : word.ends_with(letters);
    }

    void add_beginning(const std::string& prefix, const std::string& letters) {
        const std::size_t size = schema::make_term(prefix, letters).size() - letters.size();
        context_.vocabulary.for_each_term(
            schema::make_term(prefix, letters),
            [&](std::string_view term, std::size_t frequency) { found_.add(prefix, term.substr(size), frequency); });
    }

    /// Lemmas whose head is the word that the letters are, and that word itself.
    void add_heads(const std::string& prefix) {
        const std::string& head = spellings_.front();
        const analysis::WordReading reading = context_.language.read(head);
        if (!reading.is_known || std::ranges::find(reading.lemmas, head) == reading.lemmas.end()) {
            return;
        }
        context_.vocabulary.for_each_word(prefix, [&](std::string_view lemma, std::size_t frequency) {
            if (lemma.ends_with(head) && (lemma.size() == head.size() || has_head(lemma, head))) {
                found_.add(prefix, lemma, frequency);
            }
        });
    }

    [[nodiscard]] bool has_head(std::string_view lemma, std::string_view head) const {
        const analysis::WordReading reading = context_.language.read(lemma);
        return std::ranges::any_of(reading.parts, [&](const analysis::WordPart& part) {
            return part.end == lemma.size() && part.lemma == head;
        });
    }

    const Node& node_;
    WordContext& context_;
    std::vector<std::string> spellings_;
    bool is_exact_;
    MostFrequent found_;
};

} // namespace

TermNode truncation_to_terms(const Node& node, WordContext& context) {
    TermNode expansion;
    expansion.op = TermOp::Expansion;
    Node bare = node;
    bare.occur = Occur::Should;
    bare.distance = 0;
    expansion.term = to_string(bare);
    MostFrequent found = Expander(node, context).run();
    if (context.limits != nullptr && found.seen() > found.kept()) {
        context.limits->push_back({node.source.begin, expansion.term, found.seen(), found.kept()});
    }
    expansion.children = found.terms();
    return expansion;
}

} // namespace referat::query
