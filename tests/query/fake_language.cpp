// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/fake_language.hpp"

#include "query/query_text.hpp"

#include <algorithm>
#include <array>

using referat::Token;
using referat::TokenKind;
using referat::analysis::WordPart;
using referat::analysis::WordReading;
using referat::query::RelatedWord;

namespace {

struct Word {
    std::string_view form;
    std::vector<std::string> lemmas;
    std::vector<WordPart> parts;
    bool is_listed = false;
};

const std::vector<Word>& words() {
    static const std::vector<Word> table{
        {"klynge", {"klynge"}, {}},
        {"klyngen", {"klynge"}, {}},
        {"både", {"båd", "både"}, {}},
        {"mode", {"mode"}, {}},
        {"møde", {"møde"}, {}},
        {"drøfte", {"drøfte"}, {}},
        {"drøftelse", {"drøftelse"}, {}},
        {"unge", {"ung"}, {}},
        {"læge", {"læge"}, {}},
        {"lægen", {"læge"}, {}},
        {"plo-lægen", {"plo-læge"}, {}},
        {"patient", {"patient"}, {}},
        {"patienter", {"patient"}, {}},
        {"inddragelse", {"inddragelse"}, {}},
        {"patientinddragelse", {"patientinddragelse"}, {{"patient", 0, 7, false}, {"inddragelse", 7, 18, false}}},
        {"sygehuset", {"sygehus"}, {{"syg", 0, 3, false}, {"hus", 4, 9, false}}, true},
        {"sundhedsklyngen", {"sundhedsklynge"}, {{"sundhed", 0, 7, false}, {"klynge", 8, 15, false}}},
        {"sundhedsstyregruppe",
         {"sundhedsstyregruppe"},
         {{"sundhed", 0, 7, false}, {"styre", 8, 13, false}, {"gruppe", 13, 19, false}, {"styregruppe", 8, 19, true}}},
    };
    return table;
}

constexpr std::array<std::string_view, 3> stop_words{"og", "i", "af"};

class FakeChain {
public:
    FakeChain(std::string_view text, FakeLanguage& language) : text_(text), language_(language) {}

    std::vector<Token> run() {
        for (std::size_t begin = text_.find_first_not_of(' '); begin != std::string_view::npos;) {
            std::size_t end = std::min(text_.find(' ', begin), text_.size());
            const bool date = text_.substr(begin, end - begin).find('/') != std::string_view::npos &&
                              text_.substr(end).starts_with(" 20");
            if (date) {
                end += 5;
            }
            add_piece(begin, std::min(end, text_.size()), date);
            begin = end < text_.size() ? text_.find_first_not_of(' ', end) : std::string_view::npos;
        }
        return std::move(tokens_);
    }

private:
    void add(std::string term, std::size_t begin, std::size_t end, TokenKind kind) {
        const bool stop = kind == TokenKind::Word && std::ranges::find(stop_words, term) != stop_words.end();
        tokens_.push_back({std::move(term), begin, end, position_, kind, stop});
    }

    void add_word(const std::string& term, std::size_t begin, std::size_t end, TokenKind kind) {
        add(term, begin, end, kind);
        for (const std::string& lemma : language_.read(term).lemmas) {
            add(lemma, begin, end, TokenKind::Lemma);
        }
    }

    void add_piece(std::size_t begin, std::size_t end, bool date) {
        const std::string_view piece = text_.substr(begin, end - begin);
        if (piece.find_first_not_of("-/?.,\"") == std::string_view::npos) {
            return;
        }
        if (piece.ends_with('-')) {
            const std::string word(piece.substr(0, piece.size() - 1));
            add_word(word, begin, end - 1, TokenKind::Word);
            add_word(word + "reform", begin, end - 1, TokenKind::Joined);
            ++position_;
            return;
        }
        const std::size_t joint = piece.find_first_of("-/");
        if (joint == std::string_view::npos) {
            add_word(std::string(piece), begin, end, TokenKind::Word);
            ++position_;
            return;
        }
        if (piece[joint] == '/') {
            add(std::string(piece), begin, end, TokenKind::Identifier);
        } else {
            add_word(std::string(piece), begin, end, TokenKind::Word);
        }
        if (date) {
            add("2024-04-30", begin, end, TokenKind::Normal);
        }
        for (std::size_t part = begin; part < end;) {
            const std::size_t part_end = std::min(text_.find_first_of("-/ ", part), end);
            if (part_end > part) {
                add_word(std::string(text_.substr(part, part_end - part)), part, part_end, TokenKind::Part);
                ++position_;
            }
            part = part_end + 1;
        }
    }

