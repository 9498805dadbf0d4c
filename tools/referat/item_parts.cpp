// SPDX-License-Identifier: GPL-2.0-or-later
#include "item_parts.hpp"

#include "safe_text.hpp"

namespace referat::tool {

namespace {

constexpr std::string_view separator = " \xC2\xB7 "; // middle dot

Style outcome_style(std::string_view outcome) {
    if (outcome == "godkendt" || outcome == "besluttet" || outcome == "efterretning") {
        return Style::Agreed;
    }
    if (outcome == "afvist") {
        return Style::Refused;
    }
    return outcome == "udsat" ? Style::Postponed : Style::Plain;
}

} // namespace

void append_separator(StyledText& line) {
    if (!line.empty()) {
        line.push_back({std::string(separator), Style::Faint});
    }
}

void append_part(StyledText& line, std::string_view text, Style style) {
    if (!text.empty()) {
        append_separator(line);
        line.push_back({escape_line(text), style});
    }
}

void append_outcomes(StyledText& line, const std::vector<std::string>& outcomes) {
    for (const std::string& outcome : outcomes) {
        line.push_back({line.empty() ? "" : " ", Style::Plain});
        line.push_back({"[" + escape_line(outcome) + "]", outcome_style(outcome)});
    }
}

} // namespace referat::tool
