// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "command_info.hpp"
#include "options.hpp"

#include <CLI/CLI.hpp>

#include <map>
#include <string>
#include <vector>

namespace referat::tool {

/// The lists that options take their values from, of those that do.
using OptionChoices = std::map<const CLI::Option*, ChoiceList>;

/// The options of a command, or of the program itself, as data.
[[nodiscard]] std::vector<OptionInfo> describe_options(const CLI::App& app, const OptionChoices& choices);
[[nodiscard]] CommandInfo describe_command(const CLI::App& app, const OptionChoices& choices);

/// "Exit codes: 0 done or found, 1 nothing found ...", wrapped between the codes.
[[nodiscard]] std::string exit_code_sentence(const Messages& messages);

} // namespace referat::tool
