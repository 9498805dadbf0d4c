// SPDX-License-Identifier: GPL-2.0-or-later
#include "command_description.hpp"

#include "help_texts.hpp"

#include <utility>

namespace referat::tool {

std::vector<OptionInfo> describe_options(const CLI::App& app, const OptionChoices& choices) {
    std::vector<OptionInfo> result;
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional()) {
            continue;
        }
        OptionInfo info;
        for (const std::string& name : option->get_snames()) {
            info.names.push_back("-" + name);
        }
        for (const std::string& name : option->get_lnames()) {
            info.names.push_back("--" + name);
        }
        info.value = option->get_items_expected_max() > 0 ? option->get_option_text() : "";
        info.help = option->get_description();
        if (const auto found = choices.find(option); found != choices.end()) {
            info.choices = choice_names(found->second);
        }
        result.push_back(std::move(info));
    }
    return result;
}

CommandInfo describe_command(const CLI::App& app, const OptionChoices& choices) {
    CommandInfo info{app.get_name(), app.get_description(), app.get_footer(), std::nullopt,
                     describe_options(app, choices)};
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional()) {
            info.argument = {option->get_name(true), option->get_description(), option->get_required()};
        }
    }
    return info;
}

std::string exit_code_sentence(const Messages& messages) {
    constexpr std::size_t width = 110;
    std::string text;
    std::string line = messages(help::exit_codes_label);
    for (const help::ExitCodeHelp& row : help::exit_codes) {
        const bool last = &row == &help::exit_codes.back();
        const std::string entry =
            std::to_string(static_cast<int>(row.code)) + " " + messages(row.meaning) + (last ? "." : ",");
        if (line.size() + 1 + entry.size() > width) {
            text += line + "\n";
            line = entry;
        } else {
            line += " " + entry;
        }
    }
    return text + line;
}

} // namespace referat::tool
