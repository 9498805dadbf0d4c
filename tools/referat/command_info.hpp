// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "messages.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace referat::tool {

// The command line as data, in one language. Made from what parses it, so that manual pages and completion know every
// command and option that exists.

struct OptionInfo {
    std::vector<std::string> names;   ///< with their dashes
    std::string value;                ///< what help calls its value, "FORMAT"; "" for a flag
    std::string help;                 ///< one line
    std::vector<std::string> choices; ///< all values it takes; empty if they cannot be listed
};

/// The positional arguments of a command; all take one or more.
struct ArgumentInfo {
    std::string name; ///< "QUERY", "PATH"
    std::string help;
    bool required = false;
};

struct CommandInfo {
    std::string name;
    std::string summary; ///< one sentence
    std::string notes;   ///< examples and what else stands below the options in --help
    std::optional<ArgumentInfo> argument;
    std::vector<OptionInfo> options;
};

struct ProgramInfo {
    std::string summary;
    std::string notes;
    std::vector<OptionInfo> options;
    std::vector<CommandInfo> commands; ///< those that --help shows, in its order
};

/// The whole command line in the language of `messages`.
[[nodiscard]] ProgramInfo describe_program(const Messages& messages);

/// The option of this name; null if the command has none.
[[nodiscard]] const OptionInfo* find_option(const std::vector<OptionInfo>& options, std::string_view name);
/// The command of this name; null if the program has none.
[[nodiscard]] const CommandInfo* find_command(const ProgramInfo& program, std::string_view name);

} // namespace referat::tool
