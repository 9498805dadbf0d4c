// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/source_lines.hpp"

#include "base/utf8.hpp"
#include "minutes/markdown.hpp"
#include "text/normalize.hpp"

#include <algorithm>

namespace referat::minutes {

namespace {

constexpr char32_t soft_hyphen = 0xAD;

bool is_space(char32_t c) {
    return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

bool is_dropped(char32_t c) {
    return c == soft_hyphen || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
           c == 0xFEFF;
}

/// Spaces folded and trimmed, invisible characters gone. Control characters count as spaces.
std::string clean(std::string_view line) {
    std::string out;
    out.reserve(line.size());
    bool pending_space = false;
    for (std::size_t i = 0; i < line.size();) {
        const base::CodePoint cp = base::decode_utf8(line, i);
        if (is_space(cp.value)) {
            pending_space = !out.empty();
        } else if (!is_dropped(cp.value)) {
            if (pending_space) {
                out.push_back(' ');
                pending_space = false;
            }
            out.append(line.substr(i, cp.size));
        }
        i += cp.size;
    }
    return out;
}

bool ends_in_soft_hyphen(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) {
        line.remove_suffix(1);
    }
    return line.ends_with("\xC2\xAD");
}

/// Length of the line end at `i`: LF, CRLF, CR, VT, FF, NEL, LS or PS; 0 if there is none.
std::size_t line_end_size(std::string_view text, std::size_t i) {
    switch (static_cast<unsigned char>(text[i])) {
    case '\n':
    case '\v':
    case '\f':
        return 1;
    case '\r':
        return i + 1 < text.size() && text[i + 1] == '\n' ? 2 : 1;
    case 0xC2:
        return text.substr(i, 2) == "\xC2\x85" ? 2 : 0;
    case 0xE2:
        return text.substr(i, 3) == "\xE2\x80\xA8" || text.substr(i, 3) == "\xE2\x80\xA9" ? 3 : 0;
    default:
        return 0;
    }
}

} // namespace

std::string_view gap_before(std::string_view next, bool joins) {
    // Characters below the combining marks never compose with what stands before them.
    constexpr char32_t first_combining = 0x300;
    return joins && !next.empty() && base::decode_utf8(next, 0).value < first_combining ? "" : " ";
}

SourceLines::SourceLines(const Text& text) {
    const std::string_view source = text.utf8;
    arena_.reserve(source.size());
    std::size_t begin = 0;
    for (std::size_t i = 0; i < source.size();) {
        const std::size_t end_size = line_end_size(source, i);
        if (end_size == 0) {
            ++i;
            continue;
        }
        add_line(source, begin, i);
        // Only what an editor counts as a line end moves the line number on.
        number_ += source[i] == '\n' || source[i] == '\r' ? 1U : 0U;
        if (source[i] == '\f') {
            page_break_seen_ = true;
        }
        i += end_size;
        begin = i;
    }
    add_line(source, begin, source.size());
}

void SourceLines::add_line(std::string_view source, std::size_t begin, std::size_t end) {
    const std::string_view raw = source.substr(begin, end - begin);
    MarkdownLine line = strip_markdown(clean(raw));
    line.text = text::nfc(line.text); // last: marks that go may have stood between a letter and its accent
    if (line.text.empty()) {
        blank_seen_ = true;
        return;
    }
    SourceLine entry;
    entry.text_begin = static_cast<std::uint32_t>(arena_.size());
    entry.text_size = static_cast<std::uint32_t>(line.text.size());
    entry.byte_begin = static_cast<std::uint32_t>(begin);
    entry.byte_end = static_cast<std::uint32_t>(end);
    entry.number = number_;
    entry.heading_level = line.heading_level;
    entry.blank_before = blank_seen_;
    entry.page_break = page_break_seen_;
    entry.bullet = line.bullet;
    entry.emphasised = line.emphasised;
    entry.joins_next = ends_in_soft_hyphen(raw);
    arena_ += line.text;
    lines_.push_back(entry);
    blank_seen_ = false;
    page_break_seen_ = false;
}

SourceLines SourceLines::part(std::size_t begin, std::size_t end) const {
    SourceLines part;
    if (begin >= end) {
        return part;
    }
    const std::uint32_t first = lines_[begin].text_begin;
    const std::uint32_t last = lines_[end - 1].text_begin + lines_[end - 1].text_size;
    part.arena_ = arena_.substr(first, last - first);
    part.lines_.assign(lines_.begin() + static_cast<std::ptrdiff_t>(begin),
                       lines_.begin() + static_cast<std::ptrdiff_t>(end));
    for (SourceLine& line : part.lines_) {
        line.text_begin -= first;
    }
    part.lines_.front().blank_before = true;
    return part;
}

void SourceLines::remove(const std::vector<bool>& removed) {
    std::size_t kept = 0;
    bool blank = false;
    bool page_break = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        blank = blank || lines_[i].blank_before;
        page_break = page_break || lines_[i].page_break;
        if (removed[i]) {
            continue;
        }
        lines_[kept] = lines_[i];
        lines_[kept].blank_before = blank;
        lines_[kept].page_break = page_break;
        ++kept;
        blank = page_break = false;
    }
    lines_.resize(kept);
}

} // namespace referat::minutes
