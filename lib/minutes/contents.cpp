// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/contents.hpp"

#include "base/ascii.hpp"
#include "minutes/item_heading_line.hpp"
#include "text/normalize.hpp"

#include <algorithm>

namespace referat::minutes {

namespace {

using base::is_digit;

constexpr std::size_t longest_entry = 400; // bytes
constexpr std::size_t most_entries = 300;  // several times the longest agenda; keeps the look-up of titles cheap

/// Where the page number at the end of `line` begins; its size if there is none.
std::size_t page_number_begin(std::string_view line) {
    std::size_t i = line.size();
    while (i > 0 && is_digit(line[i - 1])) {
        --i;
    }
    return line.size() - i <= 4 ? i : line.size();
}

/// The entry without its leaders and page number.
std::string_view without_page(std::string_view line) {
    std::string_view title = line.substr(0, page_number_begin(line));
    while (title.ends_with('.') || title.ends_with(' ')) {
        title.remove_suffix(1);
    }
    while (title.ends_with("…")) {
        title.remove_suffix(std::string_view("…").size());
    }
    return title;
}

/// "3. Title" and "Punkt 3: Title" list the title as the heading has it.
std::string folded_title(std::string_view line) {
    std::string_view title = without_page(line);
    if (const auto heading = match_item_heading(title); heading && !heading->title.empty()) {
        title = heading->title;
    }
    return text::fold_value(title);
}

bool heads_contents(std::string_view line) {
    if (line.size() > 60) {
        return false;
    }
    const std::string folded = text::fold_value(line);
    return folded == "indholdsfortegnelse" || folded == "indhold" || folded == "punktoversigt" ||
           folded == "dagsordensoversigt" || folded == "oversigt over punkter";
}

/// A page number without leaders has at most three digits: four are a year.
bool ends_in_page_number(std::string_view line) {
    const std::size_t begin = page_number_begin(line);
    return line.size() - begin <= 3 && begin < line.size() && begin > 0 &&
           (line[begin - 1] == ' ' || line[begin - 1] == '.');
}

bool is_entry(std::string_view line) {
    return line.size() <= longest_entry && (has_leaders(line) || ends_in_page_number(line));
}

/// Whether `line` heads the first item: numbered, without leaders, where the entries are not numbered so or begin
/// again.
bool ends_contents(std::string_view line, int last_number, bool any_entry) {
    const auto heading = match_item_heading(line);
    if (!heading || has_leaders(line)) {
        return false;
    }
    const bool named = heading->form == HeadingForm::PunktTitle || heading->form == HeadingForm::PunktAlone;
    return (named && any_entry && last_number == 0) || (last_number > 0 && heading->number <= last_number);
}

} // namespace

bool has_leaders(std::string_view line) {
    if (line.empty() || !is_digit(line.back())) {
        return false;
    }
    const std::size_t begin = page_number_begin(line);
    std::size_t dots = 0;
    for (std::size_t i = begin; i > 0 && (line[i - 1] == '.' || line[i - 1] == ' '); --i) {
        dots += line[i - 1] == '.' ? 1U : 0U;
    }
    return dots >= 3 || line.substr(0, begin).ends_with("…") || line.substr(0, begin).ends_with("… ");
}

bool Contents::lists(std::string_view title) const {
    const std::string folded = text::fold_value(title);
    return std::ranges::any_of(titles, [&](const std::string& entry) {
        return entry == folded || (entry.size() >= 12 && folded.starts_with(entry));
    });
}

bool Contents::lists_joined(std::string_view title, std::string_view continuation) const {
    const std::string folded = text::fold_value(title);
    const std::string joined = text::fold_value(std::string(title) + " " + std::string(continuation));
    return std::ranges::any_of(titles, [&](const std::string& entry) {
        return entry.size() > folded.size() && entry.starts_with(folded) && joined.starts_with(entry);
    });
}

Contents find_contents(const SourceLines& lines) {
    Contents contents;
    std::size_t i = 0;
    // A table of contents stands on the first pages; past that the word is only a word.
    constexpr std::size_t deepest = 400;
    while (i < lines.size() && i < deepest && !heads_contents(lines.text(i))) {
        ++i;
    }
    if (i >= lines.size() || i >= deepest) {
        return contents;
    }
    contents.begin = i;
    std::size_t last = i;
    int last_number = 0; // of numbered entries
    std::string broken;  // an entry so far that goes on in the next line
    for (++i; i < lines.size() && !ends_contents(lines.text(i), last_number, last > contents.begin); ++i) {
        const std::string_view line = lines.text(i);
        const bool entry = is_entry(line);
        const bool next_is_entry = i + 1 < lines.size() && is_entry(lines.text(i + 1));
        const bool full = contents.titles.size() >= most_entries;
        if (full || (!entry && (!next_is_entry || !broken.empty() || line.size() > longest_entry))) {
            break;
        }
        if (const auto heading = match_item_heading(line)) {
            last_number = heading->number;
        }
        const bool goes_on = !entry && !lines[i + 1].blank_before;
        std::string title = folded_title(line);
        if (!broken.empty()) {
            title.insert(0, broken.append(" "));
            broken.clear();
        }
        if (goes_on) {
            broken = std::move(title);
        } else if (!title.empty()) {
            contents.titles.push_back(std::move(title));
        }
        last = i;
    }
    contents.end = last + 1;
    return contents;
}

} // namespace referat::minutes
