// SPDX-License-Identifier: GPL-2.0-or-later
#include "generator/layouts.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace referat::bench_corpus {

namespace {

constexpr std::size_t line_characters = 92;
constexpr std::size_t page_lines = 48;

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void wrap(std::string_view paragraph, std::vector<std::string>& lines) {
    std::string line;
    std::size_t width = 0;
    while (!paragraph.empty()) {
        const std::size_t space = std::min(paragraph.find(' '), paragraph.size());
        const std::string_view word = paragraph.substr(0, space);
        const std::size_t word_width = count_characters(word);
        if (!line.empty() && width + 1 + word_width > line_characters) {
            lines.push_back(std::move(line));
            line.clear();
            width = 0;
        }
        if (!line.empty()) {
            line += ' ';
            ++width;
        }
        line += word;
        width += word_width;
        paragraph.remove_prefix(std::min(space + 1, paragraph.size()));
    }
    lines.push_back(std::move(line));
}

} // namespace

std::string into_pages(std::string_view text, std::string_view page_header) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        wrap(text.substr(0, end), lines);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    const std::size_t pages = (lines.size() + page_lines - 1) / page_lines;
    std::string result;
    for (std::size_t page = 0; page < pages; ++page) {
        result += page == 0 ? "" : "\f";
        result += page_header;
        result += "\n\n";
        for (std::size_t i = page * page_lines; i < std::min((page + 1) * page_lines, lines.size()); ++i) {
            result += lines[i] + '\n';
        }
        result += "\n                                      Side " + std::to_string(page + 1) + " af " +
                  std::to_string(pages) + '\n';
    }
    return result;
}

std::string write_minutes(const Meeting& meeting) {
    switch (meeting.layout) {
    case Layout::RegionOld:
        return write_region_old(meeting);
    case Layout::RegionNew:
        return write_region_new(meeting);
    case Layout::Markdown:
        return write_markdown(meeting);
    case Layout::Pdf:
        return write_pdf(meeting);
    case Layout::Sjaelland:
        return write_sjaelland(meeting);
    case Layout::Municipal:
        return write_municipal(meeting);
    case Layout::Plain:
        break;
    }
    return write_plain(meeting);
}

} // namespace referat::bench_corpus
