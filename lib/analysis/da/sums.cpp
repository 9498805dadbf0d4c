// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/da/sums.hpp"

#include "analysis/characters.hpp"
#include "analysis/da/amounts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace referat::analysis::da {

namespace {

/// What may follow a sum of unnamed currency in a sentence. Any other word in lower case is what is counted.
constexpr std::array<std::string_view, 40> words_after_sums{
    "af",        "afsat",  "at",   "blev",    "brutto", "der",      "efter", "ekskl",  "eksklusive", "eller",
    "er",        "ekstra", "for",  "fordelt", "fra",    "har",      "heraf", "hvoraf", "i",          "inkl",
    "inklusive", "kan",    "med",  "mere",    "mindre", "mod",      "netto", "og",     "om",         "over",
    "pr",        "på",     "samt", "skal",    "som",    "svarende", "til",   "under",  "ved",        "årligt"};

constexpr std::array<std::string_view, 3> currencies{"kroner", "kr", "dkk"};

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), to_lower);
    return result;
}

bool names_currency(std::string_view surface) {
    const std::string folded = lower(surface);
    return folded.find(",-") != std::string::npos || folded.find("kr") != std::string::npos ||
           folded.find("dkk") != std::string::npos;
}

/// "kr. " and the like right before `offset`.
bool follows_currency(std::string_view text, std::size_t offset) {
    std::size_t end = offset;
    while (end > 0 && offset - end < 2 && is_blank(text[end - 1])) {
        --end;
    }
    if (end > 0 && text[end - 1] == '.') {
        --end;
    }
    return std::ranges::any_of(currencies, [&](std::string_view word) {
        return end >= word.size() && lower(text.substr(end - word.size(), word.size())) == word &&
               !is_alnum_before(text, end - word.size());
    });
}

/// A word in lower case behind the amount, and its abbreviation's full stop, that no sum would have there.
bool counts_something(std::string_view text, std::size_t end) {
    if (end < text.size() && text[end] == '.') {
        ++end;
    }
    const std::size_t begin = skip_gap(text, end);
    if (begin == end || !is_alnum_at(text, begin) || is_digit(text[begin]) || capital_size(text, begin) > 0) {
        return false;
    }
    const std::string_view word = text.substr(begin, skip_alnum(text, begin) - begin);
    return std::ranges::find(words_after_sums, word) == words_after_sums.end();
}

/// The whole kroner of an amount's normal form, at most max_kroner; nothing for a percentage.
std::optional<std::int64_t> kroner_of(std::string_view normal) {
    if (normal.empty() || normal.back() == '%') {
        return std::nullopt;
    }
    const std::string_view digits = normal.substr(0, normal.find(','));
    std::int64_t kroner = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), kroner);
    if (error == std::errc::result_out_of_range) {
        return max_kroner;
    }
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(std::min(kroner, max_kroner))
                                                                        : std::nullopt;
}

bool is_plain_number(std::string_view text) {
    const std::size_t comma = std::min(text.find(','), text.size());
    const std::string_view decimals = text.substr(std::min(comma + 1, text.size()));
    return comma > 0 && std::ranges::all_of(text.substr(0, comma), is_digit) &&
           std::ranges::all_of(decimals, is_digit) && (comma == text.size() || !decimals.empty());
}

std::string_view without_currency_before(std::string_view text) {
    for (const std::string_view word : currencies) {
        if (lower(text.substr(0, word.size())) == word) {
            std::size_t begin = word.size();
            begin += begin < text.size() && text[begin] == '.' ? 1 : 0;
            begin = skip_gap(text, begin);
            return is_digit_at(text, begin) ? text.substr(begin) : text;
        }
    }
    return text;
}

/// "40tkr" as "40 tkr": in a query the unit often stands right behind the number.
std::string with_unit_apart(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && is_digit(text[i - 1]) && is_ascii_letter(text[i])) {
            result.push_back(' ');
        }
        result.push_back(text[i]);
    }
    return result;
}

} // namespace

void find_sums(std::string_view text, std::span<const Identifier> identifiers, std::vector<Sum>& found) {
    for (const Identifier& identifier : identifiers) {
        const auto [begin, end] = identifier.bytes;
        if (identifier.kind != IdentifierKind::Amount) {
            continue;
        }
        const std::optional<std::int64_t> kroner = kroner_of(identifier.normal);
        if (kroner && (names_currency(text.substr(begin, end - begin)) || follows_currency(text, begin) ||
                       !counts_something(text, end))) {
            found.push_back({identifier.bytes, *kroner});
        }
    }
}

std::optional<std::int64_t> read_sum(std::string_view text) {
    const std::string apart = with_unit_apart(without_currency_before(text));
    const std::string_view sum = apart;
    std::optional<std::int64_t> kroner;
    if (is_plain_number(sum)) {
        kroner = kroner_of(sum);
    } else if (const std::optional<Identifier> amount = amount_at(sum, 0)) {
        const std::string_view rest = sum.substr(amount->bytes.end);
        if (rest.empty() || rest == ".") {
            kroner = kroner_of(amount->normal);
        }
    } else if (const std::optional<Identifier> spaced = amount_at(apart + " kr", 0)) { // 6 547 550, here always money
        kroner = kroner_of(spaced->normal);
    }
    // A sum that was cut to the largest is none that can be asked for.
    return kroner == max_kroner ? std::nullopt : kroner;
}

} // namespace referat::analysis::da
