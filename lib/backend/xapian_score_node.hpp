// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/bm25.hpp"
#include "backend/document_window.hpp"
#include "backend/place_table.hpp"

#include <cstdint>
#include <optional>
#include <vector>

#include <xapian.h>

namespace referat::backend {

/// What the nodes of a query read from.
struct ScoreSource {
    const Xapian::Database& whole;             ///< its statistics count
    const Xapian::Database& part;              ///< its documents are looked for
    const std::vector<std::uint32_t>& lengths; ///< of the part's documents, by number
    const PlaceTable* places;                  ///< of the part; null: only the engine can read them
    Bm25 bm25;
};

/// A part of a query, answered window by window in ascending order.
class ScoreNode {
public:
    ScoreNode(const ScoreNode&) = delete;
    ScoreNode& operator=(const ScoreNode&) = delete;
    virtual ~ScoreNode() = default;

    /// Whether words must stand near each other for it, somewhere below.
    [[nodiscard]] bool asks_for_places() const { return asks_for_places_; }
    /// At most so many documents are found.
    [[nodiscard]] virtual std::uint64_t most() const = 0;

    /// What it finds from document `begin` on. The result is the caller's to change until the next read(), unless the
    /// caller is going to settle() it.
    /// @param among  other documents do not matter; null if all do
    [[nodiscard]] WindowResult& read(std::uint32_t begin, const WindowSet* among) {
        result_read_ = &read_window(begin, among);
        return *result_read_;
    }
    /// Reads the places for documents of the window read last that are `wanted`.
    void settle(std::uint32_t begin, const WindowSet& wanted) {
        if (asks_for_places_) {
            settle_places(begin, wanted);
        }
    }
    /// The score of a document that has been settled; nothing if it is not found.
    [[nodiscard]] std::optional<double> settled(std::uint32_t place) {
        if (asks_for_places_) {
            return settled_score(place);
        }
        if (!result_read_->all.has(place)) {
            return std::nullopt;
        }
        return result_read_->scores.empty() ? 0.0 : result_read_->scores[place];
    }

protected:
    explicit ScoreNode(bool asks_for_places) : asks_for_places_(asks_for_places) {}

private:
    [[nodiscard]] virtual WindowResult& read_window(std::uint32_t begin, const WindowSet* among) = 0;
    virtual void settle_places(std::uint32_t begin, const WindowSet& wanted) = 0;
    [[nodiscard]] virtual std::optional<double> settled_score(std::uint32_t place) = 0;

    bool asks_for_places_;
    WindowResult* result_read_ = nullptr;
};

} // namespace referat::backend
