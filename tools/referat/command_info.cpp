// SPDX-License-Identifier: GPL-2.0-or-later
#include "command_info.hpp"

#include <algorithm>

namespace referat::tool {

const OptionInfo* find_option(const std::vector<OptionInfo>& options, std::string_view name) {
    const auto found = std::ranges::find_if(
        options, [&](const OptionInfo& option) { return std::ranges::find(option.names, name) != option.names.end(); });
    return found == options.end() ? nullptr : &*found;
}

const CommandInfo* find_command(const ProgramInfo& program, std::string_view name) {
    const auto found = std::ranges::find(program.commands, name, &CommandInfo::name);
    return found == program.commands.end() ? nullptr : &*found;
}

} // namespace referat::tool
