// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/minutes.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

namespace referat::bench {

/// What a corpus of records holds.
struct RecordsSize {
    std::size_t items = 0;
    std::uint64_t text_bytes = 0; ///< as text_bytes() counts them: what rates and sizes are divided by
    std::uint64_t file_bytes = 0;
    std::size_t meeting_items = 0; ///< of the one meeting that is added later
};

/// Writes the items of the generated minutes, as parse_minutes() reads them, one JSON record a line: the first `items`
/// of them into `records`, and a later meeting of eight to twelve items, all of them new, into `meeting`. The same
/// bytes every time; a smaller corpus is the beginning of a larger one. Holds one meeting in memory at a time.
/// @throws std::runtime_error  a file cannot be written
RecordsSize write_records(std::size_t items, const std::filesystem::path& records,
                          const std::filesystem::path& meeting);

/// One of several parts of a file of about the same size.
struct Part {
    std::size_t number = 0; ///< 0 .. count - 1
    std::size_t count = 1;
};

/// A record and the line it was read from, which engines keep whole.
struct Record {
    std::string_view json;
    AgendaItem item;
};

/// Calls `visit` with the records of the lines that begin in this part of the file, in order, until it returns false.
/// Returns the number of visits. All parts together are the whole file.
/// @throws std::runtime_error  the file cannot be read
/// @throws InputError          a line is no record
std::size_t for_each_record(const std::filesystem::path& file, Part part, const std::function<bool(Record&&)>& visit);

} // namespace referat::bench
