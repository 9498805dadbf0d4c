// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/export.hpp>
#include <referat/query_note.hpp>

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

/// A word of a query that was searched for in another spelling, because neither the index nor the language has it.
struct Correction {
    std::size_t offset = 0; ///< byte offset of the word in the query
    std::string from;       ///< as typed
    std::string to;         ///< what was searched for instead
    bool operator==(const Correction&) const = default;
};

/// A truncated word of a query (klynge*) that stands for more words of the index than are searched for.
struct TruncationLimit {
    std::size_t offset = 0;   ///< byte offset of the word, or of its field, in the query
    std::string text;         ///< as it was read, with its stars
    std::size_t words = 0;    ///< words of the index that it stands for
    std::size_t searched = 0; ///< how many of them were searched for: the most frequent
    bool operator==(const TruncationLimit&) const = default;
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
    ///
    /// Words side by side are alternatives, the more of them the better. `+a` and `-a` are a must and a must not;
    /// `a OG b`, `a ELLER b`, `a IKKE b` (AND, OR, NOT) and `( )` combine. `"a b"` is a phrase, `a NÆR/5 b` (NEAR)
    /// stands within five words, `a FØR/3 b` (BEFORE) also in that order, without a number within ten. `klynge*`,
    /// `*klynge` and `*klynge*` are words that begin with, end in or have the letters, at least two. `titel:a`,
    /// `titel:"a b"` and `titel:(a OG b)` look in one field; in fields of whole values (`kluster:fyn`, `kluster:ny*`)
    /// several values are alternatives. Dates and numbers take ranges: `dato:2023-01..2024-06`, `dato:2024-K2`,
    /// `dato:"seneste 3 måneder"`, `punkt:>=4`.
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
