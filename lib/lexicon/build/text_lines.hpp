// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace referat::lexicon::build {

/// The content of a text file. @throws InputError  it cannot be read or is not valid UTF-8.
[[nodiscard]] std::string read_text(const std::filesystem::path& path);

/// Calls `use` with every line, without its end.
void for_each_line(std::string_view text, const std::function<void(std::string_view line)>& use);

/// The pieces between blanks and tabs.
[[nodiscard]] std::vector<std::string_view> split_fields(std::string_view line);

} // namespace referat::lexicon::build
