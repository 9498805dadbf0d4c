// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/indexer.hpp>

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace referat::indexing {

/// The absolute path that a file named by `given` is known by, whether it is there or not.
[[nodiscard]] std::filesystem::path source_path(const std::filesystem::path& given);

struct FoundFile {
    std::filesystem::path path; ///< absolute
    std::string kilde;          ///< relative to the folder given, or the bare name; valid UTF-8
};

struct FoundFiles {
    std::vector<FoundFile> files;               ///< by path, each once
    std::vector<std::filesystem::path> folders; ///< those given, absolute
    std::vector<FileReport> reports;            ///< what is missing or cannot be listed
};

/// The files to index at `paths`: a file named is taken whatever its ending; in a folder, at any depth, those that end
/// in .txt, .text, .md, .markdown, .jsonl or .ndjson in any case. Hidden files and folders, folders behind symbolic
/// links (they may be loops) and the generations of an index are left out.
[[nodiscard]] FoundFiles find_files(std::span<const std::filesystem::path> paths);

/// True for .jsonl and .ndjson.
[[nodiscard]] bool is_json_lines(const std::filesystem::path& path);

} // namespace referat::indexing
