// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexing/find_files.hpp"
#include "indexing/json_lines.hpp"
#include "indexing/read_source.hpp"
#include "indexing/source_list.hpp"

#include <optional>
#include <vector>

namespace referat::indexing {

/// The jobs that reading some files takes, one after the other: one for a file of minutes, several for JSON Lines.
class JobFeed {
public:
    /// Keeps a reference: `known` must outlive the feed. It may change between calls of next().
    JobFeed(std::vector<FoundFile> files, const SourceList& known);

    /// Nothing when all files are through.
    [[nodiscard]] std::optional<ReadJob> next();

private:
    [[nodiscard]] ReadJob open_lines(ReadJob job, std::size_t known_bad_lines);
    [[nodiscard]] ReadJob next_lines(ReadJob job);

    std::vector<FoundFile> files_;
    const SourceList& known_;
    std::size_t next_ = 0;
    std::optional<LineChunks> chunks_; ///< of the file before next_
    std::string fingerprint_;          ///< of that file
};

} // namespace referat::indexing
