// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "messages.hpp"

#include <span>
#include <string_view>

namespace referat::tool {

/// A piece of a query and what it finds.
struct SyntaxRow {
    std::string_view form; ///< a whole query, good in strict mode
    Phrase meaning;
};

/// A chapter of the query language.
struct SyntaxSection {
    Phrase heading; ///< in capitals, as manual pages have it
    std::span<const SyntaxRow> rows;
    Phrase remark; ///< what holds for all of them; may be empty
};

/// The query language for people: the one table that the manual page referat-query and completion read.
[[nodiscard]] std::span<const SyntaxSection> query_syntax() noexcept;

} // namespace referat::tool
