// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/document_window.hpp"
#include "backend/score/xapian_score_node.hpp"
#include "query/term_tree.hpp"

#include <cstdint>
#include <memory>

namespace referat::backend {

/// Tells which of some documents have words near each other.
///
/// Thread safety: one thread at a time.
class PlaceChecker {
public:
    PlaceChecker() = default;
    PlaceChecker(const PlaceChecker&) = delete;
    PlaceChecker& operator=(const PlaceChecker&) = delete;
    virtual ~PlaceChecker() = default;

    /// @param documents  that have all words; windows ascend
    [[nodiscard]] virtual WindowSet check(const Window& window, const WindowSet& documents) = 0;
};

/// Reads places from the table if there is one, and `near` is a Phrase, an InField, two words, or a Proximity of few
/// words; else asks the engine.
/// @param source  must outlive the checker
/// @param near    a Near, Phrase, InField or Proximity
[[nodiscard]] std::unique_ptr<PlaceChecker> make_place_checker(const ScoreSource& source, const query::TermNode& near);

} // namespace referat::backend
