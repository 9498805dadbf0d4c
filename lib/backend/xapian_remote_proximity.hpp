// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/term_tree.hpp"

#include <utility>
#include <vector>

#include <xapian.h>

namespace referat::backend {

/// Filters for NÆR and FØR that servers can run, which know only the engine's own operators.
///
/// Where near_words() does not say all, the places of the items that it leaves are fetched and looked at here; the
/// filter then names the items. So many are looked at and no more, since each takes some answers of a server.
class RemoteProximity {
public:
    static constexpr Xapian::doccount most_candidates = 10'000;

    /// Keeps a reference. @param most  items to look at for one question
    explicit RemoteProximity(const Xapian::Database& database, Xapian::doccount most = most_candidates)
        : database_(database), most_(most) {}

    /// A ProximityFilter. The same question is answered once.
    /// @throws IndexError  more than `most` items would have to be looked at
    [[nodiscard]] Xapian::Query operator()(const query::TermNode& proximity, const Xapian::Query& all_sides);

private:
    [[nodiscard]] Xapian::Query look_at_places(const query::TermNode& proximity, const Xapian::Query& candidates) const;

    const Xapian::Database& database_;
    Xapian::doccount most_;
    std::vector<std::pair<query::TermNode, Xapian::Query>> known_;
};

} // namespace referat::backend
