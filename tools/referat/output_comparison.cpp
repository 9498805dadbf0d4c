// SPDX-License-Identifier: GPL-2.0-or-later
#include "json_line.hpp"
#include "output_json.hpp"
#include "output_reports.hpp"
#include "output_rows.hpp"
#include "safe_text.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace referat::tool {

namespace {

using Row = std::vector<std::string>;

constexpr std::size_t column_gap = 2;
constexpr std::size_t text_columns = 2; ///< the value and the year; numbers follow

std::string count_cell(std::size_t count, const Messages& messages) {
    return count == 0 ? "-" : messages.number(count);
}

Row cells(std::string value, std::string year, const ComparedItems& items, const Messages& messages) {
    Row row{std::move(value), std::move(year), count_cell(items.items, messages)};
    for (const ComparedCount& outcome : items.outcomes) {
        row.push_back(count_cell(outcome.count, messages));
    }
    return row;
}

std::string aligned(const Row& row, const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string padding(widths[i] - std::min(widths[i], display_width(row[i])), ' ');
        line.append(i == 0 ? 0 : column_gap, ' ');
        line.append(i < text_columns ? row[i] + padding : padding + row[i]);
    }
    return line.erase(line.find_last_not_of(' ') + 1);
}

OrderedJson outcomes_object(const ComparedItems& items) {
    OrderedJson outcomes = OrderedJson::object();
    for (const ComparedCount& outcome : items.outcomes) {
        outcomes[outcome.outcome] = outcome.count;
    }
    return outcomes;
}

/// A row for every value and year. Where the values are years or months they have one year each, their own.
template <typename Visit>
void for_each_row(const Comparison& comparison, Visit visit) {
    for (const ComparedValue& value : comparison.values) {
        for (const ComparedItems& items : value.years) {
            visit(value.value, items);
        }
    }
}

} // namespace

std::string comparison_table(const Comparison& comparison, Facet facet, const Messages& messages, std::size_t width,
                             bool colour) {
    const bool of_years = facet == Facet::Year || facet == Facet::Month; // the year column would repeat the first
    Row heading{std::string(facet_name(facet)), of_years ? std::string() : messages(msg::year),
                messages(msg::item_count)};
    for (const std::string& outcome : comparison.outcomes) {
        heading.push_back(outcome.empty() ? messages(msg::no_value) : escape_line(outcome));
    }
    std::vector<Row> rows{std::move(heading)};
    for (const ComparedValue& value : comparison.values) {
        std::string shown = value.value.empty() ? messages(msg::no_value) : escape_line(value.value);
        const bool one_year = of_years || value.years.size() == 1;
        std::string year = of_years ? "" : one_year ? value.years.front().year : messages(msg::all_years);
        rows.push_back(cells(std::move(shown), year.empty() && !of_years ? "-" : std::move(year), value.all, messages));
        for (std::size_t i = 0; !one_year && i < value.years.size(); ++i) {
            const ComparedItems& items = value.years[i];
            rows.push_back(cells("", items.year.empty() ? "-" : items.year, items, messages));
        }
    }
    std::vector<std::size_t> widths(rows.front().size());
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], display_width(row[i]));
        }
    }
    const std::size_t whole = std::accumulate(widths.begin(), widths.end(), (widths.size() - 1) * column_gap);
    const bool stacked = whole > width;
    if (stacked) {
        widths[0] = display_width(rows.front()[0]);
    }
    std::string table;
    for (Row& row : rows) {
        const bool first = table.empty();
        if (stacked && !first && !row[0].empty()) {
            table.append(std::exchange(row[0], {})).append("\n");
        }
        table += render({{aligned(row, widths), first ? Style::Heading : Style::Plain}}, colour) + "\n";
    }
    return table;
}

std::string comparison_line(const Query& query, Facet facet, const Comparison& comparison) {
    OrderedJson values = OrderedJson::array();
    for (const ComparedValue& value : comparison.values) {
        OrderedJson years = OrderedJson::array();
        for (const ComparedItems& items : value.years) {
            years.push_back({{"year", items.year}, {"items", items.items}, {"outcomes", outcomes_object(items)}});
        }
        values.push_back({{"value", value.value},
                          {"items", value.all.items},
                          {"outcomes", outcomes_object(value.all)},
                          {"years", std::move(years)}});
    }
    return line_of({{"query", query.text()},
                    {"read_as", query.to_string()},
                    {"total", comparison.total},
                    {"compare", facet_name(facet)},
                    {"values", std::move(values)},
                    {"corrections", corrections_array(comparison.corrections)},
                    {"truncations", truncations_array(comparison.truncations)},
                    {"any_parts", comparison.any_parts},
                    {"version", schema_version}});
}

std::string comparison_csv(Facet facet, const Comparison& comparison) {
    std::vector<std::string> heading{std::string(facet_name(facet)), "year", "items"};
    for (const std::string& outcome : comparison.outcomes) {
        heading.push_back(outcome.empty() ? "none" : outcome);
    }
    std::string text = csv_line(heading);
    for_each_row(comparison, [&](const std::string& value, const ComparedItems& items) {
        std::vector<std::string> row{value, items.year, std::to_string(items.items)};
        for (const ComparedCount& outcome : items.outcomes) {
            row.push_back(std::to_string(outcome.count));
        }
        text += csv_line(row);
    });
    return text;
}

std::string comparison_lines(const Comparison& comparison) {
    std::string text;
    for_each_row(comparison, [&](const std::string& value, const ComparedItems& items) {
        text += line_of(
            {{"value", value}, {"year", items.year}, {"items", items.items}, {"outcomes", outcomes_object(items)}});
    });
    return text;
}

} // namespace referat::tool
