// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/page_furniture.hpp"

#include "minutes/item_heading_line.hpp"
#include "minutes/page_numbers.hpp"
#include "minutes/section_headings.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace referat::minutes {

namespace {

/// How many lines a running header or footer may have.
constexpr std::size_t deepest = 3;

/// Line indices before which a page begins, and which lines are page numbers.
struct Pages {
    std::vector<std::size_t> borders;
    std::vector<bool> numbers;
};

Pages find_pages(const SourceLines& lines) {
    Pages pages;
    pages.numbers = find_page_numbers(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].page_break && i > 0) {
            pages.borders.push_back(i);
        } else if (pages.numbers[i]) {
            pages.borders.push_back(i + 1);
        }
    }
    pages.borders.erase(std::unique(pages.borders.begin(), pages.borders.end()), pages.borders.end());
    return pages;
}

bool may_be_furniture(std::string_view line) {
    return line.size() >= 8 && line.size() <= longest_furniture && !match_section_heading(line) &&
           !match_item_heading(line);
}

/// Whether line `i` stands under a heading of its page, as "Til efterretning." does on many a page. Then it is the text
/// of the heading, however often it comes back.
bool is_under_heading(const SourceLines& lines, std::size_t i) {
    if (i == 0 || lines[i].page_break) {
        return false;
    }
    const std::string_view above = lines.text(i - 1);
    const auto section = match_section_heading(above);
    return section ? section->text_begin == above.size() : match_item_heading(above).has_value();
}

/// Places about a border: the lines above it, then those below, nearest first.
constexpr std::size_t places = 2 * deepest;

/// Walks from a border outwards, over page numbers, at most `deepest` other lines; stops where `use`, which gets the
/// line and its place, says so.
template <typename Use>
void walk(const SourceLines& lines, const Pages& pages, std::size_t border, Use use) {
    constexpr std::size_t farthest = 3 * deepest; // page numbers stand on a few lines at most
    std::size_t steps = 0;
    for (std::size_t i = border; i > 0 && steps < deepest && border - i < farthest; --i) {
        if (!pages.numbers[i - 1] && !use(i - 1, steps++)) {
            break;
        }
    }
    steps = 0;
    for (std::size_t i = border; i < lines.size() && steps < deepest && i - border < farthest; ++i) {
        if (!pages.numbers[i] && !use(i, deepest + steps++)) {
            break;
        }
    }
}

void join_cut_paragraphs(SourceLines& lines, const std::vector<bool>& border_before) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (border_before[i] && sentence_goes_on(lines.text(i - 1), lines.text(i))) {
            lines[i].blank_before = false;
        }
    }
}

} // namespace

void remove_page_furniture(SourceLines& lines) {
    const Pages pages = find_pages(lines);
    std::unordered_map<std::string, std::array<std::size_t, places>> seen;
    for (const std::size_t border : pages.borders) {
        walk(lines, pages, border, [&](std::size_t i, std::size_t place) {
            if (may_be_furniture(lines.text(i)) && !is_under_heading(lines, i)) {
                ++seen[line_shape(lines.text(i))][place];
            }
            return true;
        });
    }
    const std::size_t wanted = std::max<std::size_t>(2, (pages.borders.size() + 2) / 3);
    std::vector<bool> removed = pages.numbers;
    std::vector<std::size_t> ends = pages.borders;
    ends.push_back(lines.size()); // the last page has a footer too
    for (const std::size_t border : ends) {
        walk(lines, pages, border, [&](std::size_t i, std::size_t place) {
            const auto it = may_be_furniture(lines.text(i)) ? seen.find(line_shape(lines.text(i))) : seen.end();
            const bool is_furniture = it != seen.end() && it->second[place] >= wanted;
            removed[i] = removed[i] || is_furniture;
            return is_furniture;
        });
    }
    std::vector<bool> border_before(lines.size() + 1);
    for (const std::size_t border : pages.borders) {
        border_before[border] = true;
    }
    std::vector<bool> kept_border;
    bool pending = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        pending = pending || border_before[i];
        if (!removed[i]) {
            kept_border.push_back(pending);
            pending = false;
        }
    }
    lines.remove(removed);
    join_cut_paragraphs(lines, kept_border);
}

} // namespace referat::minutes
