// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/minutes.hpp>

#include <filesystem>
#include <string>

namespace referat::backend {

/// Reads the record that an index keeps of an item. Such records are ours, so one that cannot be read is damage.
/// @param index_dir  named in the error
/// @throws IndexCorrupt
[[nodiscard]] AgendaItem read_stored_record(const std::string& data, const std::filesystem::path& index_dir);

} // namespace referat::backend
