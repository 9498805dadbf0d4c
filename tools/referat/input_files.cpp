// SPDX-License-Identifier: GPL-2.0-or-later
#include "input_files.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

namespace referat::tool {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> endings{".txt", ".text", ".md", ".markdown"};

bool has_minutes_ending(const fs::path& path) {
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::ranges::find(endings, ending) != endings.end();
}

/// Walks with a list of its own, so that one folder that cannot be opened does not end the walk.
void walk(const fs::path& root, InputList& list) {
    std::vector<fs::path> folders{root};
    while (!folders.empty()) {
        const fs::path folder = std::move(folders.back());
        folders.pop_back();
        std::error_code error;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
            const fs::path& path = entry->path();
            if (path.filename().string().starts_with(".")) {
                continue;
            }
            std::error_code ignored; // an entry of unknown kind is read, and reading says what is wrong
            if (entry->is_directory(ignored)) {
                if (!entry->is_symlink(ignored)) {
                    folders.push_back(path);
                }
            } else if (has_minutes_ending(path)) {
                list.files.push_back({path, path.lexically_relative(root).generic_string()});
            }
        }
        if (error) {
            list.unreadable.push_back({folder, error.message()});
        }
    }
    std::ranges::sort(list.files, {}, &InputFile::kilde);
}

} // namespace

InputList list_minutes(const fs::path& path) {
    InputList list;
    std::error_code ignored; // a missing file is listed, and reading says that it is missing
    if (path != "-" && fs::is_directory(path, ignored)) {
        walk(path, list);
    } else {
        list.files.push_back({path, path.filename().string()});
    }
    return list;
}

} // namespace referat::tool
