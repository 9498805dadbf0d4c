// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/phrases.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>

namespace referat::minutes {

namespace {

using base::is_digit;

/// Abbreviations of Danish minutes that are followed by a capital or a number without ending the sentence.
constexpr std::array<std::string_view, 42> abbreviations{
    "adm", "afd", "apr",   "aug", "bl.a", "bl",   "ca",  "d",    "dec", "dir", "dr",  "dvs", "ekskl", "evt",
    "feb", "fx",  "f.eks", "hhv", "ift",  "inkl", "jan", "jf",   "jvf", "jul", "jun", "kap", "kl",    "kr",
    "mht", "mhp", "mio",   "mia", "nov",  "nr",   "okt", "ph.d", "pkt", "pr",  "sep", "stk", "v",     "vedr"};

bool is_word_char(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
           (c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F));
}

/// Words of a vote or a time before a number that ends a sentence: "5 stemmer mod 2. Forslaget ...".
constexpr std::array<std::string_view, 6> counting{"stemte", "stemmer", "mod", "imod", "kl", "kl."};

/// The word that ends before the space at `space`; "" if there is none.
std::string_view word_before(std::string_view text, std::size_t space) {
    constexpr std::size_t longest = 16; // bytes; all words asked for are shorter
    std::size_t begin = space;
    while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(' && space - begin < longest) {
        --begin;
    }
    return text.substr(begin, space - begin);
}

/// Whether the full stop at `dot` belongs to an abbreviation, an initial or an ordinal.
bool is_inner_dot(std::string_view text, std::size_t dot) {
    const std::string_view word = word_before(text, dot);
    if (word.empty()) {
        return true;
    }
    if (std::ranges::all_of(word, is_digit)) {
        // An ordinal: "3. maj", "2. april"; longer numbers and those that count end sentences.
        const std::size_t begin = dot - word.size();
        const std::string_view before = begin > 0 ? word_before(text, begin - 1) : std::string_view();
        return word.size() <= 2 && std::ranges::find(counting, text::fold_case(before)) == counting.end();
    }
    const bool is_initial = word.size() == 1 || (word.size() == 2 && begins_upper(word));
    return is_initial || std::ranges::find(abbreviations, text::fold_case(word)) != abbreviations.end();
}

bool begins_sentence(std::string_view text) {
    const std::string_view opened = text.substr(std::min(text.find_first_not_of("\"'(”“»„’"), text.size()));
    return begins_upper(opened) || text.starts_with("- ") || (!text.empty() && is_digit(text[0])) ||
           (!opened.empty() && opened.size() != text.size());
}

bool word_matches(std::string_view word, std::string_view pattern) {
    while (true) {
        const std::size_t bar = pattern.find('|');
        const std::string_view alternative = pattern.substr(0, bar);
        const bool matches = alternative.ends_with('*')
                                 ? word.starts_with(alternative.substr(0, alternative.size() - 1))
                                 : word == alternative;
        if (matches) {
            return true;
        }
        if (bar == std::string_view::npos) {
            return false;
        }
        pattern.remove_prefix(bar + 1);
    }
}

} // namespace

bool begins_upper(std::string_view text) {
    if (text.empty()) {
        return false;
    }
    const char32_t c = base::decode_utf8(text, 0).value;
    return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

std::vector<std::string_view> split_sentences(std::string_view text) {
    std::vector<std::string_view> sentences;
    std::size_t begin = 0;
    const auto cut = [&](std::size_t end, std::size_t next) {
        if (end > begin) {
            sentences.push_back(text.substr(begin, end - begin));
        }
        begin = next;
    };
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const bool stop = text[i] == '.' || text[i] == '!' || text[i] == '?';
        if (stop && text[i + 1] == ' ' && begins_sentence(text.substr(i + 2)) &&
            (text[i] != '.' || !is_inner_dot(text, i))) {
            cut(i + 1, i + 2);
        } else if (text[i] == ' ' && text.substr(i + 1, 2) == "- " && begins_sentence(text.substr(i + 3))) {
            cut(i, i + 1);
        }
    }
    cut(text.size(), text.size());
    return sentences;
}

Words::Words(std::string_view sentence) : folded_(text::fold_case(sentence)) {
    std::size_t begin = 0;
    const auto end_word = [&](std::size_t end, std::size_t next) {
        if (end > begin) {
            const std::uint64_t mark = Phrase::mark_of(std::string_view(folded_).substr(begin, end - begin));
            words_.push_back({begin, end - begin, mark});
            marks_ |= mark;
        }
        begin = next;
    };
    for (std::size_t i = 0; i < folded_.size();) {
        const base::CodePoint cp = base::decode_utf8(folded_, i);
        if (!is_word_char(cp.value)) {
            end_word(i, i + cp.size);
        }
        i += cp.size;
    }
    end_word(folded_.size(), folded_.size());
}

bool Words::matches_at(std::size_t i, const Phrase& phrase) const {
    if (i >= words_.size() || !phrase.may_begin_with(words_[i].mark)) {
        return phrase.text().empty();
    }
    for (std::string_view rest = phrase.text(); !rest.empty(); ++i) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        if (i >= words_.size() || !word_matches((*this)[i], rest.substr(0, space))) {
            return false;
        }
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    return true;
}

std::size_t Words::find(const Phrase& phrase, std::size_t from) const {
    if (!phrase.may_begin_with(marks_)) {
        return npos;
    }
    for (std::size_t i = from; i < words_.size(); ++i) {
        if (phrase.may_begin_with(words_[i].mark) && matches_at(i, phrase)) {
            return i;
        }
    }
    return npos;
}

bool Words::has_among(std::size_t first, std::size_t last, const Phrase& alternatives) const {
    for (std::size_t i = first; i < last; ++i) {
        if (alternatives.may_begin_with(words_[i].mark) && word_matches((*this)[i], alternatives.text())) {
            return true;
        }
    }
    return false;
}

bool Words::has_before(std::size_t i, const Phrase& alternatives, std::size_t window) const {
    return i <= words_.size() && has_among(i - std::min(i, window), i, alternatives);
}

bool Words::has_after(std::size_t i, const Phrase& alternatives, std::size_t window) const {
    return i < words_.size() && has_among(i + 1, i + 1 + std::min(window, words_.size() - 1 - i), alternatives);
}

} // namespace referat::minutes
