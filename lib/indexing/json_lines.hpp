// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/document_maker.hpp"
#include "indexing/read_source.hpp"

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

namespace referat::indexing {

/// Reads records, one a line, into `result`; empty lines are skipped, a bad line is a failed report and the others
/// count.
/// @param first_line  number of the first line of `lines` in its file
void read_json_lines(std::string_view lines, std::size_t first_line, ReadResult& result, backend::DocumentMaker& maker);

/// Cuts a JSON Lines file into pieces of whole lines, about 256 KiB each, for several threads.
class LineChunks {
public:
    struct Chunk {
        std::string lines;
        std::size_t first_line = 1;
        bool is_last = false;
    };

    /// @throws InputError  the file cannot be opened
    explicit LineChunks(std::filesystem::path path);

    /// Nothing after the last one; an empty file has one empty chunk.
    /// @throws InputError  the file cannot be read, or a line is longer than max_input_bytes
    [[nodiscard]] std::optional<Chunk> next();

private:
    std::filesystem::path path_;
    std::ifstream file_;
    std::string rest_; ///< the beginning of a line whose end is not read yet
    std::size_t line_ = 1;
    bool done_ = false;
};

} // namespace referat::indexing
