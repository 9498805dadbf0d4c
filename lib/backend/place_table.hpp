// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass_position_list.hpp"
#include "backend/glass_table_cursor.hpp"
#include "base/file_writer.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace referat::backend {

/// Where the words of a database stand, read from the engine's own table: a list of places is found next to that of the
/// document before, which costs a fraction of what opening it by the engine does.
///
/// Thread safety: any number of threads.
class PlaceTable {
public:
    /// Null if the database is of another format than the streaming builder writes, or has no places.
    /// @throws std::filesystem::filesystem_error  its files cannot be read
    [[nodiscard]] static std::unique_ptr<const PlaceTable> open(const std::filesystem::path& database);

    /// @param head  what the keys to be found begin with
    [[nodiscard]] glass::TableCursor cursor(std::string_view head) const { return {file_, root_, head}; }

private:
    PlaceTable(const std::filesystem::path& file, const glass::TableRoot& root) : file_(file), root_(root) {}

    base::FileReader file_;
    glass::TableRoot root_;
};

/// The places of one term.
///
/// Thread safety: one thread at a time.
class TermPlaces {
public:
    /// Keeps a reference: `table` must outlive this one.
    TermPlaces(const PlaceTable& table, std::string_view term);

    // Cheapest if documents come in the order of their numbers. Both throw glass::TableDamaged if the table is damaged
    // and std::filesystem::filesystem_error if the file cannot be read.

    /// Where the term stands in a document, ascending; valid until the next call.
    [[nodiscard]] const std::vector<std::uint32_t>& in(std::uint32_t document);
    /// Begins a search among the places in a document; false if there are none. To be used until the next call.
    [[nodiscard]] bool search_in(std::uint32_t document, glass::PositionSearch& search);

private:
    glass::TableCursor cursor_;
    std::vector<std::uint32_t> places_;
};

} // namespace referat::backend
