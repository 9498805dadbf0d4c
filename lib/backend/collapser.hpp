// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/sort_key.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace referat::backend {

/// Keeps the best match of every meeting and counts the others.
///
/// Sees every match, so that all its numbers are exact; the engine's own collapsing wants one value for the whole
/// meeting and gives bounds. Meetings are those of meeting_key(); items without a body or date go by their id without
/// its number, which then names their source.
class Collapser {
public:
    struct Best {
        std::string id; ///< of the item: of several databases each numbers its own
        double weight = 0.0;
        std::string key;       ///< of the order; by relevance of the ties
        std::size_t items = 0; ///< of the meeting that match
    };

    /// @param keys  of an order; null: best is the greatest weight. Kept as a pointer.
    explicit Collapser(const SortKey* keys) : keys_(keys) {}

    /// A match with these values: those of the order's keys and of slots().
    void add(double weight, const ValueOf& value_of);
    /// What it asks of every match, whatever the order.
    [[nodiscard]] static std::vector<schema::Slot> slots();

    [[nodiscard]] std::size_t meeting_count() const { return meetings_.size(); }
    /// From `offset` on, at most `limit`, in order.
    [[nodiscard]] std::vector<Best> page(std::size_t offset, std::size_t limit) const;

private:
    [[nodiscard]] std::string meeting_of(const ValueOf& value_of);
    [[nodiscard]] bool is_before(const Best& a, const Best& b) const;

    const SortKey* keys_;
    std::unordered_map<std::string, std::string> slugs_; ///< of bodies
    std::unordered_map<std::string, Best> meetings_;
};

} // namespace referat::backend
