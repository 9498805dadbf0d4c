// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/da/names.hpp"

#include "analysis/characters.hpp"
#include "analysis/folded_term.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace referat::analysis::da {

namespace {

/// Long enough for any name or record number; bounds what a look ahead costs.
constexpr std::size_t max_name_bytes = 64;
/// A hyphen and the letter behind it.
constexpr std::size_t max_look_ahead_bytes = 5;

/// Of the last piece of a word in capitals: two letters are as often an acronym as a word.
constexpr std::size_t shortest_word_bytes = 3;

/// What Danish hangs on abbreviations with an apostrophe: articles, plurals, genitives (Retskrivningsordbogen, section
/// 6).
constexpr std::array<std::string_view, 16> endings{"s",     "en", "ens", "et",  "ets",  "er", "ers", "erne",
                                                   "ernes", "e",  "es",  "ene", "enes", "n",  "ns",  "t"};

/// Offset behind capitals and digits.
std::size_t skip_capitals(std::string_view text, std::size_t offset) {
    while (true) {
        const std::size_t size = is_digit_at(text, offset) ? 1 : capital_size(text, offset);
        if (size == 0) {
            return offset;
        }
        offset += size;
    }
}

std::size_t joiner_size(std::string_view text, std::size_t offset) {
    const bool sign = offset < text.size() && (text[offset] == ':' || text[offset] == '&');
    return sign ? 1 : hyphen_size(text, offset);
}

/// Offset behind the pieces of a name, of which there are two or more; `offset` itself if there is no name.
std::size_t name_end(std::string_view text, std::size_t offset) {
    text = base::truncate_utf8(text, offset + max_name_bytes + max_look_ahead_bytes);
    std::size_t end = skip_capitals(text, offset);
    std::size_t pieces = 1;
    while (const std::size_t joiner = joiner_size(text, end)) {
        const std::size_t next = skip_capitals(text, end + joiner);
        if (next == end + joiner) {
            break;
        }
        end = next;
        ++pieces;
    }
    const std::size_t hyphen = hyphen_size(text, end);
    const bool goes_on = is_alnum_at(text, end) || (hyphen != 0 && is_alnum_at(text, end + hyphen));
    return pieces > 1 && !goes_on && end - offset <= max_name_bytes ? end : offset;
}

/// Offset behind the ending at `offset`; `offset` itself if there is none.
std::size_t ending_end(std::string_view text, std::size_t offset) {
    const std::string_view rest = text.substr(std::min(offset, text.size()));
    for (const std::string_view ending : endings) {
        if (rest.starts_with(ending) && !is_alnum_at(text, offset + ending.size())) {
            return offset + ending.size();
        }
    }
    return offset;
}

} // namespace

std::optional<Identifier> name_at(std::string_view text, std::size_t offset) {
    if (capital_size(text, offset) == 0) {
        return std::nullopt;
    }
    const std::size_t end = name_end(text, offset);
    if (end == offset) {
        return std::nullopt;
    }
    return make_identifier(IdentifierKind::Name, offset, end);
}

std::optional<Identifier> inflected_name_at(std::string_view text, std::size_t offset) {
    std::size_t base_end = name_end(text, offset);
    if (base_end == offset) {
        base_end = skip_alnum(text, offset);
    }
    const std::size_t apostrophe = apostrophe_size(text, base_end);
    const std::size_t end = apostrophe == 0 ? base_end : ending_end(text, base_end + apostrophe);
    if (apostrophe == 0 || end == base_end + apostrophe) {
        return std::nullopt;
    }
    Identifier name = make_identifier(IdentifierKind::Name, offset, end);
    name.parts.end = base_end;
    return name;
}

bool is_word_in_capitals(std::string_view text, const Identifier& name, WordReader& words) {
    if (name.parts.end != name.bytes.end) {
        return false;
    }
    const std::string_view whole = text.substr(name.bytes.begin, name.bytes.end - name.bytes.begin);
    std::size_t last = 0;
    for (std::size_t i = 0; i < whole.size();) {
        const std::size_t hyphen = hyphen_size(whole, i);
        if (hyphen == 0 && (joiner_size(whole, i) != 0 || is_digit(whole[i]))) {
            return false;
        }
        i += hyphen != 0 ? hyphen : base::decode_utf8(whole, i).size;
        last = hyphen != 0 ? i : last;
    }
    std::string piece;
    append_folded(whole.substr(last), piece);
    if (piece.size() < shortest_word_bytes) {
        return false;
    }
    WordReading reading;
    words.read(piece, reading);
    return reading.is_known;
}

} // namespace referat::analysis::da
