// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/meeting_header.hpp"

#include "minutes/header_labels.hpp"
#include "minutes/phrases.hpp"
#include "text/danish_dates.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <vector>

namespace referat::minutes {

namespace {

/// Words that name the kind of document, before the body's name.
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

bool ends_with_word(std::string_view text, std::string_view word) {
    return text.ends_with(word) && (text.size() == word.size() || text[text.size() - word.size() - 1] == ' ');
}

/// Takes "d.", "den", a weekday, a lone year and dashes off the end of a body's name that a date follows.
void trim_before_date(std::string_view& text) {
    constexpr std::array<std::string_view, 20> words{
        "d.",     "den",     "d",      "mandag",  "tirsdag", "onsdag", "torsdag", "fredag", "lørdag",  "søndag",
        "Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag",  "Lørdag", "Søndag",  "møde",   "referat", "Referat"};
    for (bool changed = true; changed;) {
        changed = false;
        while (!text.empty() && std::string_view(" ,-:").find(text.back()) != std::string_view::npos) {
            text.remove_suffix(1);
            changed = true;
        }
        if (text.ends_with("–") || text.ends_with("—")) {
            text.remove_suffix(3);
            changed = true;
        }
        for (const std::string_view word : words) {
            if (ends_with_word(text, word)) {
                text.remove_suffix(word.size());
                changed = true;
            }
        }
    }
    if (text.size() > 5 && text[text.size() - 5] == ' ' &&
        std::ranges::all_of(text.substr(text.size() - 4), [](char c) { return c >= '0' && c <= '9'; })) {
        text.remove_suffix(5); // "Sundhedsudvalget 2024 14-05-2024": the year of the agenda
    }
}

/// Takes the words that lead up to the name off: "fra møde i", "af mødet i", "til møde i".
void trim_lead(std::string_view& text) {
    constexpr std::array<std::string_view, 24> leads{
        "fra ",           "af ",      "til ",    "for ",   "over ",    "vedr. ",  "ordinært ", "ekstraordinært ",
        "møde i ",        "mødet i ", "møde ",   "mødet ", "møder i ", "i ",      "Møde i ",   "Mødet i ",
        "ekstraordinær ", "FRA ",     "MØDE I ", "I ",     "(udkast)", "udkast ", "åben ",     "åbent "};
    for (bool changed = true; changed;) {
        changed = false;
        trim_left(text);
        for (const std::string_view lead : leads) {
            if (text.starts_with(lead)) {
                text.remove_prefix(lead.size());
                changed = true;
            }
        }
    }
}

/// Takes what may stand before the word for the document off: "Udkast til", "Åben".
void trim_draft(std::string_view& text) {
    trim_left(text);
    for (const std::string_view lead :
         {"Udkast til ", "UDKAST TIL ", "Udkast ", "UDKAST ", "Åben ", "Åbent ", "ÅBEN ", "ÅBENT "}) {
        if (text.starts_with(lead)) {
            text.remove_prefix(lead.size());
        }
    }
}

class HeaderReader {
public:
    HeaderReader(const SourceLines& lines, std::size_t end) : lines_(lines), end_(end) {}

    MeetingHeader run() {
        read_labels();
        if (!read_document_line() && !read_trailing_document_line()) {
            read_body_line();
        }
        if (header_.dato.empty()) {
            for (std::size_t i = 0; i < end_ && header_.dato.empty(); ++i) {
                take_date(lines_.text(i));
            }
        }
        return header_;
    }

private:
    void take_date(std::string_view text) {
        const auto found = text::find_date(text);
        if (found && found->date.year != 0 && header_.dato.empty()) {
            header_.dato = text::to_iso(found->date);
        }
    }

    /// The first clock time of `text` outside its dates.
    void take_time(std::string_view text, bool bare_hour) {
        auto date = text::find_date(text);
        for (std::size_t i = 0; i < text.size() && header_.tid.empty();) {
            if (date && i >= date->bytes.begin) {
                i = date->bytes.end;
                date = text::find_date(text, i);
                continue;
            }
            const auto time = text::time_at(text, i);
            const bool own_word = i == 0 || text[i - 1] == ' ' || text[i - 1] == '(';
            if (time && own_word) {
                set_time(time->hour, time->minute);
                return;
            }
            ++i;
        }
        if (bare_hour && header_.tid.empty() && !text.empty() && text[0] >= '0' && text[0] <= '9') {
            const auto time = text::time_at("kl. " + std::string(text), 0);
            if (time) {
                set_time(time->hour, time->minute);
            }
        }
    }

    void set_time(int hour, int minute) {
        std::array<char, 8> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", hour, minute);
        header_.tid = buffer.data();
    }

    /// The value of the label on line `i`, or of the line below when the label stands alone there.
    [[nodiscard]] std::string_view value_of(const LabelledLine& label, std::size_t i) const {
        if (!label.value.empty() || i + 1 >= end_) {
            return label.value;
        }
        const std::string_view next = lines_.text(i + 1);
        const bool taken = read_label(next).label != HeaderLabel::None || document_kind(next).has_value() ||
                           lines_[i + 1].heading_level > 0;
        return taken || next.size() > 160 ? std::string_view() : next;
    }

