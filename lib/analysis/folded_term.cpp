// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/folded_term.hpp"

#include "analysis/characters.hpp"
#include "base/utf8.hpp"
#include "text/normalize.hpp"

#include <array>

namespace referat::analysis {

namespace {

/// Nothing past this can reach the term in real text; it bounds the cost of a word as long as the file.
constexpr std::size_t max_raw_bytes = 1024;

/// ASCII and Latin-1 letters need no tables; false, with `out` as it was, for all else. Agrees with text::fold_case().
bool append_latin(std::string_view raw, std::string& out) {
    const std::size_t start = out.size();
    out.resize(start + raw.size());
    char* to = out.data() + start;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const char c = raw[i];
        if (is_blank(c)) {
            out.resize(start);
            return false;
        }
        if (static_cast<unsigned char>(c) < 0x80) {
            *to++ = to_lower(c);
            continue;
        }
        if (c != '\xC3') {
            out.resize(start);
            return false;
        }
        const std::size_t capital = capital_size(raw, i);
        *to++ = c;
        const char second = raw[++i];
        *to++ = capital != 0 ? static_cast<char>(second + 0x20) : second;
    }
    return true;
}

/// Lower case of the bytes of such letters: behind 0xC3, the second byte of À to Þ, with × left out, is 0x20 below
/// that of à to þ.
constexpr std::array<char, 256> lower_bytes = [] {
    std::array<char, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const bool capital = (c >= 'A' && c <= 'Z') || (c >= 0x80 && c <= 0x9E && c != 0x97);
        table[c] = static_cast<char>(capital ? c + 0x20 : c);
    }
    return table;
}();

bool is_invisible(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

bool is_wide_blank(char32_t c) {
    return c == 0xA0 || c == 0x202F || (c < 0x80 && is_blank(static_cast<char>(c)));
}

void append_any(std::string_view raw, std::string& out) {
    const std::size_t start = out.size();
    const std::string folded = text::fold_case(raw);
    bool blank = false;
    for (std::size_t i = 0; i < folded.size();) {
        const base::CodePoint c = base::decode_utf8(folded, i);
        if (is_wide_blank(c.value)) {
            blank = true;
        } else if (!is_invisible(c.value)) {
            if (blank && out.size() > start) {
                out.push_back(' ');
            }
            blank = false;
            if (hyphen_size(folded, i) != 0) {
                out.push_back('-');
            } else if (apostrophe_size(folded, i) != 0) {
                out.push_back('\'');
            } else {
                out.append(folded, i, c.size);
            }
        }
        i += c.size;
    }
}

} // namespace

std::string_view cut_term(std::string_view term) noexcept {
    return base::truncate_utf8(term, max_term_bytes);
}

void append_folded_letters(std::string_view raw, std::string& out) {
    if (raw.size() > max_term_bytes) {
        append_folded(raw, out);
        return;
    }
    const std::size_t start = out.size();
    out.append(raw);
    for (std::size_t i = start; i < out.size(); ++i) {
        out[i] = lower_bytes[static_cast<unsigned char>(out[i])];
    }
}

void append_folded(std::string_view raw, std::string& out) {
    const std::size_t start = out.size();
    raw = base::truncate_utf8(raw, max_raw_bytes);
    if (!append_latin(raw, out)) {
        append_any(raw, out);
    }
    if (out.size() - start > max_term_bytes) {
        out.resize(start + cut_term(std::string_view(out).substr(start)).size());
    }
}

} // namespace referat::analysis
