// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/attachments.hpp"

#include "base/ascii.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace referat::minutes {

namespace {

using base::is_digit;

/// Length of "1. ", "12) " or "- " at the start of a line; 0 if there is none.
std::size_t numbering_size(std::string_view line) {
    if (line.starts_with("- ")) {
        return 2;
    }
    std::size_t i = 0;
    while (i < line.size() && is_digit(line[i]) && i < 3) {
        ++i;
    }
    const bool marked = i > 0 && i + 1 < line.size() && (line[i] == '.' || line[i] == ')') && line[i + 1] == ' ';
    return marked ? i + 2 : 0;
}

/// Files named without numbers, one a line: the ending says that a title is over.
bool ends_in_file_name(std::string_view title) {
    constexpr std::array<std::string_view, 10> endings{".pdf",  ".docx", ".doc", ".pptx", ".ppt",
                                                       ".xlsx", ".xls",  ".msg", ".png",  ".jpg"};
    return std::ranges::any_of(endings, [&](std::string_view ending) {
        return title.size() >= ending.size() &&
               std::ranges::equal(title.substr(title.size() - ending.size()), ending, {}, base::to_lower);
    });
}

bool begins_own_entry(std::string_view line) {
    const std::string folded = text::fold_value(line.substr(0, line.find(' ')));
    if (folded != "bilag") {
        return false;
    }
    const std::size_t space = line.find(' ');
    return space != std::string_view::npos && space + 1 < line.size() &&
           (is_digit(line[space + 1]) || line[space + 1] == '-');
}

} // namespace

void AttachmentList::append(const SourceLine& line, std::string_view text, std::size_t from) {
    std::string_view rest = text.substr(std::min(from, text.size()));
    if (rest.find_first_not_of(". -") == std::string_view::npos) {
        return;
    }
    if (entries_.empty()) {
        bytes_.begin = line.byte_begin;
        lines_.first = line.number;
    }
    bytes_.end = line.byte_end;
    lines_.last = line.number;
    const std::size_t numbering = numbering_size(rest);
    const bool belongs_to_last = open_ && rest.starts_with("(DokID");
    const bool goes_on = open_ && !line.blank_before && numbering == 0 && !ends_in_file_name(entries_.back().title) &&
                         !begins_own_entry(rest);
    if (belongs_to_last || goes_on) {
        Entry& entry = entries_.back();
        entry.title += gap_before(rest, joins_next_);
        entry.marks.push_back({static_cast<std::uint32_t>(entry.title.size()), line.number});
        entry.title += rest;
        joins_next_ = line.joins_next;
        return;
    }
    rest.remove_prefix(numbering);
    entries_.push_back({std::string(rest), {{0, line.number}}});
    open_ = true;
    joins_next_ = line.joins_next;
}

std::vector<const AttachmentList::Entry*> AttachmentList::distinct() const {
    std::vector<const Entry*> result;
    std::unordered_set<std::string_view> seen;
    for (const Entry& entry : entries_) {
        const std::string folded = entry.title.size() < 20 ? text::fold_value(entry.title) : std::string();
        if (folded != "ingen" && folded != "ingen bilag" && seen.insert(entry.title).second) {
            result.push_back(&entry);
        }
    }
    return result;
}

std::vector<std::string> AttachmentList::titles() const {
    std::vector<std::string> titles;
    for (const Entry* entry : distinct()) {
        titles.push_back(entry->title);
    }
    return titles;
}

SectionSource AttachmentList::source() const {
    SectionSource source{Field::Bilag, bytes_, lines_, {}};
    std::uint32_t offset = 0;
    for (const Entry* entry : distinct()) {
        for (const LineMark& mark : entry->marks) {
            source.marks.push_back({offset + mark.offset, mark.line});
        }
        offset += static_cast<std::uint32_t>(entry->title.size() + 1);
    }
    return source;
}

} // namespace referat::minutes
