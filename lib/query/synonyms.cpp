// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/synonyms.hpp"

#include "analysis/characters.hpp"
#include "analysis/folded_term.hpp"
#include "base/utf8.hpp"
#include "query/characters.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace referat::query {

namespace {

/// Bytes of what separates words at `offset`; 0 inside of a word.
std::size_t separator_size(std::string_view text, std::size_t offset) {
    if (std::string_view(",;/&()").find(text[offset]) != std::string_view::npos) {
        return 1;
    }
    constexpr std::string_view dash = "–";
    return text.substr(offset).starts_with(dash)
               ? dash.size()
               : std::max(blank_size(text, offset), quotation_mark_at(text, offset).size);
}

/// The words of `text` as the analysis folds them; signs at their ends, such as the hyphen of "social- og", are
/// dropped.
SynonymPhrase folded_words(std::string_view text) {
    constexpr std::string_view signs = ".:!?-";
    SynonymPhrase words;
    std::string word;
    const auto finish = [&] {
        std::string folded;
        analysis::append_folded(word, folded);
        const std::size_t begin = std::min(folded.find_first_not_of(signs), folded.size());
        folded.erase(folded.find_last_not_of(signs) + 1);
        if (begin < folded.size()) {
            words.push_back(folded.substr(begin));
        }
        word.clear();
    };
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t size = separator_size(text, i)) {
            finish();
            i += size;
        } else {
            word.push_back(text[i++]);
        }
    }
    finish();
    return words;
}

/// One word with two capitals or more and no small letter, digits and signs aside.
bool is_acronym(std::string_view text) {
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t capital = analysis::capital_size(text, i);
        if (separator_size(text, i) != 0 ||
            (capital == 0 && analysis::is_alnum_at(text, i) && !analysis::is_digit(text[i]))) {
            return false;
        }
        capitals += capital != 0 ? 1 : 0;
        i += base::decode_utf8(text, i).size;
    }
    return capitals >= 2;
}

std::string_view without_ending(std::string_view folded) {
    return folded.substr(0, folded.find('\''));
}

bool are_forms_of_one(const SynonymWord& a, const SynonymWord& b) {
    const auto has = [](const SynonymWord& word, const std::string& form) {
        return word.folded == form || std::ranges::find(word.lemmas, form) != word.lemmas.end();
    };
    return has(a, b.folded) || std::ranges::any_of(b.lemmas, [&](const std::string& lemma) { return has(a, lemma); });
}

SynonymPhrase phrase_of(std::span<const SynonymWord> words) {
    SynonymPhrase phrase;
    std::ranges::transform(words, std::back_inserter(phrase), &SynonymWord::folded);
    return phrase;
}

} // namespace

Synonyms::Synonyms(std::string_view table, const std::filesystem::path& name, const LemmasOf& lemmas_of) {
    add(table, name, lemmas_of);
}

Synonyms::Group Synonyms::parse_line(std::string_view line, const std::filesystem::path& name, std::size_t number) {
    if (base::find_invalid_utf8(line) != std::string_view::npos) {
        throw InputError("not valid UTF-8", name, number, "save the file as UTF-8");
    }
    line = trim(line.substr(0, line.find('#')));
    Group group;
    if (line.empty()) {
        return group;
    }
    const std::string hint = "write rows as in PLO = Praktiserende Lægers Organisation, or a > b";
    const bool one_way = line.find('>') != std::string_view::npos;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find_first_of("=>", begin), line.size());
        const std::string_view text = trim(line.substr(begin, end - begin));
        Alternative alternative;
        for (std::string& word : folded_words(text)) {
            alternative.words.push_back({std::move(word), {}});
        }
        if (alternative.words.empty()) {
            throw InputError("an alternative of the row is empty", name, number, hint);
        }
        alternative.is_acronym = is_acronym(text);
        alternative.is_target = one_way && !group.empty();
        group.push_back(std::move(alternative));
        begin = end + 1;
    }
    if (group.size() == 1) {
        throw InputError("the row has one alternative only", name, number, hint);
    }
    if (one_way && group.size() > 2) {
        throw InputError("a row with > has two alternatives and no other sign", name, number, hint);
    }
    return group;
}

