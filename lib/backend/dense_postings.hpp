// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/cached_list.hpp"
#include "backend/document_window.hpp"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace referat::backend {

/// Which documents have a word, and how often: a bit and a byte for every document of a database, which is worth it for
/// words that many documents have.
class DensePostings final : public CachedList {
public:
    /// Of no documents yet.
    /// @param end          numbers of documents are below it
    /// @param with_counts  else no counts are added, and none may be asked for
    DensePostings(std::uint32_t end, bool with_counts);

    /// Adds to the count of a document.
    void add(std::uint32_t document, std::uint32_t count) {
        documents_[document / block_bits] |= bit_of(document);
        if (!counts_.empty()) {
            const std::uint32_t sum = counts_[document] + count;
            if (sum < large) {
                counts_[document] = static_cast<std::uint8_t>(sum);
            } else {
                add_large(document, count);
            }
        }
    }
    /// To be called when all have been added.
    void finish();

    /// How many documents there are.
    [[nodiscard]] std::uint32_t frequency() const { return frequency_; }
    [[nodiscard]] bool has(std::uint32_t document) const {
        return (documents_[document / block_bits] & bit_of(document)) != 0;
    }
    /// @param document  that is there
    [[nodiscard]] std::uint32_t count(std::uint32_t document) const {
        return counts_[document] < large ? counts_[document] : large_.at(document);
    }

    /// Adds documents of a window to a set.
    /// @param among  other documents do not matter; null if all do
    void find(const Window& window, const WindowSet* among, WindowSet& found) const;
    /// Adds those to `enough` that are in `found` and have at least that count.
    void find_counts(const Window& window, const WindowSet& found, std::uint32_t least, WindowSet& enough) const;

    [[nodiscard]] std::size_t bytes() const override;
    /// What it takes, but for large counts.
    [[nodiscard]] static std::size_t bytes_for(std::uint32_t end, bool with_counts);

private:
    static constexpr std::uint32_t large = 0xFF; ///< counts from here on stand elsewhere

    void add_large(std::uint32_t document, std::uint32_t count);

    std::vector<std::uint64_t> documents_; ///< a bit each; whole windows
    std::vector<std::uint8_t> counts_;     ///< by document
    std::vector<std::uint8_t> highest_;    ///< by block, of counts_
    std::unordered_map<std::uint32_t, std::uint32_t> large_;
    std::uint32_t frequency_ = 0;
};

} // namespace referat::backend
