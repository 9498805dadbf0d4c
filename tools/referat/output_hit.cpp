// SPDX-License-Identifier: GPL-2.0-or-later
#include "diagnostics.hpp"
#include "facet_table.hpp"
#include "item_parts.hpp"
#include "output_text.hpp"
#include "safe_text.hpp"

#include <referat/field.hpp>

#include <algorithm>

namespace referat::tool {

namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6"; // ...

/// A snippet's text with its matches, which without colour stand between asterisks.
void append_marked(StyledText& line, const Snippet& snippet, Style style, bool colour) {
    const std::string_view text = snippet.text;
    const std::string mark = colour ? "" : "*";
    std::size_t done = 0;
    for (const ByteRange& match : snippet.matches) {
        line.push_back({escape_line(text.substr(done, match.begin - done)), style});
        const std::string matched = escape_line(text.substr(match.begin, match.end - match.begin));
        line.push_back({mark + matched + mark, Style::Match});
        done = match.end;
    }
    line.push_back({escape_line(text.substr(done)), style});
}

StyledText marked_passage(const Snippet& snippet, bool colour) {
    StyledText passage{{std::string(field_info(snippet.field).name) + ": ", Style::Faint}};
    if (snippet.cut_front) {
        passage.push_back({std::string(ellipsis) + " ", Style::Faint});
    }
    append_marked(passage, snippet, Style::Plain, colour);
    if (snippet.cut_back) {
        passage.push_back({" " + std::string(ellipsis), Style::Faint});
    }
    return passage;
}

/// True if the snippet is the whole title, which the heading of a hit shows anyway.
bool is_title(const Snippet& snippet, const AgendaItem& item) {
    return snippet.field == Field::Titel && snippet.text == item.titel;
}

} // namespace

void TextPage::hit(const Hit& hit, std::size_t rank_width) {
    const AgendaItem& item = hit.item;
    const std::string rank = std::to_string(hit.rank);
    const std::size_t indent = rank_width + 2;
    StyledText heading{{escape_line(item.dato), Style::Heading}};
    append_part(heading, item.kluster.empty() ? item.udvalg : item.kluster);
    append_part(heading, item.niveau);
    append_part(heading, messages_(msg::item) + " " + std::to_string(item.punkt));
    if (!hit.snippet.text.empty() && is_title(hit.snippet, item)) {
        append_separator(heading);
        append_marked(heading, hit.snippet, Style::Title, colour_);
    } else {
        append_part(heading, item.titel, Style::Title);
    }
    append_outcomes(heading, item.udfald);
    paragraph(heading, indent, std::string(rank_width - std::min(rank_width, rank.size()), ' ') + rank + "  ");

    std::string quoted;
    for (const Snippet* passage : {&hit.decision, &hit.snippet}) {
        if (passage->text.empty() || is_title(*passage, item)) {
            continue;
        }
        paragraph(marked_passage(*passage, colour_), indent);
        if (passage->lines.first != 0) {
            quoted.append(quoted.empty() ? place(item.kilde, passage->lines.first)
                                         : ", " + std::to_string(passage->lines.first));
        }
    }
    StyledText source;
    append_part(source, quoted.empty() ? place(item.kilde, item.lines.first) : quoted, Style::Faint);
    append_part(source, item.id, Style::Faint);
    paragraph(source, indent);
    if (hit.more > 0) {
        paragraph({{messages_.count(hit.more, msg::more_of_meeting), Style::Faint}}, indent);
    }
}

void TextPage::facets(std::span<const FacetCounts> counts) {
    bool first = true;
    for (const FacetCounts& facet : counts) {
        if (!first) {
            blank_line();
        }
        first = false;
        for (const TableLine& line : facet_table(facet, messages_, width_)) {
            const std::string label = render({line.label}, colour_);
            if (line.text.empty()) {
                out_.write(label + "\n");
            } else {
                paragraph(line.text, display_width(line.label.text), label);
            }
        }
    }
}

} // namespace referat::tool
