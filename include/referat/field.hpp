// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/export.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace referat::inline v0 {

/// The fields of an agenda item, in the order of the JSON record; at the end those that are worked out of the others.
enum class Field : unsigned char {
    Id,
    Kilde,
    Udvalg,
    Kluster,
    Niveau,
    Dato,
    Tid,
    Sted,
    Punkt,
    Titel,
    Sagsnr,
    Dokid,
    Adgang,
    Indledning,
    Resume,
    Sagsfremstilling,
    Indstilling,
    Beslutning,
    Okonomi,
    Koordinering,
    GodkendtAf,
    TidligereBeslutninger,
    Bilag,
    Fravaerende,
    Udfald,
    // Not in the record: worked out of it for the index, whoever wrote the record.
    Afviger, ///< departures()
    Belob,   ///< sums of money anywhere in the item's texts, in whole kroner
};

/// Number of enumerators of Field.
inline constexpr std::size_t field_count = 27;

/// Number of the first fields, those of the JSON record.
inline constexpr std::size_t record_field_count = 25;

/// What a query may do with a field. A field has one or more of these.
struct FieldUse {
    bool text = false;  ///< searched word by word, with phrases
    bool exact = false; ///< filtered by its whole value
    bool range = false; ///< compared: dates and numbers
    bool facet = false; ///< counted over a result

    /// True if a query can name the field.
    [[nodiscard]] constexpr bool is_searchable() const noexcept { return text || exact || range; }
};

/// One row of the vocabulary that queries, JSON records, help and facets share.
struct FieldInfo {
    Field field;
    std::string_view name;                     ///< JSON key and query prefix
    std::span<const std::string_view> aliases; ///< further query prefixes
    FieldUse use;
    std::string_view help_da; ///< one line for Danish help
    std::string_view help_en; ///< one line for English help
};

/// The vocabulary, one row per field, in the order of Field. Constant; any thread.
[[nodiscard]] REFERAT_EXPORT std::span<const FieldInfo> fields() noexcept;

/// The row of `field`.
[[nodiscard]] REFERAT_EXPORT const FieldInfo& field_info(Field field) noexcept;

/// The field with this name or alias, in any case; nothing if there is none.
[[nodiscard]] REFERAT_EXPORT std::optional<Field> field_by_name(std::string_view name) noexcept;

} // namespace referat::inline v0
