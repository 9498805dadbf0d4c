// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/chain.hpp"
#include "query/ast.hpp"

#include <referat/searcher.hpp>

#include <cstddef>
#include <functional>
#include <string_view>

namespace referat::search {

/// How many items a syntax tree finds.
struct ItemCounts {
    std::function<std::size_t(const query::Node&)> as_typed;    ///< without mending
    std::function<std::size_t(const query::Node&)> as_searched; ///< as a search of it would
};

/// What the parts of a query find alone, and what to leave out of it. See Searcher::diagnose().
/// @param text    the query's text, that the ranges in `root` point into
/// @param counts  asked a bounded number of times
[[nodiscard]] NoHits diagnose(const query::Node& root, std::string_view text, backend::Chain& chain,
                              const ItemCounts& counts);

} // namespace referat::search
