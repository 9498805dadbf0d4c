// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/comparison.hpp"

#include "backend/build/prepared_document.hpp"
#include "text/collation.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace referat::search {

namespace {

std::vector<std::string> labels_of(std::string_view joined) {
    std::vector<std::string> labels;
    for (;;) {
        const std::size_t end = joined.find(backend::label_separator);
        labels.emplace_back(joined.substr(0, end));
        if (end == std::string_view::npos) {
            return labels;
        }
        joined.remove_prefix(end + 1);
    }
}

/// Moves what has no name behind all others; the list is in byte order, so it stands first.
template <typename List, typename Name>
void move_unnamed_last(List& list, Name name) {
    if (!list.empty() && name(list.front()).empty()) {
        std::rotate(list.begin(), list.begin() + 1, list.end());
    }
}

} // namespace

void ComparisonCounter::add(std::string_view values, std::string_view outcomes, const std::string& year) {
    ++total_;
    const std::vector<std::string> labels = labels_of(outcomes);
    for (std::string& value : labels_of(values)) {
        Value& row = values_[std::move(value)];
        for (Counts* counts : {&row.all, &row.years[year]}) {
            ++counts->items;
            for (const std::string& label : labels) {
                ++counts->outcomes[label];
            }
        }
    }
}

ComparedItems ComparisonCounter::to_items(const std::string& year, const Counts& counts, const Comparison& comparison) {
    ComparedItems items{year, counts.items, {}};
    for (const std::string& outcome : comparison.outcomes) {
        const auto found = counts.outcomes.find(outcome);
        items.outcomes.push_back({outcome, found == counts.outcomes.end() ? 0 : found->second});
    }
    return items;
}

Comparison ComparisonCounter::finish() const {
    Comparison comparison;
    comparison.total = total_;
    std::set<std::string> outcomes;
    for (const auto& [value, row] : values_) {
        for (const auto& [outcome, count] : row.all.outcomes) {
            outcomes.insert(outcome);
        }
    }
    comparison.outcomes.assign(outcomes.begin(), outcomes.end());
    move_unnamed_last(comparison.outcomes, [](const std::string& outcome) { return std::string_view(outcome); });
    for (const auto& [value, row] : values_) {
        ComparedValue compared{value, to_items("*", row.all, comparison), {}};
        for (const auto& [year, counts] : row.years) {
            compared.years.push_back(to_items(year, counts, comparison));
        }
        move_unnamed_last(compared.years, [](const ComparedItems& items) { return std::string_view(items.year); });
        comparison.values.push_back(std::move(compared));
    }
    std::ranges::stable_sort(comparison.values, [](const ComparedValue& a, const ComparedValue& b) {
        return a.all.items != b.all.items ? a.all.items > b.all.items : text::compare_danish(a.value, b.value) < 0;
    });
    return comparison;
}

} // namespace referat::search
