// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/header_labels.hpp"

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
constexpr std::array<LabelRow, 27> labels{{{"moededato", HeaderLabel::Date},
                                           {"dato", HeaderLabel::Date},
                                           {"dato og tid", HeaderLabel::Date},
                                           {"moedetidspunkt", HeaderLabel::Time},
                                           {"starttidspunkt", HeaderLabel::Date},
                                           {"tidspunkt", HeaderLabel::Time},
                                           {"tid", HeaderLabel::Time},
                                           {"kl", HeaderLabel::Time},
                                           {"moedested", HeaderLabel::Place},
                                           {"sted", HeaderLabel::Place},
                                           {"lokale", HeaderLabel::Place},
                                           {"moedelokale", HeaderLabel::Place},
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
                                           {"oevrige deltagere", HeaderLabel::Other}}};

} // namespace

LabelledLine read_label(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos && colon < 30) {
        const std::string folded = text::fold_value(line.substr(0, colon));
        const auto it = std::ranges::find(labels, std::string_view(folded), &LabelRow::folded);
        if (it != labels.end()) {
            const std::size_t begin = line.find_first_not_of(' ', colon + 1);
            return {it->label, begin == std::string_view::npos ? std::string_view() : line.substr(begin)};
        }
    }
    // Without a colon the label is the first word, as in "Mødested Rådhuset".
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string folded = text::fold_value(line.substr(0, space));
    const auto it = std::ranges::find(labels, std::string_view(folded), &LabelRow::folded);
    if (it == labels.end() || !begins_upper(line)) {
        return {};
    }
    return {it->label, line.substr(std::min(space + 1, line.size()))};
}

} // namespace referat::minutes
