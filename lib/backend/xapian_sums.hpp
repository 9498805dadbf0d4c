// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

namespace referat::backend {

/// One of several summands takes another in.
struct Join {
    std::size_t into = 0;
    std::size_t from = 0;
};

/// How `count` summands become `left` ones, two at a time: a sum of a fixed shape has the same last digits everywhere.
/// Those that match most should come first, as if the n-th matched 1/n of the items: what matches least is joined first
/// (Huffman's tree), so that few joins are asked for most items.
[[nodiscard]] std::vector<Join> joins(std::size_t count, std::size_t left = 1);

/// At most two queries that together match what `queries` do, each a sum of a fixed shape.
///
/// The engine would join them by the numbers of items that one database has; here joins() does. They are kept apart by
/// two scales that cancel out, for the engine takes them for one otherwise.
[[nodiscard]] std::vector<Xapian::Query> two_halves(const std::vector<Xapian::Query>& queries);

/// All of `queries` joined by OR in that shape; matches nothing if there are none. To be joined itself as it is.
[[nodiscard]] Xapian::Query fixed_sum(const std::vector<Xapian::Query>& queries);

} // namespace referat::backend
