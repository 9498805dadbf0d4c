// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/document_window.hpp"
#include "backend/score/bm25.hpp"
#include "backend/score/cached_list.hpp"
#include "backend/score/document_lengths.hpp"
#include "backend/score/score_bounds.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace referat::backend {

/// Which documents have a word, how often, and what that is worth: a bit for every document of a database, and two
/// bytes for every document that has the word, or, if many do, for every document. It is worth it for words that are
/// not rare. They become known window by window, as queries read them.
class DensePostings final : public CachedList {
public:
    /// @param end        numbers of documents are below it
    /// @param frequency  so many documents have the word at most
    /// @param scoring    what counts are worth; nothing: no counts are added, and none may be asked for
    DensePostings(std::uint32_t end, std::uint64_t frequency, const std::optional<Bm25>& scoring);

    /// Whether the documents of a window are known.
    /// @param window  one of those of window_size that all documents are in
    [[nodiscard]] bool knows(const Window& window) const { return known_[window.first() / window_size]; }
    /// Whether all documents are known.
    [[nodiscard]] bool is_complete() const { return unknown_windows_ == 0; }
    /// At most so many documents there are.
    [[nodiscard]] std::uint64_t frequency() const { return frequency_; }

    // For each window that is not known: begin(), all its documents, and finish(), which makes it known. One that is
    // not finished may be begun again.

    void begin(const Window& window);
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
    /// If it is the last window, and there are few documents, less memory is taken from here on.
    /// @param lengths  of the scoring
    void finish(const Window& window, const DocumentLengths& lengths);

    // Of documents that are known:

    [[nodiscard]] bool has(std::uint32_t document) const {
        return (documents_[document / block_bits] & bit_of(document)) != 0;
    }
    /// @param document  that is there
    [[nodiscard]] std::uint32_t count(std::uint32_t document) const {
        const std::uint8_t count = counts_[index_of(document)];
        return count < large ? count : large_.at(document);
    }

    /// Adds documents of a window to a set.
    /// @param among  other documents do not matter; null if all do
    void find(const Window& window, const WindowSet* among, WindowSet& found) const;
    /// Adds those to `enough` that are in `found` and have at least that count.
    void find_counts(const Window& window, const WindowSet& found, std::uint32_t least, WindowSet& enough) const;

    /// Whether what the counts are worth is what they are by that scoring.
    [[nodiscard]] bool is_scored_by(const Bm25& bm25) const { return scoring_ == bm25; }
    /// Adds what documents of a window score at most.
    /// @param window  a range
    /// @param wanted  to others anything may be added
    /// @param weight  of the word
    void add_bounds(const Window& window, const WindowSet& wanted, double weight, ScoreBounds& bounds) const;

    [[nodiscard]] std::size_t bytes() const override;
    /// What it takes before it is packed, but for large counts.
    [[nodiscard]] static std::size_t bytes_for(std::uint32_t end, bool with_counts);

private:
    static constexpr std::uint32_t large = 0xFF; ///< counts from here on stand elsewhere

    void add_large(std::uint32_t document, std::uint32_t count);
    /// Works out what counts of a block are worth.
    void set_impacts(std::size_t block, const DocumentLengths& lengths);
    void pack();
    /// Where counts_ and impacts_ have a document.
    [[nodiscard]] std::size_t index_of(std::uint32_t document) const {
        if (firsts_.empty()) {
            return document;
        }
        const std::size_t block = document / block_bits;
        const std::uint64_t before = documents_[block] & (bit_of(document) - 1);
        return firsts_[block] + static_cast<std::size_t>(std::popcount(before));
    }
    template <typename StepsOf>
    void add_steps(const Window& window, const WindowSet& wanted, ScoreBounds& bounds, StepsOf steps_of) const;

    std::vector<std::uint64_t> documents_; ///< a bit each; whole windows
    std::vector<std::uint8_t> counts_;     ///< by document; when packed, those of the documents that are there
    std::vector<std::uint32_t> firsts_;    ///< when packed: by block, where its first document stands in counts_
    std::vector<std::uint8_t> highest_;    ///< by block, of counts_
    std::vector<std::uint8_t> impacts_;    ///< as counts_
    std::optional<Bm25> scoring_;
    std::unordered_map<std::uint32_t, std::uint32_t> large_;
    std::vector<bool> known_; ///< by window
    std::size_t unknown_windows_;
    std::uint64_t frequency_;
};

} // namespace referat::backend
