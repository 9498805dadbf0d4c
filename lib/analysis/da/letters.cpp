// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/da/letters.hpp"

#include <algorithm>
#include <array>

namespace referat::analysis::da {

namespace {

struct Spelling {
    std::string_view written;
    std::string_view meant;
};

constexpr std::array<Spelling, 10> spellings{{
    {"aa", "å"},
    {"é", "e"},
    {"è", "e"},
    {"ê", "e"},
    {"ë", "e"},
    {"á", "a"},
    {"à", "a"},
    {"â", "a"},
    {"ä", "æ"},
    {"ö", "ø"},
}};

} // namespace

void lookup_form(std::string_view term, std::string& out) {
    out.clear();
    for (std::size_t i = 0; i < term.size();) {
        const std::string_view rest = term.substr(i);
        const bool candidate = rest[0] == 'a' || rest[0] == '\xC3';
        const auto* const found =
            candidate ? std::ranges::find_if(spellings, [&](const Spelling& s) { return rest.starts_with(s.written); })
                      : spellings.end();
        if (found == spellings.end()) {
            out.push_back(rest[0]);
            ++i;
        } else {
            out.append(found->meant);
            i += found->written.size();
        }
    }
}

} // namespace referat::analysis::da
