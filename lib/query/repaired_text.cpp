// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/repaired_text.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace referat::query {

RepairedText::RepairedText(std::string_view text) {
    utf8_.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const base::CodePoint code_point = base::decode_utf8(text, i);
        if (code_point.valid) {
            utf8_.append(text.substr(i, code_point.size));
        } else {
            repairs_.push_back(utf8_.size());
            base::append_utf8(utf8_, code_point.value);
        }
        i += code_point.size;
    }
}

std::size_t RepairedText::original_offset(std::size_t offset) const {
    const auto before = std::ranges::lower_bound(repairs_, offset) - repairs_.begin();
    constexpr std::size_t growth = 2; // one byte became the three of U+FFFD
    return offset - growth * static_cast<std::size_t>(before);
}

} // namespace referat::query
