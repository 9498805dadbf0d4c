// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/generation.hpp"

#include <referat/check.hpp>

#include <filesystem>
#include <set>
#include <string>

namespace referat::indexing {

/// Reads every file that the manifest of a generation lists and compares size and fingerprint, and looks for files that
/// it does not list. Counts and faults go to `report`.
/// @param shown      the generation's folder as faults name it
/// @param index_dir  named in errors
/// @return the names of files at fault, relative to the generation
/// @throws IndexError  the system does not let a file or folder be read
[[nodiscard]] std::set<std::string> check_files(const backend::Generation& generation,
                                                const std::filesystem::path& shown,
                                                const std::filesystem::path& index_dir, CheckReport& report);

/// @param file  relative to the generation's folder
[[nodiscard]] bool is_listed(const backend::Manifest& manifest, const std::filesystem::path& file);

/// Whether the list of sources, or what changed in it, is at fault.
[[nodiscard]] bool has_faulty_sources(const std::set<std::string>& faulty);

/// Whether one of the files at fault belongs to the database of a segment. Also one that the manifest does not list:
/// the engine would read it.
[[nodiscard]] bool has_faulty_file(const backend::Segment& segment, const std::set<std::string>& faulty);

} // namespace referat::indexing
