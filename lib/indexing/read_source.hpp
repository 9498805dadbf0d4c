// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/document_maker.hpp"
#include "indexing/prepare.hpp"

#include <referat/indexer.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace referat::indexing {

/// A file to read, or some lines of one.
struct ReadJob {
    std::filesystem::path path;
    std::string kilde;
    std::string known_fingerprint; ///< of the file when it was indexed last; "" if it never was
    std::string fingerprint;       ///< JSON Lines: of the file as it is now
    std::string lines;             ///< JSON Lines: what to read, whole lines
    std::size_t first_line = 0;    ///< JSON Lines: number of the first of them; 0: read the whole file as minutes
    bool ends_file = true;
    std::vector<FileReport> reports; ///< found before; when the job failed there is nothing to do any more
    enum class State { Read, Unchanged, Failed } state = State::Read;
};

/// What a job gave.
struct ReadResult {
    std::filesystem::path path;
    std::string kilde;
    std::string fingerprint;
    ReadJob::State state = ReadJob::State::Read;
    bool ends_file = true;
    std::uint64_t bytes = 0;
    std::vector<PreparedMeeting> meetings;
    std::vector<FileReport> reports;
    std::size_t bad_lines = 0; ///< JSON Lines: that could not be read
};

/// The fingerprint of a regular file's content; "" for a pipe, which can be read once only, and for what cannot be
/// read.
[[nodiscard]] std::string source_fingerprint(const std::filesystem::path& path);

/// Reads, decodes, parses and analyses. What is wrong with the input is a report, never an exception.
[[nodiscard]] ReadResult read_source(ReadJob job, backend::DocumentMaker& maker);

} // namespace referat::indexing
