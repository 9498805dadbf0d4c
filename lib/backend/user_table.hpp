// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/split_overrides.hpp"

#include <filesystem>
#include <string>

namespace referat::backend {

/// The text of a table that the user names, without a byte order mark; "" for an empty path.
/// @throws InputError  it cannot be read
[[nodiscard]] std::string read_user_table(const std::filesystem::path& path);

/// The rules for splitting words in such a table.
/// @throws InputError  it cannot be read, or a line (with its number) is malformed
[[nodiscard]] analysis::SplitOverrides read_splits(const std::filesystem::path& path);

} // namespace referat::backend
