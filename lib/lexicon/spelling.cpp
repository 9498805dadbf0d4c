// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/spelling.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace referat::lexicon {

namespace {

struct Spelling {
    std::string_view written; ///< two bytes
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
    std::size_t copied = 0;
    for (std::size_t i = 0; i + 1 < word.size();) {
        const char first = word[i];
        const bool candidate = first == 'a' || first == 'o' || first == '\xC3';
        const auto found = candidate
                               ? std::ranges::find_if(spellings,
                                                      [&](const Spelling& s) {
                                                          return s.written[0] == first && s.written[1] == word[i + 1];
                                                      })
                               : spellings.end();
        if (found == spellings.end()) {
            ++i;
        } else {
            out.append(word, copied, i - copied).append(found->meant);
            i += found->written.size();
            copied = i;
        }
    }
    out.append(word, copied);
}

} // namespace

void fold_spelling(std::string_view word, std::string& out) {
    replace(word, accents, out);
}

void fold_digraphs(std::string_view word, std::string& out) {
    replace(word, digraphs, out);
}

} // namespace referat::lexicon
