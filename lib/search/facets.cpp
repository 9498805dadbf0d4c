// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/facets.hpp"

#include "base/ascii.hpp"
#include "query/characters.hpp"
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

constexpr bool rows_are_in_order() {
    for (std::size_t i = 0; i < facet_rows.size(); ++i) {
        if (facet_rows[i].facet != all_facets[i] || static_cast<std::size_t>(all_facets[i]) != i) {
            return false;
        }
    }
    return true;
}
static_assert(facet_rows.size() == all_facets.size() && rows_are_in_order());

} // namespace

inline namespace v0 {

std::string_view facet_name(Facet facet) noexcept {
    const FacetRow& row = row_of(facet);
    return row.name.empty() ? field_info(row.field).name : row.name;
}

std::optional<Facet> facet_by_name(std::string_view name) noexcept {
    // ASCII letters only: a facet's own names spell out their one Danish capital.
    const auto is_typed = [&](std::string_view spelling) {
        return std::ranges::equal(name, spelling, {}, base::to_lower);
    };
    const std::optional<Field> field = field_by_name(name);
    const auto row = std::ranges::find_if(facet_rows, [&](const FacetRow& candidate) {
        return candidate.name.empty() ? field == candidate.field : std::ranges::any_of(candidate.spellings, is_typed);
    });
    return row == facet_rows.end() ? std::nullopt : std::optional(row->facet);
}

} // namespace v0

namespace search {

namespace {

constexpr std::size_t year_digits = 4; ///< of "YYYYMMDD"
constexpr std::size_t month_digits = 6;

bool is_time_line(Facet facet) {
    return facet == Facet::Year || facet == Facet::Month;
}

/// Letters, digits and inner hyphens; all else is quoted. Of what is not ASCII only the blanks end a word of a query.
bool is_plain(std::string_view value) {
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        const bool ascii_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || base::is_digit(c) || c == '-';
        const bool other_word = static_cast<unsigned char>(c) >= 0x80 && query::blank_size(value, i) == 0;
        if (!ascii_word && !other_word) {
            return false;
        }
    }
    return value.front() != '-';
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

} // namespace

schema::Slot facet_slot(Facet facet) noexcept {
    return facet == Facet::Year ? schema::Slot::Year : schema::row(row_of(facet).field).slot;
}

std::string facet_value(Facet facet, std::string_view slot_value) {
    if (facet != Facet::Month) {
        return std::string(slot_value);
    }
    if (slot_value.size() < month_digits) {
        return {};
    }
    return std::string(slot_value.substr(0, year_digits))
        .append("-")
        .append(slot_value.substr(year_digits, month_digits - year_digits));
}

FacetCounts to_facet_counts(Facet facet, const backend::ValueCounts& counts) {
    FacetCounts result{facet, {}};
    for (const auto& [slot_value, count] : counts) {
        const std::string value = facet_value(facet, slot_value);
        if (!result.values.empty() && result.values.back().value == value) { // the days of a month come one by one
            result.values.back().count += count;
        } else {
            result.values.push_back({value, count, refinement(facet, value)});
        }
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
