// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "options.hpp"

#include <string>
#include <vector>

namespace referat::tool {

/// Reads the arguments that follow the program's name.
/// @throws UsageError  they make no sense
[[nodiscard]] Request parse_command_line(const std::vector<std::string>& arguments, const Messages& messages);

} // namespace referat::tool