void Synonyms::add(std::string_view table, const std::filesystem::path& name, const LemmasOf& lemmas_of) {
    std::vector<Group> groups;
    for (std::size_t number = 1; !table.empty(); ++number) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        groups.push_back(parse_line(table.substr(0, end), name, number));
        table.remove_prefix(std::min(end + 1, table.size()));
    }
    for (Group& group : groups) {
        add_group(std::move(group), lemmas_of);
    }
}

void Synonyms::add_acronym(std::string acronym, SynonymPhrase long_form, const LemmasOf& lemmas_of) {
    Group group(2);
    group[0].words.push_back({std::move(acronym), {}});
    group[0].is_acronym = true;
    for (std::string& word : long_form) {
        group[1].words.push_back({std::move(word), {}});
    }
    add_group(std::move(group), lemmas_of);
}

void Synonyms::add_group(Group group, const LemmasOf& lemmas_of) {
    const std::size_t begin = alternatives_.size();
    const std::size_t end = begin + group.size();
    for (Alternative& alternative : group) {
        alternative.group_begin = begin;
        alternative.group_end = end;
        if (lemmas_of && !alternative.is_acronym) {
            for (SynonymWord& word : alternative.words) {
                word.lemmas = lemmas_of(word.folded);
            }
        }
        if (!alternative.is_target) {
            index(alternative.words.front().folded, alternatives_.size());
            for (const std::string& lemma : alternative.words.front().lemmas) {
                index(lemma, alternatives_.size());
            }
        }
        alternatives_.push_back(std::move(alternative));
    }
}

void Synonyms::index(const std::string& word, std::size_t alternative) {
    by_first_word_[word].push_back(alternative);
}

std::vector<std::size_t> Synonyms::beginning_with(const SynonymWord& word) const {
    std::vector<std::size_t> found;
    const auto append = [&](const std::string& form) {
        if (const auto at = by_first_word_.find(form); at != by_first_word_.end()) {
            found.insert(found.end(), at->second.begin(), at->second.end());
        }
    };
    append(word.folded);
    append(std::string(without_ending(word.folded)));
    for (const std::string& lemma : word.lemmas) {
        append(lemma);
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::optional<SynonymMatch> Synonyms::find(std::span<const SynonymWord> words, std::size_t first) const {
    if (first >= words.size()) {
        return std::nullopt;
    }
    words = words.subspan(first);
    std::vector<std::size_t> best;
    std::pair<std::size_t, bool> best_rank{0, false}; // number of words, all as written
    for (const std::size_t id : beginning_with(words.front())) {
        const std::vector<SynonymWord>& wanted = alternatives_[id].words;
        if (wanted.size() > words.size()) {
            continue;
        }
        const bool as_written =
            std::ranges::equal(wanted, words.first(wanted.size()), {}, &SynonymWord::folded, &SynonymWord::folded);
        const bool meets = alternatives_[id].is_acronym
                               ? wanted.front().folded == without_ending(words.front().folded)
                               : std::ranges::equal(wanted, words.first(wanted.size()), are_forms_of_one);
        const std::pair rank{wanted.size(), as_written};
        if ((!meets && !as_written) || rank < best_rank) {
            continue;
        }
        if (rank > best_rank) {
            best.clear();
            best_rank = rank;
        }
        best.push_back(id);
    }
    if (best.empty()) {
        return std::nullopt;
    }
    std::vector<SynonymPhrase> own;
    own.reserve(best.size());
    for (const std::size_t id : best) {
        own.push_back(phrase_of(alternatives_[id].words));
    }
    SynonymMatch match{best_rank.first, {}};
    const auto is_in = [](const std::vector<SynonymPhrase>& phrases, const SynonymPhrase& phrase) {
        return std::ranges::find(phrases, phrase) != phrases.end();
    };
    for (const std::size_t id : best) {
        for (std::size_t i = alternatives_[id].group_begin; i < alternatives_[id].group_end; ++i) {
            SynonymPhrase phrase = phrase_of(alternatives_[i].words);
            if (!is_in(own, phrase) && !is_in(match.alternatives, phrase)) {
                match.alternatives.push_back(std::move(phrase));
            }
        }
    }
    return match.alternatives.empty() ? std::nullopt : std::optional(std::move(match));
}

} // namespace referat::query
