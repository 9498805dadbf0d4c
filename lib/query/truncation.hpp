// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/ast.hpp"
#include "query/problems.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace referat::query {

/// Fewest letters and digits beside a star. One letter stands for a tenth of all words.
inline constexpr std::size_t min_truncation_letters = 2;

/// Most truncated words of one query: each of them may read the whole vocabulary.
inline constexpr std::size_t max_truncations = 20;

/// True for a piece with a star at an end: klynge*, *klynge, *klynge*. "**" is somebody's markdown.
[[nodiscard]] bool is_truncated(std::string_view piece) noexcept;

/// Reads the truncated words of one query.
class TruncationReader {
public:
    /// Keeps a reference.
    explicit TruncationReader(Problems& problems) : problems_(problems) {}

    /// A Truncation without a field, from a piece with a star at an end. Nothing for any other piece, and for one that
    /// cannot be searched for, which is reported.
    /// @param offset  of the piece in the query
    /// @throws QuerySyntaxError  in strict mode, for one that cannot be searched for
    [[nodiscard]] std::optional<Node> read(std::string_view piece, std::size_t offset);

    /// Reports stars in a phrase, where they are text.
    void check_phrase(std::string_view text, std::size_t offset);

private:
    Problems& problems_;
    std::size_t count_ = 0;
};

} // namespace referat::query
