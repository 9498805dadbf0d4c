// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace referat::backend::glass {

/// A value of a list of positions that is coded by where it lies between two others: their indexes and its own.
struct PositionStep {
    std::uint8_t first = 0;
    std::uint8_t middle = 0;
    std::uint8_t last = 0;
};

inline constexpr std::size_t most_planned_gaps = 64;

/// In which order the values of a list are coded. It depends on their number alone, so that who reads a short list by
/// this table has one branch a list that cannot be foretold, and not one a value.
class PositionPlans {
public:
    constexpr PositionPlans() {
        for (std::size_t gaps = 2; gaps <= most_planned_gaps; ++gaps) {
            std::size_t next = begin_of(gaps);
            plan(next, 0, gaps);
        }
    }

    /// The steps from the first and the last value to those between.
    /// @param gaps  from the first to the last, 1 to most_planned_gaps
    [[nodiscard]] constexpr std::span<const PositionStep> steps(std::size_t gaps) const {
        return std::span(steps_).subspan(begin_of(gaps), gaps - 1);
    }

private:
    static constexpr std::size_t begin_of(std::size_t gaps) { return (gaps - 1) * (gaps - 2) / 2; }

    constexpr void plan(std::size_t& next, std::size_t first, std::size_t last) {
        if (last - first < 2) {
            return;
        }
        const std::size_t middle = first + (last - first) / 2;
        steps_[next++] = {static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(middle),
                          static_cast<std::uint8_t>(last)};
        plan(next, first, middle);
        plan(next, middle, last);
    }

    std::array<PositionStep, most_planned_gaps*(most_planned_gaps - 1) / 2> steps_{};
};

inline constexpr PositionPlans position_plans;

} // namespace referat::backend::glass
