// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "schema/fields.hpp"

#include <string>
#include <vector>

#include <xapian.h>

namespace referat::backend {

/// A match and what it has in some slots.
struct Gathered {
    Xapian::docid document = 0;
    double score = 0.0;
    std::vector<std::string> values; ///< one per slot asked for
};

/// The matches of a query with their values, by number of document, from servers as well.
///
/// A result carries the values that it was sorted and collapsed by, so that two slots of all matches come in one
/// answer, where asking for the documents would be an answer each. Memory: the values of all matches.
/// @param enquire  with its query and weights; its order and collapsing are changed
/// @param most     at most so many matches; with more than two slots all
[[nodiscard]] std::vector<Gathered> gather(Xapian::Enquire& enquire, const std::vector<schema::Slot>& slots,
                                           Xapian::doccount most);

} // namespace referat::backend
