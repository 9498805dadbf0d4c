// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/media_type.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace referat::extraction {

namespace {

std::string_view skip_mark_and_blanks(std::string_view text) noexcept {
    text = base::without_byte_order_mark(text);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text;
}

bool starts_with_folded(std::string_view text, std::string_view lower_case_start) noexcept {
    constexpr auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
    return text.size() >= lower_case_start.size() &&
           std::ranges::equal(text.substr(0, lower_case_start.size()), lower_case_start, {}, lower);
}

/// Whether `text`, which follows an element's name, is the rest of its tag: ">", "/>", or attributes and then these.
bool ends_tag(std::string_view text) noexcept {
    constexpr std::size_t longest_tag = 4096; // bytes
    const std::size_t close = text.substr(0, longest_tag).find_first_of("<>");
    if (close == std::string_view::npos || text[close] == '<') {
        return false;
    }
    const std::string_view inside = text.substr(0, close);
    return inside.find_first_not_of(" \t\r\n/") == std::string_view::npos ||
           (std::string_view(" \t\r\n").find(inside[0]) != std::string_view::npos &&
            inside.find('=') != std::string_view::npos);
}

/// Whether `text` begins with a tag that begins pages, or what a content management system exports of one: elements
/// that WHATWG's MIME sniffing standard knows a page by, and those of structure. "<p" alone or "<h1 i referatet" is
/// text.
bool starts_with_html_tag(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 22> elements{
        "html", "head",    "body",    "title", "meta", "link", "script", "style", "div",   "main", "header",
        "nav",  "section", "article", "h1",    "h2",   "h3",   "h4",     "p",     "table", "ul",   "ol"};
    if (!text.starts_with('<')) {
        return false;
    }
    text.remove_prefix(1);
    return std::ranges::any_of(elements, [&](std::string_view element) {
        return starts_with_folded(text, element) && ends_tag(text.substr(element.size()));
    });
}

/// Whether a heading of markdown stands near the beginning: markdown may begin with a tag, too.
bool has_markdown_heading(std::string_view text) noexcept {
    constexpr std::size_t near = 4096; // bytes
    text = text.substr(0, near);
    for (std::size_t at = text.find("\n#"); at != std::string_view::npos; at = text.find("\n#", at + 1)) {
        const std::size_t end = text.find_first_not_of('#', at + 1);
        if (end != std::string_view::npos && text[end] == ' ') {
            return true;
        }
    }
    return false;
}

} // namespace

MediaType sniff(std::span<const std::byte> bytes) noexcept {
    const std::string_view start = skip_mark_and_blanks({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    if (start.starts_with("%PDF-")) {
        return MediaType::Pdf;
    }
    const bool is_html =
        starts_with_folded(start, "<!doctype html") || (starts_with_html_tag(start) && !has_markdown_heading(start));
    return is_html ? MediaType::Html : MediaType::PlainText;
}

} // namespace referat::extraction
