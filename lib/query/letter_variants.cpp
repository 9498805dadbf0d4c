// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/letter_variants.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace referat::query {

namespace {

constexpr std::size_t min_letters =
    4; ///< a shorter word has a reading for nearly every spelling (for, før; ar, år, ær)
constexpr std::size_t max_letters = 64; ///< longer than Danish compounds in use

/// A change weighs more than all differences in likelihood that a word of max_letters can have.
constexpr std::size_t change = 1000;

struct Reading {
    std::string_view typed;
    std::string_view meant;
    std::size_t cost;
};

constexpr std::array<Reading, 7> readings{{
    {"aa", "å", change},
    {"ae", "æ", change},
    {"oe", "ø", change},
    {"a", "å", change + 1},
    {"o", "ø", change + 1},
    {"e", "æ", change + 2},
    {"a", "æ", change + 3},
}};

struct Spelling {
    std::string text;
    std::size_t cost;
};

/// Leaves the likeliest spellings, each once, in their order.
void prune(std::vector<Spelling>& spellings) {
    std::ranges::sort(spellings, {}, [](const Spelling& s) { return std::tie(s.text, s.cost); });
    const auto is_same = [](const Spelling& a, const Spelling& b) { return a.text == b.text; };
    spellings.erase(std::unique(spellings.begin(), spellings.end(), is_same), spellings.end());
    std::ranges::sort(spellings, {}, [](const Spelling& s) { return std::tie(s.cost, s.text); });
    if (spellings.size() > max_letter_variants + 1) { // the word itself is one of them
        spellings.resize(max_letter_variants + 1);
    }
}

/// Letters of `word`; 0 if it has no readings.
std::size_t count_letters(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < word.size(); ++letters) {
        const base::CodePoint c = base::decode_utf8(word, i);
        if (!c.valid || c.value == U'æ' || c.value == U'ø' || c.value == U'å') {
            return 0;
        }
        i += c.size;
    }
    return letters;
}

} // namespace

std::vector<std::string> letter_variants(std::string_view word) {
    std::vector<std::string> variants;
    if (const std::size_t letters = count_letters(word); letters < min_letters || letters > max_letters) {
        return variants;
    }
    // Changes at different places are independent, so the likeliest spellings of a word begin with the likeliest ones
    // of its beginning, and no more than are wanted need to be kept. spelt[n] are those of the first i + n bytes.
    std::array<std::vector<Spelling>, 3> spelt;
    spelt[0].push_back({"", 0});
    for (std::size_t i = 0; i < word.size(); ++i) {
        prune(spelt[0]);
        const std::string_view rest = word.substr(i);
        const auto extend = [&](std::size_t bytes, std::string_view meant, std::size_t cost) {
            for (const Spelling& s : spelt[0]) {
                spelt[bytes].push_back({s.text, s.cost + cost});
                spelt[bytes].back().text.append(meant);
            }
        };
        extend(1, rest.substr(0, 1), 0);
        for (const Reading& reading : readings) {
            if (rest.starts_with(reading.typed)) {
                extend(reading.typed.size(), reading.meant, reading.cost);
            }
        }
        spelt[0].clear();
        std::rotate(spelt.begin(), spelt.begin() + 1, spelt.end());
    }
    prune(spelt[0]);
    variants.reserve(spelt[0].size() - 1);
    for (Spelling& spelling : spelt[0]) {
        if (spelling.cost > 0) {
            variants.push_back(std::move(spelling.text));
        }
    }
    return variants;
}

} // namespace referat::query
