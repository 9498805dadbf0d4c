// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/header_place.hpp"

#include "base/ascii.hpp"
#include "minutes/header_body.hpp"
#include "minutes/header_labels.hpp"
#include "text/danish_dates.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace referat::minutes {

namespace {

/// What the words of a meeting's place end with, folded: rooms, houses, and streets, which a number follows. Facts: the
/// places of published agendas of Danish municipalities and regions.
constexpr std::array<std::string_view, 21> rooms_and_houses{
    "lokale", "lokalet",   "sal",         "salen",    "stue",     "stuen",    "hus",
    "huset",  "hospital",  "hospitalet",  "center",   "centeret", "centret",  "skole",
    "skolen", "bibliotek", "biblioteket", "kantinen", "kantine",  "vaerelse", "vaerelset"};
constexpr std::array<std::string_view, 6> online_words{"online", "teams", "zoom", "skype", "virtuelt", "videomoede"};
constexpr std::array<std::string_view, 11> streets{"vej",   "vejen", "gade",    "gaden",  "torv",   "torvet",
                                                   "plads", "alle",  "pladsen", "vaenge", "vaenget"};

template <std::size_t size>
bool ends_with_any(std::string_view word, const std::array<std::string_view, size>& ends) {
    return std::ranges::any_of(ends, [&](std::string_view end) { return word.ends_with(end); });
}

/// Takes one of the words between a time and a place off, or a label: "Tid: 10.00 Sted: Rådhuset".
bool take_link(std::string_view& text) {
    const LabelledLine line = read_label(text);
    if ((line.label == HeaderLabel::Time || line.label == HeaderLabel::Place) && line.value.size() < text.size()) {
        text = line.value;
        return true;
    }
    for (const std::string_view word : {"fra", "kl.", "kl", "klokken", "til", "i", "på", "ved", "via"}) {
        if (text.starts_with(word) && text.substr(word.size()).starts_with(' ')) {
            text.remove_prefix(word.size() + 1);
            return true;
        }
    }
    return false;
}

/// Takes a clock time off, or the bare hour of "10-12" if a time stood before.
bool take_time(std::string_view& text, bool after_time) {
    if (const auto time = text::time_at(text, 0)) {
        text.remove_prefix(time->bytes.end);
        return true;
    }
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (!after_time || digits == 0 || digits > 2 || text.substr(digits).starts_with('.')) {
        return false;
    }
    text.remove_prefix(digits);
    return true;
}

} // namespace

bool names_place(std::string_view text) {
    constexpr std::size_t longest_place = 120; // bytes
    if (text.size() > longest_place || text.ends_with('.') || text.ends_with(':') ||
        text.find(": ") != std::string_view::npos || has_body_noun(text)) {
        return false;
    }
    // What follows a comma may belong to a person: "Ida Holm, Sygehus Vestø".
    const std::string folded = text::fold_value(text.substr(0, text.find(',')));
    std::string_view before;
    for (std::string_view rest = folded; !rest.empty();) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        const bool number = base::is_digit(word[0]);
        if ((ends_with_any(word, rooms_and_houses) && word != "aarhus") ||
            std::ranges::find(online_words, word) != online_words.end() || (number && ends_with_any(before, streets))) {
            return true;
        }
        before = word;
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return false;
}

std::string_view place_after_time(std::string_view text) {
    bool after_time = false;
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(" -,|:()"), text.size()));
        if (text.starts_with("–") || text.starts_with("—")) {
            text.remove_prefix(3);
        } else if (take_time(text, after_time)) {
            after_time = true;
        } else if (!take_link(text)) {
            break;
        }
    }
    text = base::trimmed(text, " .,|()");
    return names_place(text) ? text : std::string_view();
}

} // namespace referat::minutes
