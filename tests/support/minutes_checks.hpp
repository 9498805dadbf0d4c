// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "base/utf8.hpp"
#include "schema/fields.hpp"
#include "text/normalize.hpp"

#include <referat/minutes.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// All text values of an item, in the order of the vocabulary.
inline std::vector<std::string> values_of(const referat::AgendaItem& item) {
    std::vector<std::string> values;
    for (const referat::schema::Row& row : referat::schema::rows()) {
        if (const auto* text = std::get_if<referat::schema::TextMember>(&row.member)) {
            values.push_back(item.*(*text));
        } else if (const auto* list = std::get_if<referat::schema::ListMember>(&row.member)) {
            values.insert(values.end(), (item.*(*list)).begin(), (item.*(*list)).end());
        }
    }
    return values;
}

/// The value of a field in the form that the marks of its source count in.
inline std::string marked_text(const referat::AgendaItem& item, referat::Field field) {
    const referat::schema::Row& row = referat::schema::row(field);
    std::string text;
    if (const auto* member = std::get_if<referat::schema::TextMember>(&row.member)) {
        text = item.*(*member);
    } else if (field == referat::Field::Bilag) {
        for (const std::string& title : item.bilag) {
            text += (text.empty() ? "" : "\n") + title;
        }
    }
    return text;
}

inline bool has_control_character(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const referat::base::CodePoint c = referat::base::decode_utf8(text, i);
        if (c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0)) {
            return true;
        }
        i += c.size;
    }
    return false;
}

/// Letters and digits of a text in order: what cleaning, marks of markdown and line breaks leave alone.
inline std::string letters_of(std::string_view text) {
    constexpr std::u32string_view between_letter_and_accent = U"*_\\\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";
    std::string visible;
    for (std::size_t i = 0; i < text.size();) {
        const referat::base::CodePoint c = referat::base::decode_utf8(text, i);
        if (between_letter_and_accent.find(c.value) == std::u32string_view::npos) {
            visible += text.substr(i, c.size);
        }
        i += c.size;
    }
    std::string letters = referat::text::fold_value(visible);
    std::erase(letters, ' ');
    for (std::size_t at = letters.find("ς"); at != std::string::npos; at = letters.find("ς", at)) {
        letters.replace(at, std::string_view("ς").size(), "σ"); // which of the two depends on what stands behind
    }
    return letters;
}

/// The letters of every line of a source; the first line is line 1.
class LettersOfLines {
public:
    explicit LettersOfLines(std::string_view source) : lines_(1) {
        std::size_t begin = 0;
        for (std::size_t i = 0; i < source.size(); ++i) {
            if (source[i] == '\n' || (source[i] == '\r' && source.substr(i + 1, 1) != "\n")) {
                lines_.push_back(letters_of(source.substr(begin, i - begin)));
                begin = i + 1;
            }
        }
        lines_.push_back(letters_of(source.substr(begin)));
    }

    /// "" for a line that the source has not.
    [[nodiscard]] std::string_view at(std::size_t line) const {
        return line < lines_.size() ? std::string_view(lines_[line]) : std::string_view();
    }

private:
    std::vector<std::string> lines_;
};

/// Whether every part of a section's text comes from the line that its mark names.
inline bool comes_from_source(const LettersOfLines& lines, const referat::SectionSource& section,
                              std::string_view text) {
    for (std::size_t i = 0; i < section.marks.size(); ++i) {
        const bool is_last = i + 1 == section.marks.size();
        const std::size_t begin = std::min<std::size_t>(section.marks[i].offset, text.size());
        const std::size_t end = is_last ? text.size() : std::min<std::size_t>(section.marks[i + 1].offset, text.size());
        const std::string part = letters_of(text.substr(begin, end - begin));
        if (lines.at(section.marks[i].line).find(part) == std::string::npos) {
            return false;
        }
    }
    return true;
}

/// The first promise of parse_minutes() that the values of `item` break; "" if they keep all.
inline std::string broken_value_promise(const referat::AgendaItem& item) {
    for (const std::string& value : values_of(item)) {
        if (referat::base::find_invalid_utf8(value) != std::string_view::npos) {
            return "values are valid UTF-8: " + value;
        }
        if (referat::text::nfc(value) != value) {
            return "values are NFC: " + value;
        }
        if (has_control_character(value)) {
            return "values have no control characters: " + value;
        }
    }
    return "";
}

/// The first promise of SectionSource that a section of `item` breaks; "" if it keeps all.
inline std::string broken_section_promise(const LettersOfLines& lines, const referat::AgendaItem& item,
                                          const referat::SectionSource& section) {
    const std::string name(referat::field_info(section.field).name);
    if (section.bytes.begin < item.bytes.begin || section.bytes.begin > section.bytes.end ||
        section.bytes.end > item.bytes.end || section.lines.first < item.lines.first ||
        section.lines.first > section.lines.last || section.lines.last > item.lines.last) {
        return "a section's range is inside its item's: " + name;
    }
    if (section.marks.empty() || section.marks[0].offset != 0 || !std::ranges::is_sorted(section.marks)) {
        return "marks are sorted and begin at 0: " + name;
    }
    const std::string text = marked_text(item, section.field);
    for (const referat::LineMark& mark : section.marks) {
        if (mark.line < section.lines.first || mark.line > section.lines.last) {
            return "marks name lines of the section: " + name;
        }
        if (!text.empty() && (mark.offset >= text.size() || !referat::base::is_boundary(text, mark.offset))) {
            return "marks stand before something: " + name;
        }
    }
    return comes_from_source(lines, section, text) ? "" : "words come from the lines named: " + name + " " + text;
}

/// The first promise of parse_minutes() that `minutes` of `source` break; "" if they keep all.
inline std::string broken_promise(std::string_view source, const referat::Minutes& minutes) {
    const LettersOfLines lines(source);
    std::size_t end = 0;
    int number = -1;
    for (const referat::AgendaItem& item : minutes.items) {
        std::string broken = broken_value_promise(item);
        for (const referat::SectionSource& section : item.sources) {
            broken = broken.empty() ? broken_section_promise(lines, item, section) : broken;
        }
        if (item.bytes.begin < end || item.bytes.begin > item.bytes.end || item.bytes.end > source.size()) {
            broken = "items stand behind each other inside the text";
        }
        if (item.lines.first == 0 || item.lines.first > item.lines.last) {
            broken = "an item has lines";
        }
        if (item.punkt <= number) {
            broken = "numbers rise";
        }
        if (!std::ranges::is_sorted(item.sources, {}, &referat::SectionSource::field)) {
            broken = "sections come in the order of the vocabulary";
        }
        if (!broken.empty()) {
            return "item " + std::to_string(item.punkt) + ": " + broken;
        }
        end = item.bytes.end;
        number = item.punkt;
    }
    return minutes.items.empty() && minutes.warnings.empty() ? "no items come with a warning" : "";
}
