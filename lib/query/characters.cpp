// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/characters.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace referat::query {

std::size_t blank_size(std::string_view utf8, std::size_t offset) noexcept {
    const std::string_view rest = utf8.substr(offset);
    const auto byte = [&](std::size_t i) {
        return i < rest.size() ? static_cast<unsigned char>(rest[i]) : static_cast<unsigned char>(0);
    };
    const unsigned char first = byte(0);
    if (rest.empty()) {
        return 0;
    }
    if (first <= 0x20 || first == 0x7F) {
        return 1;
    }
    if (first == 0xC2) {
        return byte(1) == 0xA0 || byte(1) == 0x85 ? 2 : 0; // no-break space, next line
    }
    if (first == 0xE2 && byte(1) == 0x80) { // U+2000..200B, line and paragraph separator, narrow no-break space
        const unsigned char last = byte(2);
        return (last >= 0x80 && last <= 0x8B) || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0;
    }
    return rest.starts_with("\u3000") || rest.starts_with("\uFEFF") ? 3 : 0;
}

QuotationMark quotation_mark_at(std::string_view utf8, std::size_t offset) noexcept {
    const std::string_view rest = utf8.substr(offset);
    if (rest.starts_with('"')) {
        return {1, QuotationFamily::Straight};
    }
    if (rest.starts_with("«") || rest.starts_with("»")) {
        return {2, QuotationFamily::Angled};
    }
    if (rest.starts_with("“") || rest.starts_with("”") || rest.starts_with("„") || rest.starts_with("‟")) {
        return {3, QuotationFamily::Curly};
    }
    return {};
}

std::size_t find_closing(std::string_view utf8, std::size_t from, QuotationFamily family) noexcept {
    for (; from < utf8.size(); ++from) {
        const QuotationMark mark = quotation_mark_at(utf8, from);
        if (mark.size > 0 && mark.family == family) {
            return from;
        }
    }
    return std::string_view::npos;
}

std::string without_quotation_marks(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t mark = quotation_mark_at(text, i).size;
        if (mark == 0) {
            result += text[i];
        }
        i += std::max<std::size_t>(mark, 1);
    }
    return result;
}

bool is_field_name(std::string_view text) noexcept {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
    });
}

bool is_number(std::string_view text) noexcept {
    return !text.empty() && std::ranges::all_of(text, base::is_digit);
}

std::string_view trim(std::string_view text) noexcept {
    std::size_t begin = text.size();
    std::size_t end = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t blank = blank_size(text, i);
        if (blank == 0) {
            begin = std::min(begin, i);
            end = i + 1;
        }
        i += std::max<std::size_t>(blank, 1);
    }
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

} // namespace referat::query
