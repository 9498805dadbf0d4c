// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_remote_proximity.hpp"

#include "backend/xapian_gather.hpp"
#include "backend/xapian_near_words.hpp"
#include "backend/xapian_proximity.hpp"
#include "backend/xapian_query.hpp"

#include <referat/error.hpp>

#include <cstddef>
#include <memory>
#include <string>

namespace referat::backend {

namespace {

using query::TermNode;
using Xapian::Query;

/// More pairs of words than these cost a server more than they spare us.
constexpr std::size_t most_pairs = 200;

} // namespace

Query RemoteProximity::operator()(const TermNode& proximity, const Query& all_sides) {
    for (const auto& [asked, filter] : known_) {
        if (asked == proximity) {
            return filter;
        }
    }
    const NearWords words = near_words(proximity, most_pairs);
    Query candidates(Query::OP_SCALE_WEIGHT, all_sides, 0.0);
    for (const Query& near : words.conditions) {
        candidates = Query(Query::OP_FILTER, candidates, near);
    }
    return known_.emplace_back(proximity, words.exact ? candidates : look_at_places(proximity, candidates)).second;
}

Query RemoteProximity::look_at_places(const TermNode& proximity, const Query& candidates) const {
    Xapian::Enquire enquire(database_);
    enquire.set_query(candidates);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const std::vector<Gathered> items = gather(enquire, {schema::Slot::Id}, most_ + 1);
    if (items.size() > most_) {
        throw IndexError("the words of a NÆR or FØR stand together in more than " + std::to_string(most_) +
                             " items: too many to look at over the network",
                         {}, "restrict the query, by date or body for example");
    }
    const std::unique_ptr<Xapian::PostingSource> source = make_proximity_source(proximity);
    source->init(database_);
    std::vector<std::string> ids;
    for (const Gathered& item : items) {
        if (source->check(item.document, 0.0) && !source->at_end() && source->get_docid() == item.document) {
            ids.push_back(item.values.front());
        }
    }
    return ids.empty() ? Query::MatchNothing : query_of_ids(ids);
}

} // namespace referat::backend
