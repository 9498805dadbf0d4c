// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/item_heading_line.hpp"

#include "base/ascii.hpp"
#include "minutes/access_mark.hpp"
#include "minutes/phrases.hpp"

#include <algorithm>
#include <array>

namespace referat::minutes {

namespace {

using base::trimmed;

/// Reads a number at the start of `text` and takes it off; 0 if there is none.
int take_number(std::string_view& text) {
    int number = 0;
    std::size_t i = 0;
    while (i < text.size() && text[i] >= '0' && text[i] <= '9' && number <= largest_item_number) {
        number = number * 10 + (text[i++] - '0');
    }
    if (i == 0 || number > largest_item_number) {
        return 0;
    }
    text.remove_prefix(i);
    return number;
}

/// Takes "Punkt", "Pkt.", "Dagsordenspunkt", "Sag", with "nr.", off the start of `text`.
bool take_punkt(std::string_view& text) {
    constexpr std::array<std::string_view, 5> names{"dagsordenspunkt", "punkt", "pkt.", "pkt", "sag"};
    std::array<char, 15> start{};
    const std::size_t n = std::min(text.size(), start.size());
    std::ranges::transform(text.substr(0, n), start.begin(), base::to_lower);
    const std::string_view folded(start.data(), n);
    for (const std::string_view name : names) {
        if (folded.starts_with(name)) {
            std::string_view rest = text.substr(name.size());
            const bool spaced = rest.starts_with(' ');
            rest = trimmed(rest);
            if (rest.starts_with("nr.") || rest.starts_with("nr ")) {
                rest = trimmed(rest.substr(3));
            }
            const bool digit = !rest.empty() && rest[0] >= '0' && rest[0] <= '9';
            if (digit && (spaced || name.ends_with('.'))) {
                text = rest;
                return true;
            }
        }
    }
    return false;
}

/// Takes a separator of number and title off the start: ":", " - ", " – ", " — ".
bool take_separator(std::string_view& text) {
    if (text.starts_with(':') || text.starts_with(" :")) {
        text = trimmed(text.substr(text.find(':') + 1));
        return true;
    }
    for (const std::string_view dash : {" - ", " – ", " — ", "- ", "– "}) {
        if (text.starts_with(dash)) {
            text = trimmed(text.substr(dash.size()));
            return true;
        }
    }
    return false;
}

/// "3: Title", "3 (Lukket)", "3. Title", ... behind "Punkt".
std::optional<ItemHeadingLine> match_after_punkt(std::string_view rest) {
    ItemHeadingLine heading;
    heading.number = take_number(rest);
    if (heading.number == 0) {
        return std::nullopt;
    }
    std::string_view marked = trimmed(rest);
    heading.access = rest.starts_with(' ') ? take_leading_access_mark(marked) : std::string_view();
    if (!heading.access.empty()) {
        rest = marked;
    }
    if (rest.empty() || rest == "." || rest == ":") {
        heading.form = HeadingForm::PunktAlone;
        return heading;
    }
    if (take_separator(rest)) {
        heading.form = rest.empty() ? HeadingForm::PunktAlone : HeadingForm::PunktTitle;
    } else if (!heading.access.empty()) {
        heading.form = HeadingForm::PunktTitle;
    } else if (rest.starts_with(". ") || (rest.starts_with(' ') && begins_upper(rest.substr(1)))) {
        heading.form = HeadingForm::PunktLoose;
        rest = trimmed(rest.substr(rest.starts_with(". ") ? 2 : 1));
    } else {
        return std::nullopt;
    }
    heading.title = rest;
    if (const std::string_view access = take_access_mark(heading.title); !access.empty()) {
        heading.access = access;
        heading.form = heading.form == HeadingForm::PunktLoose ? HeadingForm::PunktTitle : heading.form;
    }
    return heading;
}

/// "3 (Åben) Title", "3. Title", "3) Title".
std::optional<ItemHeadingLine> match_number(std::string_view rest) {
    ItemHeadingLine heading;
    heading.number = take_number(rest);
    if (heading.number == 0 || rest.empty()) {
        return std::nullopt;
    }
    const bool dot = rest.starts_with(". ") || rest.starts_with(") ");
    if (!dot && !rest.starts_with(' ')) {
        return std::nullopt;
    }
    heading.title = trimmed(rest.substr(dot ? 2 : 1));
    if (heading.title.empty()) {
        return std::nullopt;
    }
    heading.access = take_access_mark(heading.title);
    if (heading.access.empty() && !dot) {
        return std::nullopt; // "3 Title" alone says too little
    }
    heading.form = heading.access.empty() ? HeadingForm::NumberDot : HeadingForm::NumberAccess;
    return heading;
}

} // namespace

std::optional<ItemHeadingLine> match_item_heading(std::string_view line) {
    std::string_view rest = line;
    return take_punkt(rest) ? match_after_punkt(rest) : match_number(line);
}

bool is_part_heading(std::string_view line, int number) {
    std::string_view rest = line;
    const bool named = take_punkt(rest);
    if (take_number(rest) != number || rest.size() < 2) {
        return false;
    }
    if (rest[0] == '.' && base::is_digit(rest[1])) {
        constexpr int most_parts = 99; // more is an amount: "2.100 Kroner"
        rest.remove_prefix(1);
        if (take_number(rest) > most_parts) {
            return false;
        }
    } else if (named && rest[0] >= 'a' && rest[0] <= 'z') {
        rest.remove_prefix(1);
    } else {
        return false;
    }
    if (rest.starts_with(". ") || rest.starts_with(") ")) {
        rest.remove_prefix(1);
    }
    return take_separator(rest) ? begins_upper(rest) : rest.starts_with(' ') && begins_upper(rest.substr(1));
}

} // namespace referat::minutes
