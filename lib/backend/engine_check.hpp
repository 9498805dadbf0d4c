// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace referat::backend {

/// What the engine's own check finds wrong in the structure of a database, in one line; "" if nothing.
///
/// Only for files that are as their writer left them: of those with one byte changed, Xapian 1.4.22 crashes on every
/// tenth, most of them lists of terms.
/// @param index_dir  named in errors
/// @throws IndexError  the system does not let it be read
[[nodiscard]] std::string engine_complaints(const std::filesystem::path& database,
                                            const std::filesystem::path& index_dir);

} // namespace referat::backend
