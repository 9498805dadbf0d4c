// SPDX-License-Identifier: GPL-2.0-or-later
#include "generator/word_stock.hpp"

#include "generator/table_lines.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace referat::bench_corpus {

namespace {

/// Of a hundred nouns this many are compounds, and of a hundred compounds this many have a third part.
constexpr std::uint32_t compound_percent = 30;
constexpr std::uint32_t third_part_percent = 12;
/// Flattens the top of the distribution: the commonest noun is 1.3 % of all nouns.
constexpr std::uint64_t zipf_shift = 12;

std::string_view ending(std::string_view field) {
    return field == "-" ? std::string_view() : field;
}

std::size_t index(WordClass word_class) {
    return static_cast<std::size_t>(word_class);
}

} // namespace

WordStock::WordStock(std::string_view table) {
    WordClass word_class = WordClass::Noun;
    for (const std::string_view line : table_lines(table)) {
        if (line.front() == '[') {
            read_header(line, word_class);
            continue;
        }
        if (groups_.empty()) {
            throw std::runtime_error("word table: words before the first group");
        }
        const std::size_t group = groups_.size() - 1;
        for (const std::string_view letters : split(line, ' ')) {
            stems_[index(word_class)].push_back({letters, group, 0, 0});
        }
    }
    rank_stems();
    for (const Stems& stems : stems_) {
        if (stems.empty()) {
            throw std::runtime_error("word table: a class of words is missing");
        }
        ranks_.emplace_back(stems.size(), zipf_shift);
    }
}

void WordStock::read_header(std::string_view line, WordClass& word_class) {
    const std::vector<std::string_view> fields = split(line.substr(1, line.find(']') - 1), ' ');
    Group group;
    if (fields.size() == 6 && fields[0] == "noun") {
        word_class = WordClass::Noun;
        group.article = fields[1];
        group.endings = {ending(""), ending(fields[2]), ending(fields[3]), ending(fields[4])};
        group.link = ending(fields[5]);
    } else if (fields.size() == 5 && fields[0] == "verb") {
        word_class = WordClass::Verb;
        group.endings = {ending(fields[1]), ending(fields[2]), ending(fields[3]), ending(fields[4])};
    } else if (fields.size() == 2 && fields[0] == "adjective") {
        word_class = WordClass::Adjective;
        group.endings = {ending(fields[1]), {}, {}, {}};
    } else if (fields.size() == 1 && fields[0] == "adverb") {
        word_class = WordClass::Adverb;
    } else {
        throw std::runtime_error("word table: not a group: " + std::string(line));
    }
    groups_.push_back(group);
}

/// Interleaves the groups, so that no inflection is commoner than its share of the stock.
void WordStock::rank_stems() {
    for (Stems& stems : stems_) {
        std::vector<std::size_t> sizes(groups_.size(), 0);
        for (Stem& stem : stems) {
            stem.place = sizes[stem.group]++;
        }
        for (Stem& stem : stems) {
            stem.group_size = sizes[stem.group];
        }
        std::stable_sort(stems.begin(), stems.end(),
                         [](const Stem& a, const Stem& b) { return a.place * b.group_size < b.place * a.group_size; });
    }
}

std::size_t WordStock::size() const {
    return std::accumulate(stems_.begin(), stems_.end(), std::size_t{0},
                           [](std::size_t sum, const Stems& stems) { return sum + stems.size(); });
}

const WordStock::Stem& WordStock::draw(WordClass word_class, Random& random) const {
    return stems_[index(word_class)][ranks_[index(word_class)].draw(random)];
}

void WordStock::append_link(std::string& text, const Stem& stem) const {
    text += stem.letters;
    text += groups_[stem.group].link;
}

void WordStock::append_noun(std::string& text, WordForm form, Random& random) const {
    if (form == WordForm::FirstPart) {
        append_link(text, draw(WordClass::Noun, random));
        text += '-';
        return;
    }
    std::string first_parts;
    if (random.percent(compound_percent)) {
        append_link(first_parts, draw(WordClass::Noun, random));
        if (random.percent(third_part_percent)) {
            append_link(first_parts, draw(WordClass::Noun, random));
        }
    }
    const Stem& head = draw(WordClass::Noun, random);
    const Group& group = groups_[head.group];
    if (form == WordForm::Base) {
        text += group.article;
        text += ' ';
    }
    text += first_parts;
    text += head.letters;
    text += group.endings[static_cast<std::size_t>(form)];
}

void WordStock::append(std::string& text, WordClass word_class, WordForm form, Random& random) const {
    if (word_class == WordClass::Noun) {
        append_noun(text, form, random);
        return;
    }
    const Stem& stem = draw(word_class, random);
    const Group& group = groups_[stem.group];
    text += stem.letters;
    if (form == WordForm::Passive) {
        text += group.endings[0];
        text += 's';
    } else if (word_class == WordClass::Verb) {
        text += group.endings[static_cast<std::size_t>(form) - static_cast<std::size_t>(WordForm::Infinitive)];
    } else if (word_class == WordClass::Adjective) {
        text += group.endings[0];
    }
}

} // namespace referat::bench_corpus
