// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/document_window.hpp"
#include "backend/glass/posting_cursor.hpp"

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
    Postings(const Xapian::Database& part, const glass::Table* table, const std::string& term)
        : counts_are_lengths_(term.empty()) {
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

    /// Calls visit for documents of the window, each with its place and its count.
    /// @param among  other documents do not matter, and may be visited or not; null if all do
    /// @throws glass::TableDamaged
    template <typename Visit>
    void read(const Window& window, const WindowSet* among, Visit& visit) {
        if (cursor_) {
            cursor_->read(window, among, visit);
        } else {
            read_by_engine(window, among, visit);
        }
    }

    /// Calls visit for all documents below `end` with their counts. Nothing can be read afterwards.
    /// @throws glass::TableDamaged
    template <typename Visit>
    void read_all(std::uint32_t end, const Visit& visit) {
        for (std::uint32_t begin = 0; begin < end; begin += window_size) {
            read_range(Window(begin, window_size), visit);
        }
    }
    /// Calls visit for all documents of a window, which is a range, with their counts.
    /// @throws glass::TableDamaged
    template <typename Visit>
    void read_range(const Window& window, const Visit& visit) {
        WindowReader<Visit> reader{&visit, window.first()};
        read(window, nullptr, reader);
    }

private:
    /// Visits documents by their places in a window.
    template <typename Visit>
    struct WindowReader {
        const Visit* visit;
        std::uint32_t begin; ///< the document at place 0
        void operator()(std::uint32_t place, std::uint32_t count) const { (*visit)(begin + place, count); }
    };

    template <typename Visit>
    void read_by_engine(const Window& window, const WindowSet* among, Visit& visit) {
        const auto visit_current = [&](std::uint32_t place) {
            visit(place, counts_are_lengths_ ? at_.get_doclength() : at_.get_wdf());
        };
        const auto skip_to = [this](std::uint32_t document) {
            if (at_ != end_ && *at_ < document) {
                at_.skip_to(document);
            }
        };
        if (window.is_range() && among == nullptr) {
            skip_to(window.first());
            for (; at_ != end_ && *at_ < window.first() + window.size(); ++at_) {
                visit_current(*at_ - window.first());
            }
            return;
        }
        for (std::uint32_t place = 0; place < window.size(); ++place) {
            if (among == nullptr || among->has(place)) {
                skip_to(window.document(place));
                if (at_ != end_ && *at_ == window.document(place)) {
                    visit_current(place);
                }
            }
        }
    }

    bool counts_are_lengths_;
    std::uint32_t frequency_ = 0;
    std::optional<glass::PostingCursor> cursor_;
    Xapian::PostingIterator at_; ///< these two: without a cursor
    Xapian::PostingIterator end_;
};

} // namespace referat::backend
