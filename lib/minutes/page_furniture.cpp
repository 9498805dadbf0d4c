// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/page_furniture.hpp"

#include "base/ascii.hpp"
#include "minutes/item_heading_line.hpp"
#include "minutes/section_headings.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace referat::minutes {

namespace {

using base::is_digit;

/// How many lines a running header or footer may have.
constexpr std::size_t deepest = 3;
constexpr std::size_t longest_furniture = 160; // bytes

/// The line with every run of digits as '#', lower case.
std::string shape(std::string_view line) {
    std::string out;
    for (const char c : line) {
        if (!is_digit(c)) {
            out.push_back(c);
        } else if (out.empty() || out.back() != '#') {
            out.push_back('#');
        }
    }
    return text::fold_case(out);
}

enum class PageMark { None, Border, BesideFormFeed };

/// Whether a line is a page number, or ends in one.
PageMark page_mark(std::string_view line) {
    if (line.size() > longest_furniture || line.find_first_of("0123456789") == std::string_view::npos) {
        return PageMark::None;
    }
    constexpr std::array<std::string_view, 7> borders{"side # af #", "side #/#", "side # / #",       "side #",
                                                      "page # of #", "side: #",  "side # af # sider"};
    constexpr std::array<std::string_view, 5> numbers{"#", "- # -", "#/#", "# af #", "# / #"};
    const std::string line_shape = shape(line);
    if (std::ranges::find(borders, line_shape) != borders.end()) {
        return PageMark::Border;
    }
    if (line_shape.ends_with(" side # af #") || line_shape.ends_with(" side #/#")) {
        return PageMark::Border;
    }
    return std::ranges::find(numbers, line_shape) != numbers.end() ? PageMark::BesideFormFeed : PageMark::None;
}

/// Line indices before which a page begins, and which lines are page numbers.
struct Pages {
    std::vector<std::size_t> borders;
    std::vector<bool> numbers;
};

Pages find_pages(const SourceLines& lines) {
    Pages pages;
    pages.numbers.resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PageMark mark = page_mark(lines.text(i));
        const bool beside_form_feed = lines[i].page_break || (i + 1 < lines.size() && lines[i + 1].page_break) ||
                                      (i + 1 == lines.size() && !pages.borders.empty());
        pages.numbers[i] = mark == PageMark::Border || (mark == PageMark::BesideFormFeed && beside_form_feed);
        if (lines[i].page_break && i > 0) {
            pages.borders.push_back(i);
        } else if (mark == PageMark::Border) {
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

/// Walks from a border outwards, over page numbers, at most `deepest` other lines; stops where `use` says so.
template <typename Use>
void walk(const SourceLines& lines, const Pages& pages, std::size_t border, Use use) {
    constexpr std::size_t farthest = 3 * deepest; // page numbers stand on a few lines at most
    std::size_t steps = 0;
    for (std::size_t i = border; i > 0 && steps < deepest && border - i < farthest; --i) {
        if (!pages.numbers[i - 1]) {
            ++steps;
            if (!use(i - 1)) {
                break;
            }
        }
    }
    steps = 0;
    for (std::size_t i = border; i < lines.size() && steps < deepest && i - border < farthest; ++i) {
        if (!pages.numbers[i]) {
            ++steps;
            if (!use(i)) {
                break;
            }
        }
    }
}

void join_cut_paragraphs(SourceLines& lines, const std::vector<bool>& border_before) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::string_view before = lines.text(i - 1);
        const std::string_view after = lines.text(i);
        const bool sentence_ends = before.find_last_of(".!?:") == before.size() - 1;
        const bool goes_on = (after[0] >= 'a' && after[0] <= 'z') || after.starts_with("æ") || after.starts_with("ø") ||
                             after.starts_with("å");
        if (border_before[i] && !sentence_ends && goes_on && !match_section_heading(before)) {
            lines[i].blank_before = false;
        }
    }
}

} // namespace

void remove_page_furniture(SourceLines& lines) {
    const Pages pages = find_pages(lines);
    std::unordered_map<std::string, std::size_t> seen;
    std::vector<bool> counted(lines.size()); // a line of a short page stands next to two borders
    for (const std::size_t border : pages.borders) {
        walk(lines, pages, border, [&](std::size_t i) {
            if (!counted[i] && may_be_furniture(lines.text(i))) {
                ++seen[shape(lines.text(i))];
            }
            counted[i] = true;
            return true;
        });
    }
    const std::size_t wanted = std::max<std::size_t>(2, (pages.borders.size() + 2) / 3);
    std::vector<bool> removed = pages.numbers;
    std::vector<std::size_t> ends = pages.borders;
    ends.push_back(lines.size()); // the last page has a footer too
    for (const std::size_t border : ends) {
        walk(lines, pages, border, [&](std::size_t i) {
            const auto it = may_be_furniture(lines.text(i)) ? seen.find(shape(lines.text(i))) : seen.end();
            const bool is_furniture = it != seen.end() && it->second >= wanted;
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
