// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/document_window.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace referat::backend {

/// How much the documents of a window may score at most, in steps of a byte each: a fraction of the work of scoring
/// tells which of them can reach what is aimed at.
///
/// All is rounded up, so sums are never too low. (Scores in a byte: impacts, as in Anh and Moffat, Pruned Query
/// Evaluation Using Pre-Computed Impacts, 2006.)
class ScoreBounds {
public:
    static constexpr std::uint8_t most = 255; ///< stands for more, too

    /// @param aim  the score that is aimed at; above 0
    explicit ScoreBounds(double aim) : steps_per_score_(aimed_steps / aim) {}
    /// Of the same aim, and no steps yet.
    [[nodiscard]] ScoreBounds empty_copy() const { return ScoreBounds(*this, Empty()); }

    /// So many steps a score takes.
    /// @param score  0 or more
    [[nodiscard]] std::uint8_t steps(double score) const {
        return static_cast<std::uint8_t>(std::min(std::ceil(score * steps_per_score_ * (1.0 + rounding)), most_steps));
    }
    /// What impacts make of a word's weight.
    class Impacts {
    public:
        /// What a document's count of a word makes of the word's weight, as a byte: at least 255 times the share of the
        /// weight that it scores.
        [[nodiscard]] static std::uint8_t impact_of(double share) {
            return static_cast<std::uint8_t>(std::min(most_steps, std::ceil(share * most_steps * (1.0 + rounding))));
        }
        [[nodiscard]] std::uint8_t steps(std::uint8_t impact) const {
            const auto product = static_cast<std::uint16_t>(impact * factor_ + (byte - 1));
            return static_cast<std::uint8_t>(product / byte);
        }

    private:
        friend class ScoreBounds;
        static constexpr unsigned byte = 256;
        explicit Impacts(double factor) : factor_(static_cast<std::uint16_t>(factor)) {}
        std::uint16_t factor_; ///< a 256th of a step for each part of 255; at most 256, or products would not fit
    };
    /// Nothing if the word reaches what is aimed at mostly by itself.
    [[nodiscard]] std::optional<Impacts> impacts(double weight) const {
        const double factor = std::ceil(weight * steps_per_score_ * (1.0 + rounding) * Impacts::byte / most_steps);
        return factor > Impacts::byte ? std::nullopt : std::optional(Impacts(factor));
    }

    void add(std::uint32_t place, std::uint8_t steps) { steps_[place] = sum(steps_[place], steps); }

    // These change all documents of the blocks of bits in which any is wanted.

    void add(const WindowSet& wanted, const ScoreBounds& other) {
        add_each(wanted, [steps = other.steps_.data()](std::size_t place) { return steps[place]; });
    }
    /// Adds what `steps_of(place)` says, which best holds all that it reads by value: the compiler makes many at a time
    /// then.
    template <typename StepsOf>
    void add_each(const WindowSet& wanted, StepsOf steps_of) {
        change(wanted, [steps_of](std::uint8_t steps, std::size_t place) { return sum(steps, steps_of(place)); });
    }
    /// Leaves of each document the higher of two.
    void raise(const WindowSet& wanted, const ScoreBounds& other) {
        change(wanted, [others = other.steps_.data()](std::uint8_t steps, std::size_t place) {
            return std::max(steps, others[place]);
        });
    }

    /// Removes documents that cannot reach what is aimed at.
    void sift(WindowSet& documents) const {
        WindowSet out_of_reach;
        documents.for_each([&](std::uint32_t place) {
            if (steps_[place] < aimed_steps) {
                out_of_reach.add(place);
            }
        });
        documents.remove(out_of_reach);
    }

private:
    struct Empty {};
    ScoreBounds(const ScoreBounds& other, Empty) : steps_per_score_(other.steps_per_score_) {}

    static constexpr std::uint8_t aimed_steps = 192; // so that words which score more by themselves fit in, too
    static constexpr double most_steps = most;
    static constexpr double rounding = 1e-9; // far more than what rounding may make of a sum of scores

    static std::uint8_t sum(std::uint8_t a, std::uint8_t b) {
        const auto sum = static_cast<std::uint8_t>(a + b);
        return sum < a ? most : sum;
    }

    template <typename Change>
    void change(const WindowSet& wanted, Change changed) {
        for (std::size_t block = 0; block < wanted.blocks().size(); ++block) {
            if (wanted.blocks()[block] != 0) {
                const std::size_t begin = block * block_bits;
                std::uint8_t* const steps = steps_.data() + begin;
                for (std::size_t i = 0; i < block_bits; ++i) {
                    steps[i] = changed(steps[i], begin + i);
                }
            }
        }
    }

    double steps_per_score_;
    std::array<std::uint8_t, window_size> steps_{};
};

} // namespace referat::backend
