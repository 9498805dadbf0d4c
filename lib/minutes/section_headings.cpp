// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/section_headings.hpp"

#include "base/utf8.hpp"
#include "minutes/phrases.hpp"
#include "text/danish_dates.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace referat::minutes {

namespace {

struct Heading {
    std::string_view folded; ///< as text::fold_value() gives it
    Field field;
};

/// The headings of the five regions' and the municipalities' minutes that name a field of the vocabulary. All other
/// headings stay in the text of the section they stand in.
constexpr std::array<Heading, 10> headings{{
    {"resume", Field::Resume},
    {"sagsfremstilling", Field::Sagsfremstilling},
    {"indstilling", Field::Indstilling},
    {"beslutning", Field::Beslutning},
    {"bilag", Field::Bilag},
    {"fravaerende", Field::Fravaerende},
    {"oekonomi", Field::Okonomi},
    {"koordinering med andre afdelinger", Field::Koordinering},
    {"godkendt af", Field::GodkendtAf},
    {"tidligere beslutninger", Field::TidligereBeslutninger},
}};

constexpr std::size_t longest_heading = 200; // bytes; the name of a body and a date included

/// Cheap test before folding: the first letter of a heading, in any case.
bool may_begin_heading(std::string_view line) {
    constexpr std::string_view letters = "rsibfkgtRSIBFKGT";
    return letters.find(line[0]) != std::string_view::npos || line.starts_with("ø") || line.starts_with("Ø") ||
           line.starts_with("oe") || line.starts_with("Oe") || line.starts_with("OE");
}

/// "B E S L U T N I N G" -> "BESLUTNING"; anything else as it is.
std::string close_spaced_letters(std::string_view line) {
    std::string closed;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool is_gap = line[i] == ' ';
        if (is_gap != (i % 2 == 1)) {
            return std::string(line);
        }
        if (!is_gap) {
            closed.push_back(line[i]);
        }
    }
    return closed;
}

std::optional<Field> heading_field(std::string_view line) {
    if (line.size() > 60) {
        return std::nullopt;
    }
    const std::string folded =
        text::fold_value(line.size() > 5 && line[1] == ' ' ? close_spaced_letters(line) : std::string(line));
    const auto it = std::ranges::find(headings, std::string_view(folded), &Heading::folded);
    return it == headings.end() ? std::nullopt : std::optional(it->field);
}

/// "Beslutning i Sundhedsklynge Fyn den 3. maj 2023", with or without "i" and a colon at the end.
bool is_dated_decision(std::string_view line) {
    const std::size_t space = line.find(' ');
    if (line.size() > longest_heading || space == std::string_view::npos ||
        text::fold_value(line.substr(0, space)) != "beslutning") {
        return false;
    }
    const std::string rest = text::fold_value(line.substr(space));
    if (rest.starts_with("om ") || rest.starts_with("vedr")) {
        return false;
    }
    std::size_t from = space;
    while (const auto date = text::find_date(line, from)) {
        std::string_view after = line.substr(date->bytes.end);
        if (after.find_first_not_of(" :.") == std::string_view::npos) {
            return true;
        }
        from = date->bytes.end;
    }
    return false;
}

/// "Bo K", "Åse Ø"
bool ends_in_initial(std::string_view text) {
    const std::string_view word = text.substr(text.rfind(' ') + 1);
    return !word.empty() && base::decode_utf8(word, 0).size == word.size();
}

} // namespace

bool looks_like_names(std::string_view text) {
    if (text.empty() || text.size() > 2000) {
        return false;
    }
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        std::string_view piece = text.substr(0, comma);
        text.remove_prefix(std::min(comma + 1, text.size()));
        while (piece.starts_with(' ')) {
            piece.remove_prefix(1);
        }
        if (piece.starts_with("og ")) {
            piece.remove_prefix(3);
        }
        const std::size_t words = static_cast<std::size_t>(std::ranges::count(piece, ' ')) + 1;
        const std::size_t dot = piece.find(". ");
        const bool is_sentence = dot != std::string_view::npos && dot > 2 && !ends_in_initial(piece.substr(0, dot));
        if (!piece.empty() && (!begins_upper(piece) || words > 8 || is_sentence)) {
            return false;
        }
    }
    return true;
}

std::optional<SectionHeading> match_section_heading(std::string_view line) {
    if (line.empty() || !may_begin_heading(line)) {
        return std::nullopt;
    }
    if (const auto field = heading_field(line)) {
        return SectionHeading{*field, line.size()};
    }
    if (const std::size_t colon = line.find(':'); colon != std::string_view::npos && colon < 60) {
        if (const auto field = heading_field(line.substr(0, colon))) {
            const std::size_t begin = line.find_first_not_of(' ', colon + 1);
            return SectionHeading{*field, std::min(begin, line.size())};
        }
    }
    if (is_dated_decision(line)) {
        return SectionHeading{Field::Beslutning, line.size()};
    }
    if (const std::size_t space = line.find(' '); space != std::string_view::npos && space < 20) {
        const std::string_view names = line.substr(space + 1);
        if (begins_upper(line) && heading_field(line.substr(0, space)) == Field::Fravaerende &&
            looks_like_names(names)) {
            return SectionHeading{Field::Fravaerende, space + 1};
        }
    }
    return std::nullopt;
}

} // namespace referat::minutes
