// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/side_way.hpp"
#include "query/spans.hpp"
#include "query/term_tree.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

namespace referat::backend {

/// The items of one term, forwards.
class TermCursor {
public:
    TermCursor(const Xapian::Database& database, const std::string& term)
        : at_(database.postlist_begin(term)), end_(database.postlist_end(term)) {}

    /// Moves to `item` or the next behind it; false if there is none.
    bool move_to(Xapian::docid item) {
        if (at_ != end_ && *at_ < item) {
            at_.skip_to(item);
        }
        return at_ != end_;
    }
    [[nodiscard]] Xapian::docid item() const { return *at_; }
    bool is_at(Xapian::docid item) { return move_to(item) && *at_ == item; }

    void read_places(std::vector<std::uint32_t>& places) const {
        places.clear();
        const Xapian::PositionIterator end = at_.positionlist_end();
        for (Xapian::PositionIterator place = at_.positionlist_begin(); place != end; ++place) {
            places.push_back(*place);
        }
    }

private:
    Xapian::PostingIterator at_;
    Xapian::PostingIterator end_;
};

/// One way to meet a side of a Proximity. The first of its cursors says in which items to look.
class Alternative {
public:
    Alternative(const Xapian::Database& database, const query::TermNode& node) : way_(node) {
        for (const std::string& term : way_.terms()) {
            cursors_.emplace_back(database, term);
        }
        places_.resize(cursors_.size());
        views_.resize(cursors_.size());
    }

    [[nodiscard]] TermCursor& lead() { return cursors_.front(); }

    /// Appends where it stands in the item that its lead is at.
    void add_spans(std::vector<query::Span>& spans) {
        const Xapian::docid item = lead().item();
        for (std::size_t i = 0; i < cursors_.size(); ++i) {
            if (!cursors_[i].is_at(item)) {
                return;
            }
            cursors_[i].read_places(places_[i]);
            views_[i] = places_[i];
        }
        way_.add_spans(views_, spans);
    }

private:
    query::SideWay way_;
    std::vector<TermCursor> cursors_;
    std::vector<std::vector<std::uint32_t>> places_; ///< by cursor
    std::vector<query::Places> views_;               ///< of them
};

} // namespace referat::backend
