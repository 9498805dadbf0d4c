// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/score/term_places.hpp"
#include "backend/score/xapian_score_node.hpp"
#include "query/term_tree.hpp"

#include <cstdint>
#include <string>

namespace referat::backend {

/// Opens the places of the words of one Phrase, Near, InField or Proximity: those kept in memory where there are any.
///
/// Places are kept where all words that must stand together are frequent, so that they will be asked for in many
/// documents; with one rare word they are asked for in few.
///
/// Thread safety: one thread at a time.
class PlaceOpener {
public:
    /// Keeps a reference: `source`, which has a table of positions, must outlive the opener and what it opens.
    PlaceOpener(const ScoreSource& source, const query::TermNode& near);

    [[nodiscard]] TermPlaces open(const std::string& term) const;

private:
    [[nodiscard]] bool is_frequent(const query::TermNode& node) const;

    const ScoreSource& source_;
    std::uint32_t end_; ///< numbers of documents are below it
    bool keeps_;
};

} // namespace referat::backend
