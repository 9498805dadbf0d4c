// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/spans.hpp"
#include "query/term_tree.hpp"

#include <algorithm>
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

/// One way to meet a side of a Proximity: a Term, Phrase or InField. The first of its cursors says in which items to
/// look.
class Alternative {
public:
    Alternative(const Xapian::Database& database, const query::TermNode& node)
        : kind_(node.op), window_(std::max(node.window, 1U)) {
        if (node.op == query::TermOp::Term) {
            cursors_.emplace_back(database, node.term);
        } else if (node.op == query::TermOp::InField) {
            cursors_.emplace_back(database, node.children.at(1).term);
            cursors_.emplace_back(database, node.children.front().term);
            cursors_.emplace_back(database, node.term);
        } else {
            for (const query::TermNode& word : node.children) {
                cursors_.emplace_back(database, word.term);
            }
        }
        places_.resize(cursors_.size());
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
        }
        if (kind_ == query::TermOp::Phrase) {
            const std::vector<query::Span> found = query::phrase_spans(places_, window_);
            spans.insert(spans.end(), found.begin(), found.end());
        } else if (kind_ == query::TermOp::Term) {
            add_words(0, UINT32_MAX, places_.front(), spans);
        } else if (!places_.back().empty()) {
            add_words(places_.back().front(), places_.back().back(), places_[1], spans);
        }
    }

private:
    void add_words(std::uint32_t from, std::uint32_t to, const std::vector<std::uint32_t>& places,
                   std::vector<query::Span>& spans) const {
        for (const std::uint32_t place : places) {
            if (place >= from && place <= to) {
                spans.push_back({place, place + window_ - 1});
            }
        }
    }

    query::TermOp kind_;
    std::uint32_t window_;
    std::vector<TermCursor> cursors_;
    std::vector<std::vector<std::uint32_t>> places_; ///< by cursor
};

} // namespace referat::backend
