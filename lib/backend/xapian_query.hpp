// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/term_tree.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <xapian.h>

namespace referat::backend {

/// Makes the query for the items where the sides of a Proximity stand as it asks, which adds no weight.
/// @param all_sides  finds the items that have all sides
using ProximityFilter = std::function<Xapian::Query(const query::TermNode& proximity, const Xapian::Query& all_sides)>;

/// The filter that this process runs itself: see make_proximity_filter().
[[nodiscard]] Xapian::Query filter_in_process(const query::TermNode& proximity, const Xapian::Query& all_sides);

/// How weights are added up. The engine joins more than two by how many items of one database have them, so that a sum
/// differs in its last digits from one shard to the next, and the estimate for a synonym in more than those.
enum class Sums {
    Fixed, ///< two by two in an order of our own: equal items have equal scores, wherever they stand
    Flat,  ///< for people to read
};

/// What a query is for.
enum class Purpose {
    Finding,
    /// Only weights count: something else sees to it that nothing is found but what the tree finds. Xapian 1.4.22,
    /// asked about one item after the other, adds the weight of a NEAR or PHRASE below two ORs to items that have its
    /// words elsewhere; so those are made to answer by going on to the next item that has the words.
    Ranking
};

/// What the best of is taken in a Best or an Expansion.
///
/// Terms of one weight are one word to the ranking (a synonym): their counts add up and they share one idf, so a rare
/// spelling of a common word is not taken for a rare word. Of what differs in weight or is no term, the best counts. An
/// alternative that is several things of which any will do counts as each of them, not as their sum: an acronym and the
/// words it stands for are such; on the judged queries their best ranks better than the sum of the words (nDCG@10 .9578
/// against .9542).
struct Alternatives {
    std::map<double, std::vector<std::string>> terms_by_weight;
    std::vector<const query::TermNode*> others; ///< of the node
};
[[nodiscard]] Alternatives alternatives_of(const query::TermNode& best);

/// The weight of a Near or Phrase: the engine takes only bare terms at places, so that of its heaviest word counts.
[[nodiscard]] double heaviest_weight(const query::TermNode& near);

/// What a Side of a Proximity is found and ranked by, wherever it stands: a Best.
[[nodiscard]] query::TermNode alternatives_of_side(const query::TermNode& side);

/// What a Range of any field but Belob asks of a value, both ends included.
struct ValueRange {
    Xapian::valueno slot = 0;
    std::string from;              ///< not "", which items without a value have
    std::optional<std::string> to; ///< none: no end
};
[[nodiscard]] ValueRange value_range_of(const query::TermNode& range);

/// Refuses what cannot be compiled: a node `depth` levels down, where more than 500 are too much for the stack, here
/// and in the engine, and nodes that do not stand there.
/// @throws InvalidArgument
void check_depth(unsigned depth);
[[noreturn]] void refuse(query::TermOp op);

/// The engine's query for a tree of terms. Latest must have been resolved to a Range before.
/// @throws InvalidArgument  the tree is deeper than the engine's recursion can bear (500 levels), or holds a Latest.
[[nodiscard]] Xapian::Query compile(const query::TermNode& tree,
                                    const ProximityFilter& proximity_filter = filter_in_process,
                                    Sums sums = Sums::Fixed, Purpose purpose = Purpose::Finding);

/// A query for the items with these ids, without weight.
[[nodiscard]] Xapian::Query query_of_ids(std::span<const std::string> ids);

} // namespace referat::backend
