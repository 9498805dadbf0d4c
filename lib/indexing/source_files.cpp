// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/source_files.hpp"

#include "backend/generation.hpp"
#include "base/file.hpp"
#include "indexing/storage_errors.hpp"

#include <exception>
#include <limits>
#include <string>

namespace referat::indexing {

namespace fs = std::filesystem;

SourceList read_sources(const fs::path& generation, const fs::path& index_dir) {
    std::string lines;
    std::string changes;
    translate_storage_errors(index_dir, [&] {
        constexpr std::size_t any_size = std::numeric_limits<std::size_t>::max();
        lines = base::read_file(generation / sources_name, any_size);
        if (const fs::path file = generation / source_changes_name; fs::exists(file)) {
            changes = base::read_file(file, any_size);
        }
    });
    try {
        return SourceList::from_json_lines(lines, changes);
    } catch (const std::exception& error) {
        backend::throw_corrupt(std::string(sources_name) + ": " + error.what(), index_dir);
    }
}

} // namespace referat::indexing