    std::string_view text_;
    FakeLanguage& language_;
    std::uint32_t position_ = 0;
    std::vector<Token> tokens_;
};

/// Appends the lines that stand for a word, without their indentation.
std::vector<std::string> lines_of(std::string_view line) {
    const std::string word(line.substr(1, line.size() - 2));
    const std::vector<std::string> alone{"and-maybe", "  Z" + word + " 1.00", "  " + word + " 0.25"};
    if (line.front() == '[') {
        return alone;
    }
    std::vector<std::string> lines{"word"};
    std::ranges::transform(alone, std::back_inserter(lines), [](const std::string& each) { return "  " + each; });
    lines.push_back("  XP" + word + " 0.50");
    return lines;
}

} // namespace

std::vector<Token> FakeLanguage::analyze(std::string_view text) {
    return FakeChain(text, *this).run();
}

WordReading FakeLanguage::read(std::string_view word) {
    const auto known = std::ranges::find(words(), word, &Word::form);
    WordReading reading;
    reading.is_known = known != words().end();
    if (!reading.is_known) {
        reading.lemmas.emplace_back(word);
        return reading;
    }
    reading.lemmas = known->lemmas;
    reading.parts = known->parts;
    reading.is_listed = known->is_listed;
    return reading;
}

std::vector<RelatedWord> FakeLanguage::related(std::string_view lemma) {
    if (lemma == "drøfte") {
        return {{"drøftelse", true}};
    }
    if (lemma == "drøftelse") {
        return {{"drøfte", true}};
    }
    return lemma == "medicin" ? std::vector<RelatedWord>{{"medicinsk", false}} : std::vector<RelatedWord>{};
}

std::vector<std::string> FakeLanguage::compounds(std::string_view modifier, std::string_view head) {
    const std::string first(modifier);
    return {first + std::string(head), first + "s" + std::string(head)};
}

std::size_t FakeVocabulary::frequency(std::string_view term) {
    const auto found = terms_.find(term);
    return found == terms_.end() ? 0 : found->second;
}

void FakeVocabulary::for_each_term(std::string_view prefix,
                                   const std::function<void(std::string_view term, std::size_t frequency)>& visit) {
    for (auto term = terms_.lower_bound(prefix); term != terms_.end() && term->first.starts_with(prefix); ++term) {
        visit(term->first, term->second);
    }
}

void FakeVocabulary::for_each_word(const std::string& prefix,
                                   const std::function<void(std::string_view word, std::size_t frequency)>& visit) {
    for_each_term(prefix, [&](std::string_view term, std::size_t frequency) {
        const std::string_view word = term.substr(prefix.size());
        if (!word.empty() && (word.front() < 'A' || word.front() > 'Z')) {
            visit(word, frequency);
        }
    });
}

FakeTerms fake_terms(std::string_view query, TermCounts index, referat::query::Reach reach) {
    FakeLanguage language;
    FakeVocabulary vocabulary(std::move(index));
    FakeTerms terms;
    referat::query::WordContext context{language,     vocabulary, reach, terms.corrections,
                                        fake_weights, nullptr,    true,  &terms.truncations};
    terms.tree = to_tree(to_terms(read_lenient(query).root, context));
    return terms;
}

std::string with_words(std::string_view tree) {
    std::string written;
    while (!tree.empty()) {
        const std::size_t end = std::min(tree.find('\n'), tree.size());
        const std::string_view line = tree.substr(0, end);
        tree.remove_prefix(std::min(end + 1, tree.size()));
        const std::size_t indent = line.find_first_not_of(' ');
        if (line.substr(indent).find_first_of("<[") != 0) {
            written.append(line).push_back('\n');
            continue;
        }
        for (const std::string& each : lines_of(line.substr(indent))) {
            written.append(indent, ' ').append(each).push_back('\n');
        }
    }
    return written;
}
