// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace referat::tool {

/// A file to read and what it is called in records.
struct InputFile {
    std::filesystem::path path; ///< "-" is stdin
    std::string kilde;          ///< relative to the folder that was named; the bare name when the file was
};

/// A folder or file that could not be looked at.
struct Unreadable {
    std::filesystem::path path;
    std::string reason;
};

struct InputList {
    std::vector<InputFile> files;
    std::vector<Unreadable> unreadable;
};

/// The minutes that `path` stands for: a file as named, or all .txt, .text, .md and .markdown files of a folder and its
/// subfolders in byte order of their names. Hidden ones are left out, and links to folders are not followed.
[[nodiscard]] InputList list_minutes(const std::filesystem::path& path);

} // namespace referat::tool
