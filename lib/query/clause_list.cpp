// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/clause_list.hpp"

#include "query/bounds.hpp"

#include <algorithm>
#include <utility>

namespace referat::query {

void ClauseList::add(Node clause, Joining joining) {
    if (joining == Joining::Run && run_is_open_ && clauses_.back().field == clause.field) {
        Node& run = clauses_.back();
        run.text += utf8_.substr(run.source.end, clause.source.end - run.source.end);
        run.source.end = clause.source.end;
        return;
    }
    run_is_open_ = joining == Joining::Run;
    if (clause.kind == NodeKind::Filter && clause.occur != Occur::Must && merge_filter(clause)) {
        return;
    }
    clauses_.push_back(std::move(clause));
}

bool ClauseList::merge_filter(const Node& clause) {
    FilterPlaces& places = clause.occur == Occur::MustNot ? unwanted_ : wanted_;
    std::size_t& place = places[static_cast<std::size_t>(*clause.field)];
    if (place == 0) {
        place = clauses_.size() + 1;
        return false;
    }
    Node& filter = clauses_[place - 1];
    filter.values.insert(filter.values.end(), clause.values.begin(), clause.values.end());
    filter.source = {std::min(filter.source.begin, clause.source.begin),
                     std::max(filter.source.end, clause.source.end)};
    return true;
}

Node ClauseList::finish(ByteRange source) {
    break_run();
    wanted_ = {};
    unwanted_ = {};
    Node node;
    node.source = source;
    node.children = std::exchange(clauses_, {});
    join_bounds(node.children);
    if (node.children.size() == 1 && node.children.front().occur != Occur::MustNot) {
        Node only = std::move(node.children.front());
        only.occur = Occur::Should;
        return only;
    }
    node.kind = node.children.empty() ? NodeKind::Nothing : NodeKind::Any;
    return node;
}

} // namespace referat::query
