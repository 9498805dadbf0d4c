// SPDX-License-Identifier: GPL-2.0-or-later
#include "command_line.hpp"

#include "command_set.hpp"
#include "help_texts.hpp"
#include "query_words.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace referat::tool {

namespace {

/// Says in the user's words what CLI11 found.
[[noreturn]] void fail(const Messages& messages, const CommandSet& set, const CommandSet::Command* command,
                       const CLI::ParseError& error) {
    const OptionReader reader(messages, command == nullptr ? "referat" : "referat " + command->app->get_name());
    const std::string what = error.what();
    const std::string option = what.substr(0, what.find_first_of(": "));
    const std::vector<std::string> extras = set.app().remaining(true);
    const auto first = std::ranges::find_if(extras, [](const std::string& extra) { return extra != "--"; });
    const bool required = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    // What nobody asked for explains more than what is missing because of it.
    if (first != extras.end() && (required || dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)) {
        if (command != nullptr && command->arguments == CommandSet::Arguments::Query &&
            looks_like_exclusion(*first, set.options_of(*command))) {
            throw UsageError(messages(msg::unknown_option, {*first}), messages(msg::query_dash_hint));
        }
        reader.fail(messages(command == nullptr ? msg::unknown_command : msg::unknown_option, {*first}));
    }
    if (required) {
        reader.fail(messages(msg::missing_argument, {command == nullptr ? messages(help::command_badge) : option}));
    }
    const bool mismatch = dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr;
    if ((mismatch && what.find("flag override") == std::string::npos) ||
        dynamic_cast<const CLI::ValidationError*>(&error) != nullptr) {
        reader.fail(messages(msg::missing_value, {option}));
    }
    reader.fail(messages(msg::unexpected_value, {option}));
}

/// CLI11 takes the next argument for the value of "--sort=".
void refuse_empty_values(const std::vector<std::string>& arguments, const std::vector<OptionInfo>& options,
                         const OptionReader& reader, const Messages& messages) {
    for (auto each = arguments.begin(); each != arguments.end() && *each != "--"; ++each) {
        const OptionInfo* const option =
            each->ends_with('=') ? find_option(options, each->substr(0, each->size() - 1)) : nullptr;
        if (option != nullptr && !option->value.empty()) {
            reader.fail(messages(msg::missing_value, {each->substr(0, each->size() - 1)}));
        }
    }
}

/// The commands that shells and the build call; nobody types them, so help is silent about them. Their arguments may
/// look like anything, options included.
std::optional<Request> internal_request(const std::vector<std::string>& arguments) {
    const auto is = [&](std::string_view command, std::string_view kind) {
        return arguments.size() > 2 && arguments[0] == command && arguments[1] == kind;
    };
    if (is("complete", "words")) {
        return CompleteRequest{{arguments.begin() + 2, arguments.end()}};
    }
    if (is("complete", "bash") && arguments.size() == 4) {
        return CompleteRequest{{}, arguments[2], arguments[3]};
    }
    if (is("manual", "pages") && arguments.size() == 3) {
        return ManualRequest{arguments[2]};
    }
    return std::nullopt;
}

} // namespace

Request parse_command_line(const std::vector<std::string>& arguments, const Messages& messages) {
    if (std::optional<Request> internal = internal_request(arguments)) {
        return *std::move(internal);
    }
    CommandSet set(messages);
    const CommandSet::Command* command = arguments.empty() ? nullptr : set.find(arguments.front());
    std::vector<std::string> rest = arguments;
    if (command != nullptr && command->arguments == CommandSet::Arguments::Query) {
        rest = separate_query(std::span(arguments).subspan(1), set.options_of(*command));
        rest.insert(rest.begin(), arguments.front());
    }
    if (command != nullptr) {
        refuse_empty_values(rest, set.options_of(*command),
                            OptionReader(messages, "referat " + command->app->get_name()), messages);
    }
    std::ranges::reverse(rest); // CLI11 takes its arguments last first
    try {
        set.app().parse(std::move(rest));
    } catch (const CLI::CallForHelp&) {
        return InfoRequest{set.app().help()};
    } catch (const CLI::CallForVersion& wanted) {
        return InfoRequest{std::string(wanted.what()) + "\n"};
    } catch (const CLI::ParseError& error) {
        fail(messages, set, command, error);
    }
    if (command == nullptr) {
        OptionReader(messages, "referat").fail(messages(msg::missing_argument, {messages(help::command_badge)}));
    }
    return command->request(OptionReader(messages, "referat " + command->app->get_name()));
}

ProgramInfo describe_program(const Messages& messages) {
    return CommandSet(messages).describe();
}

} // namespace referat::tool
