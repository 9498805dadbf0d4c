// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/field.hpp>
#include <referat/minutes.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace referat::schema {

/// Where a field's value stands in an AgendaItem: nowhere if it is worked out of the others.
using TextMember = std::string AgendaItem::*;
using ListMember = std::vector<std::string> AgendaItem::*;
using NumberMember = int AgendaItem::*;
using Member = std::variant<std::monostate, TextMember, ListMember, NumberMember>;

/// Value slots of a document. A slot number is part of the index format: never reuse one.
enum class Slot : unsigned {
    None = 0,
    Id = 1,
    Dato = 2,
    Punkt = 3,
    Udvalg = 4,
    Kluster = 5,
    Niveau = 6,
    Adgang = 7,
    Udfald = 8,
    Year = 9,
    Afviger = 10,
    Titel = 11 ///< a sort key
};

/// Numbers of slots end before this.
inline constexpr std::size_t slot_count = static_cast<std::size_t>(Slot::Titel) + 1;

/// All that is known about one field. The one table that names, parser, writer, queries and help read.
struct Row {
    FieldInfo info;
    Member member;
    /// Prefix of the words of this field alone, "" if it has no text. After Omega's overview of term prefixes.
    std::string_view text_prefix;
    /// Prefix of the whole value, "" if it is not filtered by.
    std::string_view exact_prefix;
    Slot slot = Slot::None;
    /// How often a word of this field counts in the item as a whole; 0: not searched without naming the field.
    unsigned weight = 0;
};

/// One row per field of the record, in the order of Field.
[[nodiscard]] std::span<const Row, record_field_count> rows() noexcept;
/// The row of any field, also of those that are not in the record.
[[nodiscard]] const Row& row(Field field) noexcept;

/// Prefix of the lemmas of a field: Z before its text prefix, as Xapian's own tools mark stems.
[[nodiscard]] std::string lemma_prefix(const Row& row);

/// Prefix of the parts of compounds of a field, which weigh less than the words themselves.
[[nodiscard]] std::string part_prefix(const Row& row);

/// The term whose first and last place are those of the field's words: what lies between stands in that field. Fields
/// whose words stand in the item as a whole have it.
[[nodiscard]] std::string extent_term(const Row& row);

/// The term that stands one place behind each place of the field's words, in the same fields: a phrase that ends with
/// it stands in the field, which the engine can tell by itself. Places in a row take no room in an index.
[[nodiscard]] std::string behind_term(const Row& row);

/// Prefixes of terms that belong to no field of the record.
inline constexpr std::string_view lemma_mark = "Z";
inline constexpr std::string_view part_mark = "XP";
inline constexpr std::string_view extent_prefix = "XEXT";   ///< extents of fields
inline constexpr std::string_view behind_prefix = "XBEH";   ///< places behind those of a field
inline constexpr std::string_view initials_prefix = "XINI"; ///< initials of a name, and its words
inline constexpr std::string_view acronym_prefix =
    "XACR";                                        ///< an acronym and the words that the item says it stands for
inline constexpr std::string_view id_prefix = "Q"; ///< whole item id: unique
inline constexpr std::string_view meeting_prefix = "XMEET"; ///< folded body and date: all items of one meeting
inline constexpr std::string_view day_prefix = "D";         ///< YYYYMMDD
inline constexpr std::string_view month_prefix = "M";       ///< YYYYMM
inline constexpr std::string_view year_prefix = "Y";        ///< YYYY

} // namespace referat::schema
