// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace referat::query {

/// Marks that open and close each other.
enum class QuotationFamily : unsigned char { Straight, Curly, Angled };

struct QuotationMark {
    std::size_t size = 0; ///< in bytes; 0: none
    QuotationFamily family = QuotationFamily::Straight;
};

/// Bytes of the blank at `offset`: ASCII controls, the spaces of Unicode and the byte order mark; 0 if there is none.
[[nodiscard]] std::size_t blank_size(std::string_view utf8, std::size_t offset) noexcept;

/// The quotation mark at `offset`, if there is one.
[[nodiscard]] QuotationMark quotation_mark_at(std::string_view utf8, std::size_t offset) noexcept;

/// Offset of the next mark of `family` at or after `from`, or npos.
[[nodiscard]] std::size_t find_closing(std::string_view utf8, std::size_t from, QuotationFamily family) noexcept;

/// `text` without its quotation marks.
[[nodiscard]] std::string without_quotation_marks(std::string_view text);

/// Letters (any but ASCII ones are taken for letters) and '_', at least one.
[[nodiscard]] bool is_field_name(std::string_view text) noexcept;

/// ASCII digits, at least one.
[[nodiscard]] bool is_number(std::string_view text) noexcept;

/// `text` without blanks around it.
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;

} // namespace referat::query
