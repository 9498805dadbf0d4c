// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/query.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace referat::query {

/// Most notes a query keeps. A reader gives up long before; a megabyte of quotation marks must not cost a message each.
inline constexpr std::size_t max_notes = 100;

/// What lexer and parser find odd: thrown in strict mode, noted in lenient mode.
class Problems {
public:
    explicit Problems(QueryMode mode) : mode_(mode) {}

    /// @param offset  where it stands
    /// @param piece   as QueryNoteKind says; of a long one the beginning is kept
    /// @param number  as QueryNoteKind says
    /// @throws QuerySyntaxError  in strict mode
    void report(QueryNoteKind kind, std::size_t offset, std::string_view piece = {}, std::size_t number = 0);

    /// The notes in the order of their offsets; the last says so if some were left out.
    [[nodiscard]] std::vector<QueryNote> take();

private:
    QueryMode mode_;
    std::vector<QueryNote> notes_;
    std::size_t left_out_ = 0;
};

} // namespace referat::query
