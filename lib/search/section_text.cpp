// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/section_text.hpp"

#include "backend/build/document_maker.hpp"
#include "base/utf8.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <iterator>

namespace referat::search {

SectionText section_text(const AgendaItem& item, Field field) {
    const schema::Member& member = schema::row(field).member;
    SectionText section{field, {}, std::holds_alternative<schema::ListMember>(member)};
    if (section.is_list) {
        for (const std::string& entry : item.*std::get<schema::ListMember>(member)) {
            section.text.append(section.text.empty() ? "" : "\n").append(entry);
        }
    } else {
        section.text = item.*std::get<schema::TextMember>(member);
    }
    section.text.resize(base::truncate_utf8(section.text, max_passage_source_bytes).size());
    return section;
}

void analyze_section(const SectionText& section, std::string_view meeting_date, backend::Chain& chain,
                     std::vector<Token>& tokens) {
    if (!section.is_list) {
        chain.analyze(section.text, meeting_date, tokens);
        return;
    }
    tokens.clear();
    std::vector<Token> entry;
    std::uint32_t position = 0;
    for (std::size_t begin = 0; begin < section.text.size();) {
        const std::size_t end = std::min(section.text.find('\n', begin), section.text.size());
        chain.analyze(std::string_view(section.text).substr(begin, end - begin), meeting_date, entry);
        for (Token& token : entry) {
            token.begin += begin;
            token.end += begin;
            token.position += position;
        }
        if (!entry.empty()) {
            position = entry.back().position + 1 + backend::position_gap;
        }
        std::ranges::move(entry, std::back_inserter(tokens));
        begin = end + 1;
    }
}

std::vector<std::size_t> passage_starts(std::string_view text) {
    std::vector<std::size_t> starts = text::sentence_starts(text);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        starts.push_back(at + 1);
    }
    std::ranges::sort(starts);
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    return starts;
}

LineRange source_lines(const AgendaItem& item, Field field, ByteRange bytes) {
    const auto source = std::ranges::find(item.sources, field, &SectionSource::field);
    if (source == item.sources.end() || source->marks.empty()) {
        return {};
    }
    const std::vector<LineMark>& marks = source->marks;
    const auto line_at = [&](std::size_t offset) -> std::size_t {
        const auto after = std::ranges::upper_bound(marks, offset, {}, &LineMark::offset);
        return after == marks.begin() ? marks.front().line : std::prev(after)->line;
    };
    const std::size_t last = bytes.end > bytes.begin ? bytes.end - 1 : bytes.begin;
    return {line_at(bytes.begin), line_at(last)};
}

} // namespace referat::search
