// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/document_window.hpp"
#include "backend/glass/table.hpp"
#include "backend/score/bm25.hpp"
#include "backend/score/posting_cache.hpp"
#include "backend/score/score_bounds.hpp"
#include "backend/score/xapian_part_data.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <xapian.h>

namespace referat::backend {

/// What the nodes of a query read from.
struct ScoreSource {
    const Xapian::Database& whole; ///< its statistics count
    const Xapian::Database& part;  ///< its documents are looked for
    std::size_t part_index;
    PostingCache& cache;            ///< of all parts
    const DocumentLengths& lengths; ///< of the part
    const glass::Table* postings;   ///< of the part; null: only the engine can read them
    const glass::Table* positions;  ///< the same
    Bm25 bm25;
};

/// A part of a query, answered window by window, whose documents ascend: first what it finds, then the scores of as
/// many documents as anybody wants to know.
///
/// A score that is aimed at spares most of the scoring (the idea of MaxScore: Turtle and Flood, Query Evaluation:
/// Strategies and Optimizations, 1995), while what is found is told in full.
class ScoreNode {
public:
    ScoreNode(const ScoreNode&) = delete;
    ScoreNode& operator=(const ScoreNode&) = delete;
    virtual ~ScoreNode() = default;

    /// Whether words must stand near each other for it, somewhere below.
    [[nodiscard]] bool asks_for_places() const { return asks_for_places_; }
    /// At most so many documents are found.
    [[nodiscard]] virtual std::uint64_t most() const = 0;
    /// No score is higher.
    [[nodiscard]] virtual double highest() const = 0;

    /// From the next match() on documents that score less need not be `strong`. Aims never get lower.
    virtual void aim(double score) = 0;
    /// What it finds of a window; valid until the next call.
    /// @param among  other documents do not matter; null if all do
    [[nodiscard]] const WindowMatch& match(const Window& window, const WindowSet* among) {
        find(window, among);
        return match_;
    }

    // From here on `window` is the one matched last.

    /// Adds no less to the bounds of documents than they score, whatever the places say. Before prepare_scores(), which
    /// may be told of fewer documents then.
    /// @param wanted  documents of the match; to others anything may be added
    virtual void add_bounds(const Window& window, const WindowSet& wanted, ScoreBounds& bounds) = 0;
    /// Reads what the scores of some of its documents are made of, once a window. After it they can be asked for.
    /// @param wanted  other documents do not matter
    virtual void prepare_scores(const Window& window, const WindowSet& wanted) = 0;
    /// Scores by place, of those `wanted` that are found; where places are open, the highest that they can be. The
    /// array is the caller's to change until the next call; null if there is no such document.
    [[nodiscard]] virtual double* score(const Window& window, const WindowSet& wanted) = 0;

    /// Reads the places for documents that are `wanted`; which of them are found.
    [[nodiscard]] WindowSet settle(const Window& window, const WindowSet& wanted) {
        WindowSet found = wanted;
        found.keep(match_.all);
        return asks_for_places_ && !found.empty() ? settle_places(window, found) : found;
    }
    /// The score of a document, which has been settled if places are asked for; nothing if it is not found.
    [[nodiscard]] virtual std::optional<double> settled(const Window& window, std::uint32_t place) = 0;

protected:
    explicit ScoreNode(bool asks_for_places) : match_(!asks_for_places), asks_for_places_(asks_for_places) {}

    WindowMatch match_; ///< the last one

private:
    /// Makes the match of a window.
    virtual void find(const Window& window, const WindowSet* among) = 0;
    /// @param wanted  some documents of the match
    [[nodiscard]] virtual WindowSet settle_places(const Window& window, const WindowSet& wanted) = 0;

    bool asks_for_places_;
};

/// Scores of a window, in memory from the first use on: most nodes of most queries score little.
class ScoreArray {
public:
    explicit ScoreArray(const WindowAsked& asked) : documents_(asked.documents) {}

    [[nodiscard]] double* get() {
        scores_.resize(documents_);
        return scores_.data();
    }

private:
    std::uint32_t documents_;
    std::vector<double> scores_;
};

} // namespace referat::backend
