// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexing/source_list.hpp"

#include <filesystem>

namespace referat::indexing {

/// Reads the sources of a generation.
/// @param index_dir  named in errors
/// @throws IndexCorrupt  they are damaged
/// @throws IndexError    they cannot be read
[[nodiscard]] SourceList read_sources(const std::filesystem::path& generation, const std::filesystem::path& index_dir);

} // namespace referat::indexing
