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
    Field field; ///< of its name and slot; Year has its own
};

constexpr std::array<FacetRow, 6> facet_rows{{
    {Facet::Udvalg, Field::Udvalg},
    {Facet::Kluster, Field::Kluster},
    {Facet::Niveau, Field::Niveau},
    {Facet::Adgang, Field::Adgang},
    {Facet::Udfald, Field::Udfald},
    {Facet::Year, Field::Dato},
}};

constexpr std::string_view year_name = "år";

/// ASCII letters, and the one Danish capital that a facet's own name has.
bool is_year(std::string_view name) {
    std::string lower;
    for (const char c : name) {
        lower.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    return lower == year_name || lower == "År" || lower == "aar" || lower == "year";
}

} // namespace

inline namespace v0 {

std::string_view facet_name(Facet facet) noexcept {
    if (facet == Facet::Year) {
        return year_name;
    }
    return field_info(facet_rows[static_cast<std::size_t>(facet)].field).name;
}

std::optional<Facet> facet_by_name(std::string_view name) noexcept {
    if (is_year(name)) {
        return Facet::Year;
    }
    const std::optional<Field> field = field_by_name(name);
    const auto row = std::ranges::find_if(facet_rows, [&](const FacetRow& candidate) {
        return candidate.facet != Facet::Year && field == candidate.field;
    });
    return row == facet_rows.end() ? std::nullopt : std::optional(row->facet);
}

} // namespace v0

namespace search {

schema::Slot facet_slot(Facet facet) noexcept {
    return facet == Facet::Year ? schema::Slot::Year
                                : schema::row(facet_rows[static_cast<std::size_t>(facet)].field).slot;
}

FacetCounts to_facet_counts(Facet facet, const backend::ValueCounts& counts) {
    FacetCounts result{facet, {}};
    for (const auto& [value, count] : counts) {
        result.values.push_back({value, count});
    }
    std::ranges::stable_sort(result.values, [](const FacetValue& a, const FacetValue& b) {
        return a.count != b.count ? a.count > b.count : text::compare_danish(a.value, b.value) < 0;
    });
    return result;
}

} // namespace search

} // namespace referat
