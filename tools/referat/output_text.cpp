// SPDX-License-Identifier: GPL-2.0-or-later
#include "output_text.hpp"

#include "diagnostics.hpp"
#include "item_parts.hpp"
#include "safe_text.hpp"

#include <referat/field.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace referat::tool {

namespace {

/// The running texts of an item, in the order of the record.
constexpr std::array<std::pair<Field, std::string AgendaItem::*>, 9> sections{
    {{Field::Indledning, &AgendaItem::indledning},
     {Field::Resume, &AgendaItem::resume},
     {Field::Sagsfremstilling, &AgendaItem::sagsfremstilling},
     {Field::Indstilling, &AgendaItem::indstilling},
     {Field::Beslutning, &AgendaItem::beslutning},
     {Field::Okonomi, &AgendaItem::okonomi},
     {Field::Koordinering, &AgendaItem::koordinering},
     {Field::GodkendtAf, &AgendaItem::godkendt_af},
     {Field::TidligereBeslutninger, &AgendaItem::tidligere_beslutninger}}};

std::string numbered_title(const AgendaItem& item) {
    return std::to_string(item.punkt) + ". " + escape_line(item.titel);
}

/// The first letter as a capital; the names begin with an ASCII letter or one of the three Danish ones.
std::string capitalised(std::string text) {
    constexpr std::string_view danish_lead = "\xC3";
    const std::size_t letter = text.starts_with(danish_lead) ? 1 : 0;
    const bool small = letter == 1 ? text.size() > 1 : !text.empty() && text[0] >= 'a' && text[0] <= 'z';
    if (small) {
        text[letter] = static_cast<char>(text[letter] - 0x20);
    }
    return text;
}

bool begins_in_lower_case(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    return (byte(0) >= 'a' && byte(0) <= 'z') || (byte(0) == 0xC3 && byte(1) >= 0xA0); // a-z, the Latin-1 letters
}

/// True if a new line of the source begins a new line for the reader too: a list entry, text after a finished sentence,
/// or after empty lines unless a sentence goes on. All else is a line that the source only wrapped.
bool begins_paragraph(std::string_view before, std::string_view after, std::size_t lines_apart) {
    const std::size_t digits = after.find_first_not_of("0123456789");
    const bool numbered = digits != 0 && digits != std::string_view::npos && after.substr(digits).starts_with(". ");
    const std::size_t last = before.find_last_not_of(' ');
    const bool finished =
        last == std::string_view::npos || std::string_view(".:;?!").find(before[last]) != std::string_view::npos;
    return after.starts_with("- ") || numbered || finished || (lines_apart > 1 && !begins_in_lower_case(after));
}

/// The text of a section, which is one line in the record, in the paragraphs that it has in its source.
std::vector<std::string_view> paragraphs(std::string_view text, const SectionSource* source) {
    std::vector<std::string_view> result;
    std::size_t begin = 0;
    std::size_t last_line = 0;
    for (const LineMark& mark : source == nullptr ? std::vector<LineMark>{} : source->marks) {
        const bool inside = mark.offset > begin && mark.offset < text.size();
        if (inside && begins_paragraph(text.substr(begin, mark.offset - begin), text.substr(mark.offset),
                                       mark.line > last_line ? mark.line - last_line : 0)) {
            result.push_back(text.substr(begin, mark.offset - begin));
            begin = mark.offset;
        }
        last_line = mark.line;
    }
    result.push_back(text.substr(begin));
    return result;
}

const SectionSource* find_source(Field field, const AgendaItem& item) {
    const auto found = std::ranges::find(item.sources, field, &SectionSource::field);
    return found == item.sources.end() ? nullptr : &*found;
}

std::string padded(std::string_view text, std::size_t width) {
    std::string cell = escape_line(text);
    const std::size_t taken = display_width(cell);
    return cell.append(taken < width ? width - taken : 0, ' ');
}

} // namespace

void TextPage::paragraph(const StyledText& text, std::size_t indent, std::string_view first_indent) {
    bool first = true;
    for (const StyledText& line : wrap(text, width_ - indent)) {
        out_.write(first && !first_indent.empty() ? std::string(first_indent) : std::string(indent, ' '));
        out_.write(render(line, colour_));
        out_.write("\n");
        first = false;
    }
}

void TextPage::blank_line() {
    out_.write("\n");
}

void TextPage::row(std::string_view name, std::string_view text, std::size_t label_width) {
    const StyledText value{{text.empty() ? "-" : escape_line(text), Style::Plain}};
    paragraph(value, label_width, render({{padded(name, label_width), Style::Heading}}, colour_));
}

void TextPage::block(std::string_view heading, std::string_view text) {
    out_.write(render({{escape_line(heading), Style::Heading}}, colour_) + "\n");
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        out_.write("  " + escape_line(text.substr(begin, end - begin)) + "\n");
        begin = end + 1;
    }
}

void TextPage::meeting(const AgendaItem& item) {
    paragraph({{escape_line(item.udvalg), Style::Title}}, 0);
    StyledText when;
    append_part(when, messages_.long_date(item.dato));
    append_part(when, item.tid.empty() ? std::string() : messages_(msg::at_time, {item.tid}));
    append_part(when, item.sted);
    paragraph(when, 0);
}

std::string TextPage::label(Field field) const {
    const FieldInfo& info = field_info(field);
    return capitalised(messages_({info.help_en, info.help_da}));
}

std::string TextPage::lines_of(Field field, const AgendaItem& item) const {
    const SectionSource* source = find_source(field, item);
    if (source == nullptr || source->lines.first == 0) {
        return "";
    }
    const std::string first = std::to_string(source->lines.first);
    return source->lines.first == source->lines.last
               ? messages_(msg::line, {first})
               : messages_(msg::lines, {first, std::to_string(source->lines.last)});
}

void TextPage::section_heading(Field field, const AgendaItem& item) {
    blank_line();
    StyledText heading{{label(field), Style::Heading}};
    append_part(heading, lines_of(field, item), Style::Faint);
    paragraph(heading, 0);
}

void TextPage::item(const AgendaItem& item, Meeting meeting) {
    StyledText title{{numbered_title(item), Style::Title}};
    append_outcomes(title, item.udfald);
    paragraph(title, 0);
    if (meeting == Meeting::Shown) {
        this->meeting(item);
    }
    StyledText facts;
    append_part(facts, item.sagsnr.empty() ? std::string() : messages_(msg::case_number) + " " + item.sagsnr);
    append_part(facts, item.dokid.empty() ? std::string() : messages_(msg::document_id) + " " + item.dokid);
    append_part(facts, item.adgang);
    paragraph(facts, 0);
    StyledText source;
    append_part(source, place(item.kilde, item.lines.first), Style::Faint);
    append_part(source, item.id, Style::Faint);
    paragraph(source, 0);

    for (const auto& [field, member] : sections) {
        if (const std::string& text = item.*member; !text.empty()) {
            section_heading(field, item);
            for (const std::string_view part : paragraphs(text, find_source(field, item))) {
                paragraph({{escape_line(part), Style::Plain}}, 2);
            }
        }
    }
    const auto list = [&](Field field, const std::vector<std::string>& values) {
        if (values.empty()) {
            return;
        }
        section_heading(field, item);
        for (const std::string& value : values) {
            paragraph({{escape_line(value), Style::Plain}}, 4, "  - ");
        }
    };
    list(Field::Bilag, item.bilag);
    list(Field::Fravaerende, item.fravaerende);
}

} // namespace referat::tool
