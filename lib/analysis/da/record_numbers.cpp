// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/da/record_numbers.hpp"

#include "analysis/characters.hpp"

namespace referat::analysis::da {

namespace {

/// Number of digits at `offset`, at most `limit` + 1.
std::size_t digits_at(std::string_view text, std::size_t offset, std::size_t limit) {
    std::size_t n = 0;
    while (n <= limit && is_digit_at(text, offset + n)) {
        ++n;
    }
    return n;
}

bool is_char_at(std::string_view text, std::size_t offset, char c) {
    return offset < text.size() && text[offset] == c;
}

/// The number goes on behind a joint, as in 22/43402/7.
bool goes_on(std::string_view text, std::size_t end) {
    const bool joint = is_char_at(text, end, '/') || is_char_at(text, end, '.');
    return is_alnum_at(text, end) || (joint && is_digit_at(text, end + 1));
}

bool is_behind_slash(std::string_view text, std::size_t offset) {
    return offset >= 2 && text[offset - 1] == '/' && is_digit(text[offset - 2]);
}

/// Offset behind "-" and `least` to `most` digits; `offset` itself if they are not there.
std::size_t skip_number(std::string_view text, std::size_t offset, std::size_t least, std::size_t most) {
    const std::size_t digits = is_char_at(text, offset, '-') ? digits_at(text, offset + 1, most) : 0;
    return digits >= least && digits <= most ? offset + 1 + digits : offset;
}

} // namespace

std::optional<Identifier> case_number_at(std::string_view text, std::size_t offset) {
    const std::size_t year = digits_at(text, offset, 4);
    const std::size_t slash = offset + year;
    if ((year != 2 && year != 4) || !is_char_at(text, slash, '/') || is_behind_slash(text, offset)) {
        return std::nullopt;
    }
    const std::size_t number = digits_at(text, slash + 1, 7);
    const std::size_t end = slash + 1 + number;
    if (number < 3 || number > 7 || goes_on(text, end)) {
        return std::nullopt;
    }
    return make_identifier(IdentifierKind::RecordNumber, offset, end);
}

std::optional<Identifier> filing_number_at(std::string_view text, std::size_t offset) {
    const auto two_digits = [&](std::size_t at) { return is_digit_at(text, at) && is_digit_at(text, at + 1); };
    if (!two_digits(offset) || !is_char_at(text, offset + 2, '.') || !two_digits(offset + 3) ||
        !is_char_at(text, offset + 5, '.') || !two_digits(offset + 6)) {
        return std::nullopt;
    }
    std::size_t end = offset + 8;
    const bool facet = is_char_at(text, end, '-') && end + 1 < text.size() && is_ascii_letter(text[end + 1]);
    if (facet && two_digits(end + 2)) {
        end += 4;
        if (const std::size_t number_end = skip_number(text, end, 1, 6); number_end != end) {
            end = skip_number(text, number_end, 2, 4);
        }
    }
    if (goes_on(text, end)) {
        return std::nullopt;
    }
    return make_identifier(IdentifierKind::RecordNumber, offset, end);
}

} // namespace referat::analysis::da
