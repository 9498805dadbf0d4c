// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/item_heading_line.hpp"

#include "base/ascii.hpp"
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

/// Takes "Punkt", "Pkt.", "Dagsordenspunkt", with "nr.", off the start of `text`.
bool take_punkt(std::string_view& text) {
    constexpr std::array<std::string_view, 4> names{"dagsordenspunkt", "punkt", "pkt.", "pkt"};
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

struct AccessMark {
    std::string_view written;
    std::string_view value;
};
constexpr std::array<AccessMark, 8> access_marks{{{"(Åben)", "åben"},
                                                  {"(Lukket)", "lukket"},
                                                  {"(Åbent)", "åben"},
                                                  {"(åben)", "åben"},
                                                  {"(lukket)", "lukket"},
                                                  {"(ÅBEN)", "åben"},
                                                  {"(LUKKET)", "lukket"},
                                                  {"(åbent)", "åben"}}};

} // namespace

std::string_view take_access_mark(std::string_view& title) {
    for (const AccessMark& mark : access_marks) {
        if (title.starts_with(mark.written)) {
            title = trimmed(title.substr(mark.written.size()));
            return mark.value;
        }
        if (title.ends_with(mark.written)) {
            title = trimmed(title.substr(0, title.size() - mark.written.size()));
            return mark.value;
        }
    }
    return {};
}

std::optional<ItemHeadingLine> match_item_heading(std::string_view line) {
    ItemHeadingLine heading;
    std::string_view rest = line;
    if (take_punkt(rest)) {
        heading.number = take_number(rest);
        if (heading.number == 0) {
            return std::nullopt;
        }
        if (rest.empty() || rest == "." || rest == ":") {
            heading.form = HeadingForm::PunktAlone;
            return heading;
        }
        if (take_separator(rest)) {
            heading.form = rest.empty() ? HeadingForm::PunktAlone : HeadingForm::PunktTitle;
        } else if (rest.starts_with(". ") || (rest.starts_with(' ') && begins_upper(rest.substr(1)))) {
            heading.form = HeadingForm::PunktLoose;
            rest = trimmed(rest.substr(rest.starts_with(". ") ? 2 : 1));
        } else if (std::string_view title = trimmed(rest); rest.starts_with(' ') && !take_access_mark(title).empty()) {
            heading.form = HeadingForm::PunktTitle;
            rest = trimmed(rest);
        } else {
            return std::nullopt;
        }
        heading.title = rest;
        return heading;
    }
    heading.number = take_number(rest);
    if (heading.number == 0 || rest.empty()) {
        return std::nullopt;
    }
    if (rest.starts_with(". ") || rest.starts_with(") ")) {
        rest = trimmed(rest.substr(2));
        heading.form = HeadingForm::NumberDot;
    } else if (rest.starts_with(' ')) {
        rest = trimmed(rest);
        heading.form = HeadingForm::NumberAccess;
    } else {
        return std::nullopt;
    }
    std::string_view title = rest;
    const bool has_mark = !take_access_mark(title).empty();
    if (has_mark) {
        heading.form = HeadingForm::NumberAccess;
    } else if (heading.form == HeadingForm::NumberAccess) {
        return std::nullopt; // "3 Title" alone says too little
    }
    if (rest.empty()) {
        return std::nullopt;
    }
    heading.title = rest;
    return heading;
}

} // namespace referat::minutes
