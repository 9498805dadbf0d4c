// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/utf16_breaker.hpp"

#include "base/utf8.hpp"
#include "text/icu_error.hpp"

#include <unicode/locid.h>

namespace referat::text {

namespace {

std::unique_ptr<icu::BreakIterator> create(Utf16Breaker::Unit unit) {
    const icu::Locale danish("da");
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> iterator(unit == Utf16Breaker::Unit::Word
                                                     ? icu::BreakIterator::createWordInstance(danish, status)
                                                     : icu::BreakIterator::createSentenceInstance(danish, status));
    check_icu(status, "segment text");
    return iterator;
}

/// `units` is large enough for one code unit per byte.
std::size_t to_utf16(std::string_view utf8, char16_t* units) {
    char16_t* end = units;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto first = static_cast<unsigned char>(utf8[i]);
        if (first < 0x80) {
            *end++ = first;
            ++i;
            continue;
        }
        const base::CodePoint c = base::decode_utf8(utf8, i);
        i += c.size;
        if (c.value < 0x10000) {
            *end++ = static_cast<char16_t>(c.value);
        } else {
            *end++ = static_cast<char16_t>(0xD7C0 + (c.value >> 10));
            *end++ = static_cast<char16_t>(0xDC00 + (c.value & 0x3FF));
        }
    }
    return static_cast<std::size_t>(end - units);
}

/// Bytes that a code unit stands for in UTF-8; each half of a surrogate pair for two of its four.
constexpr std::size_t utf8_size(char16_t unit) {
    const bool surrogate = unit >= 0xD800 && unit <= 0xDFFF;
    return unit < 0x80 ? 1 : unit < 0x800 || surrogate ? 2 : 3;
}

} // namespace

Utf16Breaker::Utf16Breaker(Unit unit) : iterator_(create(unit)) {}

void Utf16Breaker::start(std::string_view utf8) {
    units_.resize(utf8.size());
    const std::size_t size = to_utf16(utf8, units_.data());
    UErrorCode status = U_ZERO_ERROR;
    UText* opened = utext_openUChars(access_.get(), units_.data(), static_cast<int64_t>(size), &status);
    check_icu(status, "open text");
    if (!access_) {
        access_.reset(opened);
    }
    iterator_->setText(opened, status);
    check_icu(status, "segment text");
    unit_offset_ = 0;
    byte_offset_ = 0;
    iterator_->first();
}

bool Utf16Breaker::next() {
    const int32_t boundary = iterator_->next();
    if (boundary == icu::BreakIterator::DONE) {
        return false;
    }
    for (; unit_offset_ < static_cast<std::size_t>(boundary); ++unit_offset_) {
        byte_offset_ += utf8_size(units_[unit_offset_]);
    }
    return true;
}

} // namespace referat::text
