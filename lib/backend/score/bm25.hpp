// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace referat::backend {

/// Scores by BM25, to the last digit those of the engine's BM25Weight for k2 = 0 and words that a query has once: what
/// is ranked here and what a server ranks can stand in one list.
///
/// Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009); the engine's idf for common
/// words is told in its documentation of BM25Weight.
class Bm25 {
public:
    /// @param documents  in the collection, hidden ones included
    Bm25(const Ranking& ranking, std::uint32_t documents, double average_length)
        : ranking_(ranking), documents_(documents), length_factor_(average_length > 0.0 ? 1.0 / average_length : 0.0) {}

    /// What the score of a word is made of besides the document.
    /// @param frequency  number of documents with the word
    [[nodiscard]] double word_weight(std::uint32_t frequency, double factor) const {
        double odds = (static_cast<double>(documents_ - frequency) + 0.5) / (frequency + 0.5);
        if (odds < 2.0) { // words in more than a third of the documents would soon count for less than nothing
            odds = odds * 0.5 + 1.0;
        }
        return std::log(odds) * factor * (ranking_.k1 + 1.0);
    }
    /// What a document's length does to the scores of all its words.
    /// @param length  of the document: the sum of all its counts
    [[nodiscard]] double length_norm(std::uint32_t length) const {
        const double normal_length = std::max(length * length_factor_, ranking_.min_length);
        return ranking_.k1 * (normal_length * ranking_.b + (1.0 - ranking_.b));
    }
    /// @param count  how often the word is in the document
    [[nodiscard]] static double score(double word_weight, std::uint32_t count, double length_norm) {
        return word_weight * (count / (length_norm + count));
    }

    /// More often than any word is in a document.
    static constexpr std::uint32_t never = std::numeric_limits<std::uint32_t>::max();
    /// No document has a score of at least `wanted` where the word is fewer times.
    /// @param least_norm  of any document
    [[nodiscard]] static std::uint32_t least_count(double word_weight, double wanted, double least_norm) {
        constexpr double rounding = 1e-9; // far more than what rounding may make of a sum of scores
        const double lowered = wanted - std::abs(wanted) * rounding;
        if (!(lowered > 0.0)) {
            return 0;
        }
        if (word_weight <= lowered) {
            return never;
        }
        const double count = std::floor(lowered * least_norm / (word_weight - lowered) * (1.0 - rounding));
        return count < never ? static_cast<std::uint32_t>(count) : never;
    }

    /// The number of documents that have one of two words, if they are independent. Rounded as the engine does.
    [[nodiscard]] std::uint32_t union_of(std::uint32_t a, std::uint32_t b) const {
        const double both = static_cast<double>(a) * b / documents_;
        return static_cast<std::uint32_t>(std::lround(a + b - both));
    }

    bool operator==(const Bm25&) const = default;

private:
    Ranking ranking_;
    std::uint32_t documents_;
    double length_factor_;
};

} // namespace referat::backend
