// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/spelling.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace referat::lexicon {

namespace {

struct Spelling {
    std::string_view written;
    std::string_view meant;
};

constexpr std::array<Spelling, 10> accents{{
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

constexpr std::array<Spelling, 2> digraphs{{{"ae", "æ"}, {"oe", "ø"}}};

void replace(std::string_view word, std::span<const Spelling> spellings, std::string& out) {
    out.clear();
    for (std::size_t i = 0; i < word.size();) {
        const std::string_view rest = word.substr(i);
        const bool candidate = rest[0] == 'a' || rest[0] == 'o' || rest[0] == '\xC3';
        const auto found =
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

} // namespace

void fold_spelling(std::string_view word, std::string& out) {
    replace(word, accents, out);
}

void fold_digraphs(std::string_view word, std::string& out) {
    replace(word, digraphs, out);
}

} // namespace referat::lexicon
