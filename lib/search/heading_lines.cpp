// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/heading_lines.hpp"

#include "base/ascii.hpp"
#include "schema/fields.hpp"

#include <algorithm>
#include <string_view>
#include <variant>

namespace referat::search {

namespace {

constexpr std::size_t max_heading_bytes = 60;
constexpr std::ptrdiff_t max_heading_spaces = 4;
constexpr std::ptrdiff_t max_spaces_before_colon = 1; ///< "Opgaver:" is a heading, "De tre mål lyder:" begins a list

struct Line {
    std::string_view text;
    std::uint32_t number = 0;
};

std::vector<Line> lines_of(std::string_view text, const std::vector<LineMark>& marks) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < marks.size() && marks[i].offset < text.size(); ++i) {
        const std::size_t end =
            i + 1 < marks.size() ? std::min<std::size_t>(marks[i + 1].offset, text.size()) : text.size();
        if (end <= marks[i].offset) {
            continue;
        }
        std::string_view line = text.substr(marks[i].offset, end - marks[i].offset);
        line = line.substr(0, line.find_last_not_of(" \n") + 1);
        if (!line.empty()) {
            lines.push_back({line, marks[i].line});
        }
    }
    return lines;
}

/// A to Z, and the capitals of Latin-1.
bool begins_with_capital(std::string_view text) {
    const bool latin1 =
        text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) <= 0x9E && text[1] != '\x97';
    return latin1 || (!text.empty() && text[0] >= 'A' && text[0] <= 'Z');
}

bool is_short_title(std::string_view line) {
    const char last = line.back();
    const std::ptrdiff_t spaces = std::ranges::count(line, ' ');
    return line.size() <= max_heading_bytes && begins_with_capital(line) &&
           spaces <= (last == ':' ? max_spaces_before_colon : max_heading_spaces) &&
           std::string_view(".,;?!)-").find(last) == std::string_view::npos &&
           std::ranges::none_of(line, base::is_digit);
}

bool ends_sentence(std::string_view line) {
    return std::string_view(".:?!").find(line.back()) != std::string_view::npos;
}

} // namespace

std::vector<std::string> heading_lines(const AgendaItem& item) {
    std::vector<std::string> headings;
    for (const SectionSource& source : item.sources) {
        const schema::Row& row = schema::row(source.field);
        const auto* member = std::get_if<schema::TextMember>(&row.member);
        if (!row.info.use.text || member == nullptr || source.field == Field::Titel) {
            continue;
        }
        const std::vector<Line> lines = lines_of(item.**member, source.marks);
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
            const Line& line = lines[i];
            const bool apart = i == 0 || line.number > lines[i - 1].number + 1 || ends_sentence(lines[i - 1].text);
            const bool has_text = begins_with_capital(lines[i + 1].text) || lines[i + 1].text.starts_with("- ");
            const bool alone =
                line.text.back() == ':' || lines[i + 1].number > line.number + 1 || lines[i + 1].text.starts_with("- ");
            if (apart && has_text && alone && is_short_title(line.text)) {
                headings.emplace_back(line.text);
            }
        }
    }
    return headings;
}

} // namespace referat::search
