// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/ranking.hpp"
#include "schema/fields.hpp"

#include <referat/searcher.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace referat::backend {

struct MatchRequest {
    std::size_t offset = 0;
    std::size_t limit = 10;
    SortOrder sort = SortOrder::Relevance;
    bool collapse = false;           ///< only the best match of each meeting; offset and limit count meetings
    std::vector<schema::Slot> count; ///< slots whose values are counted over the whole result
    Ranking ranking{};
};

struct Match {
    double score = 0.0;      ///< whatever the order
    std::string data;        ///< the stored record
    std::size_t further = 0; ///< more matches of its meeting; 0 unless collapsed
};

/// Number of items by value; items without a value under "".
using ValueCounts = std::map<std::string, std::size_t>;

struct MatchResult {
    std::size_t total = 0;    ///< exact number of items
    std::size_t meetings = 0; ///< exact number of the items' meetings; 0 unless collapsed
    std::vector<Match> matches;
    std::vector<ValueCounts> counts; ///< one per slot asked for, in that order
};

} // namespace referat::backend
