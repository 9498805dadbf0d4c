// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/meetings.hpp"

#include "minutes/header_body.hpp"
#include "minutes/item_heading_line.hpp"
#include "minutes/meeting_header.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace referat::minutes {

namespace {

constexpr std::size_t longest_further_header = 40; // lines; what reading one may cost, at any line that looks like one
constexpr std::size_t longest_document_line = 160; // bytes

/// Of a line that heads an item by more than a bare number, which may be of a list; 0 if it does not.
int item_number(const SourceLines& lines, const Contents& contents, std::size_t i) {
    if (contents.contains_line(i) || has_leaders(lines.text(i))) {
        return 0;
    }
    const auto heading = match_item_heading(lines.text(i));
    const bool sure = heading && heading->form != HeadingForm::NumberDot && heading->form != HeadingForm::PunktLoose;
    return sure && !lines[i].bullet ? heading->number : 0;
}

bool may_begin_meeting(const SourceLines& lines, std::size_t i) {
    const std::string_view line = lines.text(i);
    return (lines[i].blank_before || lines[i].page_break) && !lines[i].bullet && line.size() <= longest_document_line &&
           read_document_line(line).has_value();
}

/// The first item heading from `begin` on; `end` if there is none before.
std::size_t first_item(const SourceLines& lines, const Contents& contents, std::size_t begin, std::size_t end) {
    while (begin < end && item_number(lines, contents, begin) == 0) {
        ++begin;
    }
    return begin;
}

MeetingHeader header_of(const SourceLines& lines, std::size_t begin, std::size_t end) {
    return read_meeting_header(lines.part(begin, end), end - begin);
}

bool is_other_meeting(const MeetingHeader& header, const MeetingHeader& last) {
    if (header.udvalg.empty() || header.dato.empty()) {
        return false;
    }
    if (header.dato != last.dato) {
        return true;
    }
    const std::string body = text::fold_value(header.udvalg);
    const std::string last_body = text::fold_value(last.udvalg);
    return body.find(last_body) == std::string::npos && last_body.find(body) == std::string::npos;
}

} // namespace

std::vector<std::size_t> find_meetings(const SourceLines& lines, const Contents& contents) {
    std::vector<std::size_t> begins{0};
    const std::size_t first = first_item(lines, contents, 0, lines.size());
    std::optional<MeetingHeader> last; // read when another may follow, which hardly a document has
    for (std::size_t i = first + 1; i < lines.size(); ++i) {
        if (!may_begin_meeting(lines, i)) {
            continue;
        }
        const std::size_t end = std::min(i + 1 + longest_further_header, lines.size());
        const std::size_t item = first_item(lines, contents, i + 1, end);
        if (item == end || item_number(lines, contents, item) != 1) {
            continue;
        }
        MeetingHeader header = header_of(lines, i, item);
        if (!last) {
            last = header_of(lines, 0, std::min(first, longest_header));
        }
        if (is_other_meeting(header, *last)) {
            begins.push_back(i);
            last = std::move(header);
            i = item;
        }
    }
    return begins;
}

} // namespace referat::minutes
