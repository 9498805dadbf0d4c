// SPDX-License-Identifier: GPL-2.0-or-later
#include "facet_table.hpp"

#include "safe_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace referat::tool {

namespace {

constexpr std::size_t most_values = 20;
constexpr int most_gap = 50;
constexpr std::size_t months_a_year = 12;
constexpr std::size_t year_column = 6; // "  2024"
constexpr std::size_t month_name = 3;
constexpr std::string_view nothing = "-";

/// `text`, of ASCII, at the right end of `width` columns.
std::string right_aligned(std::string_view text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ').append(text);
}

std::string name_of(const FacetValue& value, const Messages& messages) {
    return value.value.empty() ? messages(msg::no_value) : escape_line(value.value);
}

TableLine make_line(std::string label, std::string text, Style style) {
    TableLine line{{std::move(label), Style::Plain}};
    line.text.push_back({std::move(text), style});
    return line;
}

std::vector<TableLine> value_lines(std::span<const FacetValue> values, std::size_t most, const Messages& messages) {
    std::size_t digits = 0;
    for (const FacetValue& value : values) {
        digits = std::max(digits, messages.number(value.count).size());
    }
    std::vector<TableLine> lines;
    for (const FacetValue& value : values.first(std::min(values.size(), most))) {
        lines.push_back(make_line("  " + right_aligned(messages.number(value.count), digits) + "  ",
                                  name_of(value, messages), Style::Plain));
    }
    if (values.size() > most) {
        lines.push_back(make_line(std::string(digits + 4, ' '), messages.count(values.size() - most, msg::more_values),
                                  Style::Faint));
    }
    return lines;
}

/// The number of a value of the year facet; nothing for "" and for what is no year.
std::optional<int> year_of(std::string_view value) {
    int year = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), year);
    const bool is_year = error == std::errc() && end == value.data() + value.size() && value.size() == 4;
    return is_year ? std::optional(year) : std::nullopt;
}

/// Adds the years between that have nothing, since a gap is what a reader looks for; not over more than `most_gap`
/// years, which only a mistaken date makes.
std::vector<FacetValue> with_empty_years(const std::vector<FacetValue>& years) {
    std::vector<FacetValue> result;
    for (const FacetValue& value : years) {
        const std::optional<int> before = result.empty() ? std::nullopt : year_of(result.back().value);
        const std::optional<int> year = year_of(value.value);
        if (before && year && *year - *before <= most_gap) {
            for (int empty = *before + 1; empty < *year; ++empty) {
                result.push_back({std::to_string(empty), 0, {}});
            }
        }
        result.push_back(value);
    }
    return result;
}

using Months = std::array<std::size_t, months_a_year>;

/// The counts of a year's months; "2024-06" is the form of the facet's values.
Months months_of(std::string_view year, const std::vector<FacetValue>& values) {
    Months counts{};
    for (const FacetValue& value : values) {
        if (value.value.size() == 7 && value.value.starts_with(year)) {
            const int month = (value.value[5] - '0') * 10 + (value.value[6] - '0');
            counts.at(static_cast<std::size_t>(month - 1)) = value.count;
        }
    }
    return counts;
}

/// The years of months, each once.
std::vector<FacetValue> years_of(const std::vector<FacetValue>& months) {
    std::vector<FacetValue> years;
    for (const FacetValue& month : months) {
        const std::string year = month.value.substr(0, 4);
        if (!year.empty() && (years.empty() || years.back().value != year)) {
            years.push_back({year, 0, {}});
        }
    }
    return years;
}

std::size_t month_column(const std::vector<FacetValue>& months, const Messages& messages) {
    std::size_t most = month_name;
    for (const FacetValue& month : months) {
        most = std::max(most, messages.number(month.count).size());
    }
    return most + 1;
}

std::vector<TableLine> month_lines(const FacetCounts& facet, const Messages& messages, std::size_t column) {
    std::string names = std::string(facet_name(facet.facet));
    names.append(year_column - std::min(year_column, display_width(names)), ' ');
    const std::string all = messages(msg::months);
    for (std::size_t month = 0; month < months_a_year; ++month) {
        names += right_aligned(std::string_view(all).substr(month * (month_name + 1), month_name), column);
    }
    std::vector<TableLine> lines{TableLine{{names, Style::Heading}}};
    for (const FacetValue& year : with_empty_years(years_of(facet.values))) {
        std::string row = "  " + year.value;
        for (const std::size_t count : months_of(year.value, facet.values)) {
            row += right_aligned(count == 0 ? std::string(nothing) : messages.number(count), column);
        }
        lines.push_back({{row, Style::Plain}});
    }
    if (!facet.values.empty() && facet.values.back().value.empty()) {
        lines.push_back(
            make_line("  " + messages.number(facet.values.back().count) + "  ", messages(msg::no_value), Style::Plain));
    }
    return lines;
}

} // namespace

std::vector<TableLine> facet_table(const FacetCounts& facet, const Messages& messages, std::size_t width) {
    const std::size_t column = month_column(facet.values, messages);
    if (facet.facet == Facet::Month && year_column + months_a_year * column <= width) {
        return month_lines(facet, messages, column);
    }
    const bool is_time_line = facet.facet == Facet::Year || facet.facet == Facet::Month;
    const std::vector<FacetValue> values = facet.facet == Facet::Year ? with_empty_years(facet.values) : facet.values;
    const TableLine heading{{std::string(facet_name(facet.facet)), Style::Heading}};
    std::vector<TableLine> lines = value_lines(values, is_time_line ? values.size() : most_values, messages);
    lines.insert(lines.begin(), heading);
    return lines;
}

} // namespace referat::tool
