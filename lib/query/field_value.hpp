// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/ast.hpp"
#include "query/problems.hpp"
#include "query/truncation.hpp"
#include "text/danish_dates.hpp"

#include <optional>
#include <string_view>

namespace referat::query {

/// Whether all of a value stood in quotation marks; commas in it are then no separators. A bare value may have quoted
/// parts: `"17. maj 2023"..2024`.
enum class Quoting : unsigned char { Bare, Quoted };

/// True if the field is searched by words rather than by whole values.
[[nodiscard]] bool has_words(Field field) noexcept;

/// The filter that `value` asks of a field without words: a Filter, a Truncation, a Range, or an Or of these when it
/// lists several. Nothing, and a problem reported, if the value means nothing in this field.
/// @param source   where field and value stand; problems are reported at its begin
/// @param stars    reads values that end or begin with a star
[[nodiscard]] std::optional<Node> make_filter(Field field, std::string_view value, Quoting quoting, ByteRange source,
                                              const text::Date& today, Problems& problems, TruncationReader& stars);

} // namespace referat::query
