// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "command_info.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::tool {

/// Rewrites the arguments of a command that takes a query to: options, "--", query words.
///
/// In a query, `-ord` means "without": after the first query word an argument with one dash is a word of the query
/// unless it is exactly an option (`-d`, `-n`) or one with a number attached (`-n5`). Long options stay options
/// everywhere, so a misspelt one is an error and no word. After "--" all is query.
[[nodiscard]] std::vector<std::string> separate_query(std::span<const std::string> arguments,
                                                      const std::vector<OptionInfo>& options);

/// True if `argument` looks like a query word with a minus, such as "-kluster:fyn", but is none of the options.
[[nodiscard]] bool looks_like_exclusion(std::string_view argument, const std::vector<OptionInfo>& options);

} // namespace referat::tool
