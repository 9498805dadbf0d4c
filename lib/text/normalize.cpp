// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/normalize.hpp"

#include "base/utf8.hpp"
#include "text/icu_error.hpp"

#include <algorithm>
#include <utility>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace referat::text {

namespace {

constexpr unsigned char to_byte(char c) {
    return static_cast<unsigned char>(c);
}

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<int32_t>(text.size())};
}

/// Asked for once: ICU's own guard of its singleton is invisible to a thread sanitizer, the language's is not.
const icu::Normalizer2& nfc_instance() {
    static const icu::Normalizer2& instance = []() -> const icu::Normalizer2& {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
        check_icu(status, "normalise text");
        return *found;
    }();
    return instance;
}

/// Nothing below U+0300 changes under NFC, and lead bytes below 0xCC only start such code points.
bool is_plainly_nfc(std::string_view utf8) {
    return std::ranges::all_of(utf8, [](char c) { return to_byte(c) < 0xCC; });
}

/// Lower-cases text of ASCII and Latin-1 code points in place; false, with `text` half done, if there are others.
bool lower_latin1(std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned char c = to_byte(text[i]);
        if (c >= 'A' && c <= 'Z') {
            text[i] = static_cast<char>(c + 0x20);
        } else if (c == 0xC3) { // U+00C0..U+00FF; capitals up to U+00DE but for the multiplication sign U+00D7
            const unsigned char second = to_byte(text[++i]);
            if (second >= 0x80 && second <= 0x9E && second != 0x97) {
                text[i] = static_cast<char>(second + 0x20);
            }
        } else if (c > 0xC3) {
            return false;
        }
    }
    return true;
}

std::string lower_any(std::string_view utf8) {
    std::string lowered;
    lowered.reserve(utf8.size());
    icu::StringByteSink<std::string> sink(&lowered);
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8ToLower("da", 0, piece(utf8), sink, nullptr, status);
    check_icu(status, "lower-case text");
    return lowered;
}

std::string_view danish_spelling(char32_t c) {
    switch (c) {
    case U'æ':
    case U'ä':
        return "ae";
    case U'ø':
    case U'ö':
        return "oe";
    case U'å':
        return "aa";
    default:
        return {};
    }
}

/// Builds a folded value: words joined by single spaces.
class ValueBuilder {
public:
    explicit ValueBuilder(std::size_t size_hint) { value_.reserve(size_hint); }

    void add(char32_t c) {
        if (c < 0x80) {
            const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            const char letter = static_cast<char>(c);
            alphanumeric ? put({&letter, 1}) : end_word();
        } else if (const std::string_view spelling = danish_spelling(c); !spelling.empty()) {
            put(spelling);
        } else {
            add_other(c);
        }
    }

    std::string take() && { return std::move(value_); }

private:
    /// One step of decomposition at a time, so that a mark on top of æ, ø, å leaves them recognisable.
    void add_other(char32_t c) {
        const auto point = static_cast<UChar32>(c);
        icu::UnicodeString parts;
        if (nfc_instance().getRawDecomposition(point, parts)) {
            for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
                add(static_cast<char32_t>(parts.char32At(i)));
            }
        } else if (u_isalnum(point)) {
            std::string letter;
            base::append_utf8(letter, c);
            put(letter);
        } else if ((U_GET_GC_MASK(point) & (U_GC_M_MASK | U_GC_CF_MASK)) == 0) {
            end_word(); // marks and invisible format characters (soft hyphen) vanish, all else separates
        }
    }

    void put(std::string_view letters) {
        if (word_ended_ && !value_.empty()) {
            value_.push_back(' ');
        }
        word_ended_ = false;
        value_.append(letters);
    }

    void end_word() { word_ended_ = true; }

    std::string value_;
    bool word_ended_ = false;
};

} // namespace

std::string nfc(std::string_view utf8) {
    if (is_plainly_nfc(utf8)) {
        return std::string(utf8);
    }
    std::string normal;
    normal.reserve(utf8.size());
    icu::StringByteSink<std::string> sink(&normal);
    UErrorCode status = U_ZERO_ERROR;
    nfc_instance().normalizeUTF8(0, piece(utf8), sink, nullptr, status);
    check_icu(status, "normalise text");
    return normal;
}

std::string fold_case(std::string_view utf8) {
    std::string folded(utf8);
    if (lower_latin1(folded)) {
        return folded;
    }
    return nfc(lower_any(nfc(utf8)));
}

std::string fold_value(std::string_view utf8) {
    const std::string folded = fold_case(utf8);
    ValueBuilder value(folded.size());
    for (std::size_t i = 0; i < folded.size();) {
        const base::CodePoint c = base::decode_utf8(folded, i);
        value.add(c.value);
        i += c.size;
    }
    return std::move(value).take();
}

std::string slug(std::string_view utf8) {
    std::string value = fold_value(utf8);
    std::ranges::replace(value, ' ', '-');
    return value;
}

} // namespace referat::text
