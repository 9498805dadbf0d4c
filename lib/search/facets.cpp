// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/facets.hpp"

#include "text/collation.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace referat {

namespace {

struct FacetRow {
    Facet facet;
    Field field;           ///< of its slot and queries
    std::string_view name; ///< of its own; "" for the field's
    std::array<std::string_view, 4> spellings{};
};

constexpr std::array<FacetRow, 8> facet_rows{{
    {Facet::Udvalg, Field::Udvalg, ""},
    {Facet::Kluster, Field::Kluster, ""},
    {Facet::Niveau, Field::Niveau, ""},
    {Facet::Adgang, Field::Adgang, ""},
    {Facet::Udfald, Field::Udfald, ""},
    {Facet::Afviger, Field::Afviger, ""},
    {Facet::Year, Field::Dato, "år", {"år", "År", "aar", "year"}},
    {Facet::Month, Field::Dato, "måned", {"måned", "mÅned", "maaned", "month"}},
}};

const FacetRow& row_of(Facet facet) noexcept {
    return facet_rows[static_cast<std::size_t>(facet)];
}

/// ASCII letters only: a facet's own names spell out their one Danish capital.
std::string lower_case(std::string_view name) {
    std::string lower;
    for (const char c : name) {
        lower.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    return lower;
}

} // namespace

inline namespace v0 {

std::string_view facet_name(Facet facet) noexcept {
    const FacetRow& row = row_of(facet);
    return row.name.empty() ? field_info(row.field).name : row.name;
}

std::optional<Facet> facet_by_name(std::string_view name) noexcept {
    const std::string lower = lower_case(name);
    const std::optional<Field> field = field_by_name(name);
    const auto row = std::ranges::find_if(facet_rows, [&](const FacetRow& candidate) {
        return candidate.name.empty()
                   ? field == candidate.field
                   : !lower.empty() && std::ranges::find(candidate.spellings, lower) != candidate.spellings.end();
    });
    return row == facet_rows.end() ? std::nullopt : std::optional(row->facet);
}

} // namespace v0

namespace search {

namespace {

constexpr std::size_t month_digits = 6; ///< of "YYYYMMDD"

bool is_time_line(Facet facet) {
    return facet == Facet::Year || facet == Facet::Month;
}

/// Letters, digits and inner hyphens; all else is quoted.
bool is_plain(std::string_view value) {
    return value.front() != '-' && std::ranges::all_of(value, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                      static_cast<unsigned char>(c) >= 0x80;
           });
}

/// Quotation marks of any kind end a phrase; they do not count when values and words meet.
std::string without_quotes(std::string_view value) {
    std::string text(value);
    for (const std::string_view quote : {"\"", "„", "“", "”", "‟", "»", "«"}) {
        for (std::size_t at = text.find(quote); at != std::string::npos; at = text.find(quote, at)) {
            text.replace(at, quote.size(), " ");
        }
    }
    return text;
}

std::string refinement(Facet facet, std::string_view value) {
    const std::string text = without_quotes(value);
    if (text.find_first_not_of(' ') == std::string::npos) {
        return {};
    }
    const FieldInfo& field = field_info(row_of(facet).field);
    std::string query(field.name);
    query.push_back(':');
    // A bare word in a text field would find its inflections too.
    return field.use.text || !is_plain(text) ? query.append("\"").append(text).append("\"") : query.append(text);
}

/// Days to months: "20240614" to "2024-06".
backend::ValueCounts by_month(const backend::ValueCounts& days) {
    backend::ValueCounts months;
    for (const auto& [day, count] : days) {
        const std::string month = day.substr(0, month_digits);
        months[month.size() < month_digits ? "" : month.substr(0, 4) + "-" + month.substr(4)] += count;
    }
    return months;
}

} // namespace

schema::Slot facet_slot(Facet facet) noexcept {
    return facet == Facet::Year ? schema::Slot::Year : schema::row(row_of(facet).field).slot;
}

FacetCounts to_facet_counts(Facet facet, const backend::ValueCounts& counts) {
    FacetCounts result{facet, {}};
    for (const auto& [value, count] : facet == Facet::Month ? by_month(counts) : counts) {
        result.values.push_back({value, count, refinement(facet, value)});
    }
    std::ranges::stable_sort(result.values, [&](const FacetValue& a, const FacetValue& b) {
        if (is_time_line(facet)) {
            return a.value.empty() != b.value.empty() ? b.value.empty() : a.value < b.value;
        }
        return a.count != b.count ? a.count > b.count : text::compare_danish(a.value, b.value) < 0;
    });
    return result;
}

} // namespace search

} // namespace referat
