// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/query.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace referat::query {

/// Most notes a query keeps. A reader gives up long before; a megabyte of quotation marks must not cost a message each.
inline constexpr std::size_t max_notes = 100;

/// What lexer and parser find odd: thrown in strict mode, noted in lenient mode.
class Problems {
public:
    explicit Problems(QueryMode mode) : mode_(mode) {}

    /// @param expected  what should stand at `offset`, as a whole message: "expected ')' for this '('"
    /// @param reading   how it is taken all the same: "read as closed at the end"
    /// @throws QuerySyntaxError  in strict mode, with `expected` and `hint`
    void report(std::size_t offset, const std::string& expected, const std::string& reading,
                const std::string& hint = {});

    /// The notes in the order of their offsets; the last says so if some were left out.
    [[nodiscard]] std::vector<QueryNote> take();

private:
    QueryMode mode_;
    std::vector<QueryNote> notes_;
    std::size_t left_out_ = 0;
};

} // namespace referat::query
