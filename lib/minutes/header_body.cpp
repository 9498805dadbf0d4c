// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/header_body.hpp"

#include "base/ascii.hpp"
#include "minutes/phrases.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace referat::minutes {

namespace {

/// Words that name the kind of document.
struct DocumentWord {
    std::string_view folded;
    MinutesKind kind;
};
constexpr std::array<DocumentWord, 9> document_words{{{"beslutningsprotokol", MinutesKind::Referat},
                                                      {"beslutningsreferat", MinutesKind::Referat},
                                                      {"moedereferat", MinutesKind::Referat},
                                                      {"referat", MinutesKind::Referat},
                                                      {"protokol", MinutesKind::Referat},
                                                      {"tillaegsdagsorden", MinutesKind::Dagsorden},
                                                      {"dagsorden", MinutesKind::Dagsorden},
                                                      {"moededagsorden", MinutesKind::Dagsorden},
                                                      {"moedeindkaldelse", MinutesKind::Dagsorden}}};

std::optional<MinutesKind> document_kind(std::string_view word) {
    const std::string folded = text::fold_value(word);
    const auto it = std::ranges::find(document_words, std::string_view(folded), &DocumentWord::folded);
    return it == document_words.end() ? std::nullopt : std::optional(it->kind);
}

std::string_view first_word(std::string_view text) {
    return text.substr(0, std::min(text.find_first_of(" :"), text.size()));
}

void trim_left(std::string_view& text) {
    for (;;) {
        const std::size_t begin = std::min(text.find_first_not_of(" :-,"), text.size());
        text.remove_prefix(begin);
        if (text.starts_with("–") || text.starts_with("—")) {
            text.remove_prefix(3);
        } else if (begin == 0) {
            return;
        }
    }
}

/// Takes first words off as long as `is_lead` says so of them, and what parts them from the next.
template <typename IsLead>
void trim_first_words(std::string_view& text, IsLead is_lead) {
    trim_left(text);
    for (std::string_view word = first_word(text); !word.empty() && is_lead(word); word = first_word(text)) {
        text.remove_prefix(word.size());
        trim_left(text);
    }
}

/// Takes the words that lead up to the name off: "fra møde i", "af det 3. ordinære møde i", "nr. 6". A name may begin
/// with "Det".
void trim_lead(std::string_view& text) {
    constexpr std::array<std::string_view, 8> links{"fra", "af", "til", "for", "over", "vedr.", "i", "nr."};
    constexpr std::array<std::string_view, 12> meetings{"møde",     "mødet",          "møder",         "ordinært",
                                                        "ordinære", "ekstraordinært", "ekstraordinær", "konstituerende",
                                                        "udkast",   "åben",           "åbent",         "(udkast)"};
    trim_first_words(text, [&](std::string_view word) {
        const std::string folded = text::fold_case(word);
        return word == "det" || word.find_first_not_of("0123456789.") == std::string_view::npos ||
               std::ranges::find(links, folded) != links.end() || std::ranges::find(meetings, folded) != meetings.end();
    });
}

/// Takes what may stand before the word for the document off: "Udkast til", "Åben".
void trim_draft(std::string_view& text) {
    constexpr std::array<std::string_view, 4> words{"udkast", "til", "åben", "åbent"};
    trim_first_words(
        text, [&](std::string_view word) { return std::ranges::find(words, text::fold_case(word)) != words.end(); });
}

/// Takes "d.", "den", a weekday, a lone year and dashes off the end of a body's name that a date follows.
void trim_before_date(std::string_view& text) {
    constexpr std::array<std::string_view, 12> words{"d.",      "den",    "d",      "mandag", "tirsdag", "onsdag",
                                                     "torsdag", "fredag", "lørdag", "søndag", "møde",    "referat"};
    for (bool changed = true; changed;) {
        changed = false;
        while (!text.empty() && std::string_view(" ,-:|").find(text.back()) != std::string_view::npos) {
            text.remove_suffix(1);
            changed = true;
        }
        if (text.ends_with("–") || text.ends_with("—")) {
            text.remove_suffix(3);
            changed = true;
        }
        const std::size_t space = text.rfind(' ');
        const std::string_view word = text.substr(space == std::string_view::npos ? 0 : space + 1);
        if (!word.empty() && std::ranges::find(words, text::fold_case(word)) != words.end()) {
            text.remove_suffix(word.size());
            changed = true;
        }
        for (const std::string_view genitive : {"'s ", "’s "}) { // "Havneudvalget's møde"
            if (text.ends_with(genitive)) {
                text.remove_suffix(genitive.size());
            }
        }
    }
    if (text.size() > 5 && text[text.size() - 5] == ' ' &&
        std::ranges::all_of(text.substr(text.size() - 4), base::is_digit)) {
        text.remove_suffix(5); // "Sundhedsudvalget 2024 14-05-2024": the year of the agenda
    }
}

} // namespace

std::optional<DocumentLine> read_document_line(std::string_view line) {
    std::string_view rest = line;
    trim_draft(rest);
    const auto kind = document_kind(first_word(rest));
    if (!kind) {
        return std::nullopt;
    }
    rest.remove_prefix(first_word(rest).size());
    DocumentLine found{*kind, rest};
    trim_left(rest);
    if (first_word(rest) == "med" || first_word(rest) == "og") {
        rest.remove_prefix(first_word(rest).size());
        trim_left(rest);
        const std::string_view second = first_word(rest);
        const auto second_kind = second == "beslutninger" ? MinutesKind::Referat : document_kind(second);
        if (second_kind) {
            found.kind = *second_kind == MinutesKind::Referat ? MinutesKind::Referat : found.kind;
            found.rest = rest.substr(second.size());
        }
    }
    return found;
}

std::optional<DocumentLine> read_trailing_document_line(std::string_view line) {
    constexpr std::size_t longest_line = 200; // bytes
    if (line.size() > longest_line) {
        return std::nullopt;
    }
    for (std::size_t begin = 0; begin < line.size();) {
        const std::size_t end = std::min(line.find_first_of(" :,", begin), line.size());
        if (const auto kind = document_kind(line.substr(begin, end - begin)); kind) {
            return begin == 0 ? std::nullopt : std::optional(DocumentLine{*kind, line.substr(0, begin)});
        }
        begin = end + 1;
    }
    return std::nullopt;
}

std::string_view trim_body(std::string_view text) {
    trim_lead(text);
    trim_before_date(text);
    return text;
}

bool has_body_noun(std::string_view text) {
    // The ends of the names of bodies in municipal and regional minutes, without and with the article.
    constexpr std::array<std::string_view, 15> nouns{
        "udvalg", "udvalget", "udvalgene", "forum",      "forummet",    "gruppe",     "gruppen",     "raad",
        "raadet", "naevn",    "naevnet",   "bestyrelse", "bestyrelsen", "kommission", "kommissionen"};
    const std::string folded = text::fold_value(text);
    for (std::string_view rest = folded; !rest.empty();) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        const std::string_view owner = word.substr(0, word.size() - (word.ends_with('s') ? 1 : 0)); // "udvalgets"
        if (word.find("klynge") != std::string_view::npos ||
            std::ranges::any_of(nouns, [&](std::string_view noun) { return owner.ends_with(noun); })) {
            return true;
        }
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return false;
}

bool may_name_body(std::string_view text) {
    return !text.empty() && (begins_upper(text) || has_body_noun(text));
}

} // namespace referat::minutes