    void read_labels() {
        for (std::size_t i = 0; i < end_; ++i) {
            const LabelledLine label = read_label(lines_.text(i));
            switch (label.label) {
            case HeaderLabel::Date:
            case HeaderLabel::Time:
                take_date(value_of(label, i));
                take_time(value_of(label, i), label.label == HeaderLabel::Time);
                break;
            case HeaderLabel::Place:
                if (header_.sted.empty()) {
                    header_.sted = value_of(label, i);
                }
                break;
            case HeaderLabel::Other:
            case HeaderLabel::None:
                break;
            }
        }
    }

    [[nodiscard]] static std::optional<MinutesKind> document_kind(std::string_view line) {
        std::string_view rest = line;
        trim_draft(rest);
        const std::string folded = text::fold_value(first_word(rest));
        const auto it = std::ranges::find(document_words, std::string_view(folded), &DocumentWord::folded);
        return it == document_words.end() ? std::nullopt : std::optional(it->kind);
    }

    /// "REFERAT <body> d. <date>", the parts on one line or on up to five.
    bool read_document_line() {
        for (std::size_t i = 0; i < end_; ++i) {
            const auto kind = document_kind(lines_.text(i));
            if (!kind) {
                continue;
            }
            header_.kind = *kind;
            std::string joined(lines_.text(i));
            constexpr std::size_t most_lines = 5;
            for (std::size_t k = i + 1;
                 k < end_ && k < i + most_lines && !text::find_date(joined) && continues(joined, k); ++k) {
                joined += ' ';
                joined += lines_.text(k);
            }
            return take_body(joined);
        }
        return false;
    }

    /// Whether line `k` is still part of "Referat / til / mødet i X / den 4. juni".
    [[nodiscard]] bool continues(std::string_view so_far, std::size_t k) const {
        const std::string_view line = lines_.text(k);
        if (read_label(line).label != HeaderLabel::None || line.size() > 160) {
            return false;
        }
        std::string_view body = so_far.substr(first_word(so_far).size());
        trim_lead(body);
        return body.empty() || text::find_date(line).has_value() || !lines_[k].blank_before;
    }

    bool take_body(std::string_view line) {
        std::string_view rest = line;
        trim_draft(rest);
        rest.remove_prefix(first_word(rest).size());
        trim_lead(rest);
        const auto date = text::find_date(rest);
        std::string_view body = date ? rest.substr(0, date->bytes.begin) : rest;
        if (date) {
            take_header_date(rest, *date);
        }
        trim_before_date(body);
        header_.udvalg = body;
        return !header_.udvalg.empty();
    }

    /// The date beside the body's name counts before a label's.
    void take_header_date(std::string_view rest, const text::FoundDate& date) {
        if (date.date.year != 0) {
            header_.dato = text::to_iso(date.date);
        }
        if (header_.tid.empty()) {
            take_time(rest.substr(date.bytes.end), false);
        }
    }

    /// "<Body> - referat 25. oktober 2016".
    bool read_trailing_document_line() {
        for (std::size_t i = 0; i < end_; ++i) {
            const std::string_view line = lines_.text(i);
            const std::string folded = text::fold_case(line.size() < 200 ? line : std::string_view());
            const std::size_t at = folded.find("referat");
            const auto date = text::find_date(line);
            if (at == std::string::npos || at == 0 || !date || folded.size() != line.size() || date->bytes.begin < at) {
                continue;
            }
            std::string_view body = line.substr(0, at);
            trim_before_date(body);
            if (body.empty() || !begins_upper(body)) {
                continue;
            }
            take_header_date(line, *date);
            header_.udvalg = body;
            return true;
        }
        return false;
    }

    /// No line says REFERAT: "Udvalg: X", or a line that names a body.
    void read_body_line() {
        for (std::size_t i = 0; i < end_; ++i) {
            const std::string_view line = lines_.text(i);
            for (const std::string_view label : {"Udvalg:", "Forum:", "Møde i:", "Møde i "}) {
                if (line.starts_with(label)) {
                    std::string_view body = line.substr(label.size());
                    const auto date = text::find_date(body);
                    if (date) {
                        take_header_date(body, *date);
                        body = body.substr(0, date->bytes.begin);
                    }
                    trim_lead(body);
                    trim_before_date(body);
                    header_.udvalg = body;
                    return;
                }
            }
        }
        for (std::size_t i = 0; i < end_; ++i) {
            std::string_view line = lines_.text(i);
            if (line.size() > 120 || read_label(line).label != HeaderLabel::None) {
                continue;
            }
            const std::string folded = text::fold_value(line);
            for (const std::string_view noun : {"udvalg", "klynge", "forum", "styregruppe", "raad"}) {
                if (folded.find(noun) != std::string::npos) {
                    if (const auto date = text::find_date(line)) {
                        take_header_date(line, *date);
                        line = line.substr(0, date->bytes.begin);
                    }
                    trim_before_date(line);
                    header_.udvalg = line;
                    return;
                }
            }
        }
    }

    const SourceLines& lines_;
    std::size_t end_;
    MeetingHeader header_;
};

} // namespace

MeetingHeader read_meeting_header(const SourceLines& lines, std::size_t end) {
    return HeaderReader(lines, std::min(end, lines.size())).run();
}

} // namespace referat::minutes
