// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/document_window.hpp"

#include <cstdint>
#include <string>

#include <xapian.h>

namespace referat::backend {

/// Documents with a term, forwards.
class Postings {
public:
    /// @param window  documents in a window
    Postings(const Xapian::Database& part, const std::string& term, std::uint32_t window)
        : window_(window), at_(part.postlist_begin(term)), end_(part.postlist_end(term)),
          frequency_(term.empty() ? part.get_doccount() : part.get_termfreq(term)),
          in_window_(static_cast<double>(frequency_) * window / (part.get_lastdocid() + 1.0)) {}

    [[nodiscard]] std::uint32_t frequency() const { return frequency_; }

    /// Calls visit for the documents of the window that begins with `begin` and are in `among`, each with where the
    /// list is at it.
    template <typename Visit>
    void read(std::uint32_t begin, const WindowSet* among, Visit&& visit) {
        constexpr double skip_cost = 4.0; // in documents read one after the other
        if (at_ != end_ && *at_ < begin) {
            at_.skip_to(begin);
        }
        if (among != nullptr && static_cast<double>(among->count()) * skip_cost < in_window_) {
            among->for_each([&](std::uint32_t place) {
                if (at_ != end_ && *at_ < begin + place) {
                    at_.skip_to(begin + place);
                }
                if (at_ != end_ && *at_ == begin + place) {
                    visit(place, at_);
                }
            });
            return;
        }
        for (; at_ != end_; ++at_) {
            const std::uint32_t document = *at_;
            if (document >= begin + window_) {
                return;
            }
            if (among == nullptr || among->has(document - begin)) {
                visit(document - begin, at_);
            }
        }
    }

private:
    std::uint32_t window_;
    Xapian::PostingIterator at_;
    Xapian::PostingIterator end_;
    std::uint32_t frequency_;
    double in_window_; ///< documents of the list in a window, on the average
};

} // namespace referat::backend
