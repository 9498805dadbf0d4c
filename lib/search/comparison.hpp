// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/reports.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace referat::search {

/// Counts items by value, year and outcome.
class ComparisonCounter {
public:
    /// An item; `values` and `outcomes` may hold several labels joined by backend::label_separator.
    void add(std::string_view values, std::string_view outcomes, const std::string& year);

    [[nodiscard]] Comparison finish() const;

private:
    struct Counts {
        std::size_t items = 0;
        std::map<std::string, std::size_t> outcomes;
    };
    struct Value {
        Counts all;
        std::map<std::string, Counts> years;
    };

    [[nodiscard]] static ComparedItems to_items(const std::string& year, const Counts& counts,
                                                const Comparison& comparison);

    std::size_t total_ = 0;
    std::map<std::string, Value> values_;
};

} // namespace referat::search
