// SPDX-License-Identifier: GPL-2.0-or-later
#include "facet_table.hpp"

#include "safe_text.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace referat::tool {

namespace {

constexpr std::size_t most_values = 20;
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

std::vector<TableLine> value_lines(std::span<const FacetValue> values, const Messages& messages) {
    std::size_t digits = 0;
    for (const FacetValue& value : values) {
        digits = std::max(digits, messages.number(value.count).size());
    }
    std::vector<TableLine> lines;
    for (const FacetValue& value : values.first(std::min(values.size(), most_values))) {
        lines.push_back({{"  " + right_aligned(messages.number(value.count), digits) + "  ", Style::Plain},
                         {{name_of(value, messages), Style::Plain}}});
    }
    if (values.size() > most_values) {
        const std::string more = messages.count(values.size() - most_values, msg::more_values);
        lines.push_back({{std::string(digits + 4, ' '), Style::Plain}, {{more, Style::Faint}}});
    }
    return lines;
}

using Year = std::array<std::size_t, months_a_year>;

/// Months by year; "2024-06" is the form of the facet's values.
std::map<std::string, Year> years_of(const std::vector<FacetValue>& months) {
    std::map<std::string, Year> years;
    for (const FacetValue& month : months) {
        if (month.value.size() == 7) {
            const int number = (month.value[5] - '0') * 10 + (month.value[6] - '0');
            years[month.value.substr(0, 4)].at(static_cast<std::size_t>(number - 1)) = month.count;
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
    for (const auto& [year, counts] : years_of(facet.values)) {
        std::string row = "  " + year;
        for (const std::size_t count : counts) {
            row += right_aligned(count == 0 ? std::string(nothing) : messages.number(count), column);
        }
        lines.push_back({{row, Style::Plain}});
    }
    if (!facet.values.empty() && facet.values.back().value.empty()) {
        lines.push_back({{"  " + messages.number(facet.values.back().count) + "  ", Style::Plain},
                         {{messages(msg::no_value), Style::Plain}}});
    }
    return lines;
}

} // namespace

std::vector<TableLine> facet_table(const FacetCounts& facet, const Messages& messages, std::size_t width) {
    const std::size_t column = month_column(facet.values, messages);
    if (facet.facet == Facet::Month && year_column + months_a_year * column <= width) {
        return month_lines(facet, messages, column);
    }
    std::vector<TableLine> lines = value_lines(facet.values, messages);
    lines.insert(lines.begin(), {{std::string(facet_name(facet.facet)), Style::Heading}});
    return lines;
}

} // namespace referat::tool
