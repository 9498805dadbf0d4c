// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/document_window.hpp"
#include "backend/glass_posting_cursor.hpp"

#include <cstdint>
#include <optional>
#include <string>

#include <xapian.h>

namespace referat::backend {

/// Documents with a term, forwards: from the engine's own table where its format is known, else by the engine.
class Postings {
public:
    /// @param table   posting lists of the part; null: only the engine can read them
    /// @param term    "": all documents; their counts are their lengths
    /// @param window  documents in a window
    Postings(const Xapian::Database& part, const glass::Table* table, const std::string& term, std::uint32_t window)
        : window_(window), counts_are_lengths_(term.empty()) {
        if (table != nullptr) {
            cursor_.emplace(*table, term);
        } else {
            at_ = part.postlist_begin(term);
            end_ = part.postlist_end(term);
        }
        if (term.empty()) {
            frequency_ = part.get_doccount();
        } else {
            frequency_ = cursor_ ? cursor_->frequency() : part.get_termfreq(term);
        }
    }

    [[nodiscard]] std::uint32_t frequency() const { return frequency_; }

    /// Calls visit for the documents of the window that begins with `begin`, each with its place and its count.
    /// @param among  other documents do not matter, and may be visited or not; null if all do
    /// @throws glass::TableDamaged
    template <typename Visit>
    void read(std::uint32_t begin, const WindowSet* among, Visit& visit) {
        if (cursor_) {
            cursor_->read(begin, begin + window_, among, visit);
        } else {
            read_by_engine(begin, among, visit);
        }
    }

private:
    template <typename Visit>
    void read_by_engine(std::uint32_t begin, const WindowSet* among, Visit& visit) {
        const auto visit_current = [&] {
            visit(*at_ - begin, counts_are_lengths_ ? at_.get_doclength() : at_.get_wdf());
        };
        if (at_ != end_ && *at_ < begin) {
            at_.skip_to(begin);
        }
        if (among != nullptr) {
            among->for_each([&](std::uint32_t place) {
                if (at_ != end_ && *at_ < begin + place) {
                    at_.skip_to(begin + place);
                }
                if (at_ != end_ && *at_ == begin + place) {
                    visit_current();
                }
            });
            return;
        }
        for (; at_ != end_ && *at_ < begin + window_; ++at_) {
            visit_current();
        }
    }

    std::uint32_t window_;
    bool counts_are_lengths_;
    std::uint32_t frequency_ = 0;
    std::optional<glass::PostingCursor> cursor_;
    Xapian::PostingIterator at_; ///< these two: without a cursor
    Xapian::PostingIterator end_;
};

} // namespace referat::backend
