// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/export.hpp>
#include <referat/field.hpp>
#include <referat/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace referat::inline v0 {

/// From `offset` (bytes into a section's text) the text stands on line `line` of the source.
struct LineMark {
    std::uint32_t offset = 0;
    std::uint32_t line = 0;
    auto operator<=>(const LineMark&) const = default;
};

/// Where a field's text stands in the source.
struct SectionSource {
    Field field = Field::Titel;
    ByteRange bytes; ///< into Text::utf8, heading line excluded; from the first to the last part
    LineRange lines; ///< lines of the source
    std::vector<LineMark>
        marks; ///< sorted by offset, the first at 0; for Bilag, offsets into the titles joined by '\n'
    bool operator==(const SectionSource&) const = default;
};

/// One agenda item (punkt) with the meeting it belongs to. Text is NFC; absent text is "", absent lists are empty.
struct AgendaItem {
    std::string id;    ///< "<body>/<date>/<number>", unique in an index; set by Indexer and parse_minutes
    std::string kilde; ///< source file
    std::string udvalg;
    std::string kluster;
    std::string niveau; ///< "politisk", "fagligt-strategisk", "koordination" or ""
    std::string dato;   ///< "YYYY-MM-DD"
    std::string tid;    ///< "HH:MM"
    std::string sted;
    int punkt = 0;
    std::string titel;
    std::string sagsnr;
    std::string dokid;
    std::string adgang; ///< "åben", "lukket" or ""
    std::string indledning;
    std::string resume;
    std::string sagsfremstilling;
    std::string indstilling;
    std::string beslutning;
    std::string okonomi;
    std::string koordinering;
    std::string godkendt_af;
    std::string tidligere_beslutninger;
    std::vector<std::string> bilag;
    std::vector<std::string> fravaerende;
    std::vector<std::string> udfald; ///< sorted labels of the outcome

    ByteRange bytes;                    ///< the whole item in the source
    LineRange lines;                    ///< the whole item in the source
    std::vector<SectionSource> sources; ///< one per text found, in the order of Field
};

/// What a document calls itself; decides which of two about the same meeting stands.
enum class MinutesKind { Referat, Dagsorden };

/// One meeting: its agenda items and what was odd about the document.
struct Minutes {
    MinutesKind kind = MinutesKind::Referat;
    std::string kilde;
    std::vector<AgendaItem> items;
    std::vector<Warning> warnings;
};

/// Cuts the text of minutes into agenda items with their fields.
///
/// Any text is accepted: what is not understood stays text of the item it stands in, and a warning says so. Text
/// without any agenda item gives no items and a warning. Cost: linear in the size of the text.
///
/// Thread safety: any thread.
/// @param kilde  written to every item; Text::name's file name when empty.
[[nodiscard]] REFERAT_EXPORT Minutes parse_minutes(const Text& text, std::string_view kilde = {});

/// Which keys to_json() writes.
enum class RecordKeys {
    Contract,   ///< the fields of the vocabulary, in its order
    WithSource, ///< besides, where the item and its texts stand in the source: "linjer", "bytes", "afsnit"
};

/// The item as one line of JSON, without a line end. Invalid UTF-8 is written as U+FFFD.
[[nodiscard]] REFERAT_EXPORT std::string to_json(const AgendaItem& item, RecordKeys keys = RecordKeys::Contract);

/// Reads one line written by to_json() or by another parser; a missing key is absent text. A byte order
/// mark in front of it does not matter.
/// @throws InputError  no JSON object, or a value of the wrong type; path() and line() are not set.
[[nodiscard]] REFERAT_EXPORT AgendaItem item_from_json(std::string_view json);

/// How the item's decision departs from what was recommended: {"nej"} if it does not, else "ja" and the kinds of
/// departure, in this order: "afvist" (refused, or not done), "udsat" (put off, or a part of it), "ændret" (carried
/// with a change, or in part), "udvidet" (with a remark, a wish or a decision that was not asked for). Empty if there
/// is no recommendation or no decision to compare, or the decision tells no outcome.
///
/// Judged from the texts, so records of other parsers have it too. A recommendation that only asks an open question
/// (drøfter, beslutter om ...) is followed by any answer; putting it off departs from it.
[[nodiscard]] REFERAT_EXPORT std::vector<std::string> departures(const AgendaItem& item);

/// Whether the item has anything to be found by: a title, section text, attachments or absent persons.
[[nodiscard]] REFERAT_EXPORT bool has_text(const AgendaItem& item);

/// The id of an item: "<body>/<date>/<number>" in lower-case ASCII (æ -> ae, ø -> oe, å -> aa).
[[nodiscard]] REFERAT_EXPORT std::string make_item_id(const AgendaItem& item);

} // namespace referat::inline v0
