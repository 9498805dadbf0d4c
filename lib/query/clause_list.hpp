// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/ast.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace referat::query {

/// How the clauses beside a clause may join it.
enum class Joining : unsigned char {
    Alone,
    Run, ///< a bare word: adjacent ones become one Words node whose text is the query's own slice
};

/// Collects the clauses of one list, the whole query or a group.
///
/// Filters of one field are alternatives, so those that are Should become one Filter, and those that are MustNot
/// another; its source reaches from the first to the last of them. Each Must stays a demand of its own. Lower and upper
/// bounds of one field are one Range: see join_bounds().
class ClauseList {
public:
    /// Keeps a view: `utf8` must outlive the list.
    explicit ClauseList(std::string_view utf8) : utf8_(utf8) {}

    void add(Node clause, Joining joining);

    /// The next bare word begins a new run.
    void break_run() noexcept { run_is_open_ = false; }

    /// The list as one node: a single clause itself unless it is a MustNot, Nothing if there is none. Empties the list.
    [[nodiscard]] Node finish(ByteRange source);

private:
    /// Adds the values of `clause` to a Filter already in the list; false if there is none.
    bool merge_filter(const Node& clause);

    using FilterPlaces = std::array<std::size_t, field_count>; ///< index into clauses_, plus 1; 0: none

    std::string_view utf8_;
    std::vector<Node> clauses_;
    FilterPlaces wanted_{};
    FilterPlaces unwanted_{};
    bool run_is_open_ = false;
};

} // namespace referat::query
