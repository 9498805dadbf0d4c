// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/media_type.hpp"

#include <algorithm>
#include <string_view>

namespace referat::extraction {

namespace {

std::string_view skip_mark_and_blanks(std::string_view text) noexcept {
    constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
    if (text.starts_with(utf8_mark)) {
        text.remove_prefix(utf8_mark.size());
    }
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text;
}

bool starts_with_folded(std::string_view text, std::string_view lower_case_start) noexcept {
    constexpr auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
    return text.size() >= lower_case_start.size() &&
           std::ranges::equal(text.substr(0, lower_case_start.size()), lower_case_start, {}, lower);
}

} // namespace

MediaType sniff(std::span<const std::byte> bytes) noexcept {
    const std::string_view start = skip_mark_and_blanks({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    if (start.starts_with("%PDF-")) {
        return MediaType::Pdf;
    }
    for (const std::string_view opening : {"<!doctype html", "<html"}) {
        if (starts_with_folded(start, opening)) {
            return MediaType::Html;
        }
    }
    return MediaType::PlainText;
}

} // namespace referat::extraction
