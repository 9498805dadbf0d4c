// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/header_labels.hpp"

#include "base/ascii.hpp"
#include "minutes/phrases.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace referat::minutes {

namespace {

struct LabelRow {
    std::string_view folded;
    HeaderLabel label;
};

/// Labels of header lines; the value follows on the same line or the next.
constexpr std::array<LabelRow, 50> labels{{{"moededato", HeaderLabel::Date},
                                           {"dato", HeaderLabel::Date},
                                           {"dato og tid", HeaderLabel::Date},
                                           {"starttidspunkt", HeaderLabel::Date},
                                           {"moededato og tid", HeaderLabel::Date},
                                           {"moededato og tidspunkt", HeaderLabel::Date},
                                           {"dato og tidspunkt", HeaderLabel::Date},
                                           {"tid og sted", HeaderLabel::Date},
                                           {"dato og sted", HeaderLabel::Date},
                                           {"dato tid", HeaderLabel::Date},
                                           {"moedetidspunkt", HeaderLabel::Time},
                                           {"tidspunkt", HeaderLabel::Time},
                                           {"tid", HeaderLabel::Time},
                                           {"kl", HeaderLabel::Time},
                                           {"moedetid", HeaderLabel::Time},
                                           {"moedestart", HeaderLabel::Time},
                                           {"starttid", HeaderLabel::Time},
                                           {"klokkeslaet", HeaderLabel::Time},
                                           {"klokken", HeaderLabel::Time},
                                           {"moedested", HeaderLabel::Place},
                                           {"sted", HeaderLabel::Place},
                                           {"lokale", HeaderLabel::Place},
                                           {"moedelokale", HeaderLabel::Place},
                                           {"moedeadresse", HeaderLabel::Place},
                                           {"udvalg", HeaderLabel::Body},
                                           {"forum", HeaderLabel::Body},
                                           {"fra", HeaderLabel::Body},
                                           {"moede i", HeaderLabel::Body},
                                           {"moedeforum", HeaderLabel::Body},
                                           {"moede", HeaderLabel::Body},
                                           {"emne", HeaderLabel::Body},
                                           {"vedroerende", HeaderLabel::Body},
                                           {"vedr", HeaderLabel::Body},
                                           {"moededeltagere", HeaderLabel::Other},
                                           {"deltagere", HeaderLabel::Other},
                                           {"deltager", HeaderLabel::Other},
                                           {"medlemmer", HeaderLabel::Other},
                                           {"afbud", HeaderLabel::Other},
                                           {"fravaer", HeaderLabel::Other},
                                           {"fravaerende", HeaderLabel::Other},
                                           {"til stede", HeaderLabel::Other},
                                           {"tilstede", HeaderLabel::Other},
                                           {"referent", HeaderLabel::Other},
                                           {"moedeleder", HeaderLabel::Other},
                                           {"formand", HeaderLabel::Other},
                                           {"indholdsfortegnelse", HeaderLabel::Other},
                                           {"sekretariat", HeaderLabel::Other},
                                           {"oevrige deltagere", HeaderLabel::Other},
                                           {"sluttidspunkt", HeaderLabel::Other},
                                           {"sluttid", HeaderLabel::Other}}};

HeaderLabel label_of(std::string_view text) {
    const std::string folded = text::fold_value(text);
    const auto it = std::ranges::find(labels, std::string_view(folded), &LabelRow::folded);
    return it == labels.end() ? HeaderLabel::None : it->label;
}

} // namespace

LabelledLine read_label(std::string_view line) {
    constexpr std::size_t longest_label = 30; // bytes
    const std::size_t colon = std::min(line.find(':'), line.size());
    if (colon < longest_label) {
        const HeaderLabel label = label_of(line.substr(0, colon));
        if (label != HeaderLabel::None && (colon < line.size() || begins_upper(line))) {
            return {label, base::trimmed(line.substr(std::min(colon + 1, line.size())))};
        }
    }
    // Without a colon the label is the first word, as in "Mødested Rådhuset".
    const std::string_view word = line.substr(0, line.find(' '));
    const HeaderLabel label = label_of(word);
    const bool begins_line = begins_upper(line) || word == "kl." || word == "kl";
    if (label == HeaderLabel::None || label == HeaderLabel::Body || !begins_line) {
        return {};
    }
    const std::string_view value = line.substr(std::min(word.size() + 1, line.size()));
    const bool is_room = text::fold_value(word).ends_with("lokale") && !value.empty(); // "Lokale 5" is its name
    return {label, is_room ? line : value};
}

bool is_table_row(std::string_view line) {
    return line.size() > 1 && line.starts_with('|');
}

std::vector<std::string_view> table_cells(std::string_view line) {
    std::vector<std::string_view> cells;
    if (!is_table_row(line)) {
        return cells;
    }
    for (std::string_view rest = line.substr(1); !rest.empty();) {
        const std::size_t end = std::min(rest.find('|'), rest.size());
        cells.push_back(base::trimmed(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return cells;
}

bool is_table_ruler(std::string_view line) {
    return is_table_row(line) && line.find('-') != std::string_view::npos &&
           line.find_first_not_of("|-: ") == std::string_view::npos;
}

} // namespace referat::minutes
