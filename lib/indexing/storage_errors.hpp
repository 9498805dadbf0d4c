// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/error.hpp>

#include <filesystem>
#include <utility>

namespace referat::indexing {

/// Calls `work`; a file system error in it leaves as IndexError with the file's name and the system's reason.
template <typename Work>
decltype(auto) translate_storage_errors(const std::filesystem::path& index_dir, Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (const std::filesystem::filesystem_error& error) {
        throw IndexError("the index cannot be written: " + error.path1().filename().string() + ": " +
                             error.code().message(),
                         index_dir);
    }
}

} // namespace referat::indexing
