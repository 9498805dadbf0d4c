// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/field.hpp>
#include <referat/minutes.hpp>

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// How well parsed items agree with gold.
struct ParseScore {
    std::size_t gold_items = 0;
    std::size_t produced_items = 0;
    std::size_t matched_items = 0;
    double precision = 0.0; ///< share of produced items that are in gold
    double recall = 0.0;    ///< share of gold items that were produced
    /// Per field, mean over the gold items where gold or produced has a value; nothing where neither ever has.
    std::array<std::optional<double>, referat::field_count> fields;
    double overall_nonempty = 0.0;        ///< mean of `fields`
    std::vector<std::string> differences; ///< one line per value that is not equal, and per item missed or spurious
};

/// Compares items by (file name of kilde, punkt).
///
/// Short fields score 1 if equal, texts the F1 of their words as multisets, lists the F1 of their elements; runs of
/// blanks and no-break spaces are one space. A gold item that was not produced scores 0 in every field it has. Of
/// several produced items with one key the first counts; the others lower the precision.
[[nodiscard]] ParseScore score_items(const std::vector<referat::AgendaItem>& gold,
                                     const std::vector<referat::AgendaItem>& produced);

/// The records of a JSON Lines file, which must exist and hold some.
[[nodiscard]] std::vector<referat::AgendaItem> read_records(const std::filesystem::path& file);

/// The items of every file in `folder`, parsed; files in the order of their names.
[[nodiscard]] std::vector<referat::AgendaItem> parse_folder(const std::filesystem::path& folder);
