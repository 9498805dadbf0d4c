// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/term_tree.hpp"

#include <cstddef>
#include <vector>

#include <xapian.h>

namespace referat::backend {

/// What the engine's own phrases can say of a Proximity, which read places cheaper than we can and on servers too.
///
/// Two words are asked for as phrases in both orders: that means the same. Where sides are phrases, words of a field or
/// more than two, phrases of their words leave few items to look at.
struct NearWords {
    std::vector<Xapian::Query> conditions; ///< that every item meets; one for two neighbouring sides
    bool exact = false;                    ///< what meets them all is the answer
};

/// @param most_pairs  of words, for one condition: one that would take more is left out
[[nodiscard]] NearWords near_words(const query::TermNode& proximity, std::size_t most_pairs);

} // namespace referat::backend
