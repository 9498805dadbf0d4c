// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/export.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace referat::query {
struct Node;
}

namespace referat::inline v0 {

/// How a query with pieces that make no sense is taken.
enum class QueryMode {
    Lenient, ///< odd pieces are read as words and noted; any bytes are a query
    Strict,  ///< odd pieces throw QuerySyntaxError
};

/// Something in a query that was not read as written.
struct QueryNote {
    std::string message; ///< in English, for people
    std::size_t offset;  ///< byte offset into the query
};

/// A word of a query that was searched for in another spelling, because neither the index nor the language has it.
struct Correction {
    std::size_t offset = 0; ///< byte offset of the word in the query
    std::string from;       ///< as typed
    std::string to;         ///< what was searched for instead
    bool operator==(const Correction&) const = default;
};

/// A parsed query. A value: cheap to copy, read by any number of threads.
class REFERAT_EXPORT Query {
public:
    /// The empty query; it matches every item.
    Query();
    Query(const Query&);
    Query(Query&&) noexcept;
    Query& operator=(const Query&);
    Query& operator=(Query&&) noexcept;
    ~Query();

    /// Reads the query language of referat-query. Cost: linear in the size of the text.
    /// @throws QuerySyntaxError  in strict mode only.
    [[nodiscard]] static Query parse(std::string_view text, QueryMode mode = QueryMode::Lenient);

    /// The text as it was given.
    [[nodiscard]] const std::string& text() const noexcept;
    /// How it was read, as one line: `(any akutberedskab (must titel:budget) (not kluster:fyn))`.
    [[nodiscard]] std::string to_string() const;
    /// What was not read as written; empty if nothing.
    [[nodiscard]] const std::vector<QueryNote>& notes() const noexcept;
    /// The root of the syntax tree, for the library's own rooms.
    [[nodiscard]] const query::Node& root() const noexcept;

private:
    struct Impl;
    std::shared_ptr<const Impl> impl_;
};

} // namespace referat::inline v0
