// SPDX-License-Identifier: GPL-2.0-or-later
#include "completion.hpp"

#include "command_info.hpp"
#include "query_completion.hpp"

namespace referat::tool {

namespace {

/// Where the last word stands.
struct Place {
    const OptionInfo* option = nullptr; ///< the last word is its value
    bool arguments_only = false;        ///< after "--"
    std::string index_dir;
};

Place find_place(const CommandInfo& command, const std::vector<std::string>& words) {
    Place place;
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (words[i] == "--") {
            place.arguments_only = true;
            break;
        }
        const OptionInfo* option = find_option(command.options, words[i]);
        if (option == nullptr || option->value.empty()) {
            continue;
        }
        if (i + 2 == words.size()) {
            place.option = option;
            break;
        }
        ++i;
        if (option->names.front() == "-d") {
            place.index_dir = words[i];
        }
    }
    return place;
}

class Completer {
public:
    Completer(const Messages& messages, const ReadValues& read_values)
        : program_(describe_program(messages)), messages_(messages), read_values_(read_values) {}

    Completion run(const std::vector<std::string>& words) {
        typed_ = words.back();
        const CommandInfo* command = words.size() > 1 ? find_command(program_, words.front()) : nullptr;
        if (command != nullptr) {
            complete_in(*command, find_place(*command, words));
        } else if (words.size() == 1) {
            for (const CommandInfo& each : program_.commands) {
                offer(each.name, each.summary);
            }
            offer_options(program_.options);
        }
        return std::move(result_);
    }

private:
    void complete_in(const CommandInfo& command, const Place& place) {
        if (place.option != nullptr) {
            offer_values("", *place.option);
            return;
        }
        const std::size_t equals = typed_.find('=');
        if (!place.arguments_only && typed_.starts_with("--") && equals != std::string::npos) {
            if (const OptionInfo* option = find_option(command.options, typed_.substr(0, equals))) {
                offer_values(typed_.substr(0, equals + 1), *option);
            }
            return;
        }
        if (!place.arguments_only && typed_.starts_with('-')) {
            offer_options(command.options);
        }
        const std::string argument = command.argument ? command.argument->name : "";
        if (argument == "QUERY" && !(typed_.starts_with('-') && (typed_.size() == 1 || typed_[1] == '-'))) {
            const auto values = [&](Facet facet) { return read_values_(place.index_dir, facet); };
            for (Candidate& candidate : complete_query_word(typed_, messages_, values)) {
                result_.words.push_back(std::move(candidate));
            }
        } else if (argument == "PATH" && result_.words.empty()) {
            result_.kind = Completion::Kind::Files;
        } else if (argument == "FOLDER" && result_.words.empty()) {
            result_.kind = Completion::Kind::Folders;
        }
    }

    void offer(const std::string& word, const std::string& help) {
        if (word.starts_with(typed_)) {
            result_.words.push_back({word, help});
        }
    }

    /// Long names only where there is one: they tell what they do.
    void offer_options(const std::vector<OptionInfo>& options) {
        for (const OptionInfo& option : options) {
            const bool exact = find_option({option}, typed_) != nullptr;
            offer(exact ? typed_ : option.names.back(), option.help);
        }
    }

    /// @param before  "--format=" where the value stands in the same word
    void offer_values(const std::string& before, const OptionInfo& option) {
        for (const std::string& choice : option.choices) {
            offer(before + choice, "");
        }
        if (option.value == "DIR") {
            result_.kind = Completion::Kind::Folders;
        } else if (option.value == "FILE") {
            result_.kind = Completion::Kind::Files;
        }
    }

    ProgramInfo program_;
    const Messages& messages_;
    const ReadValues& read_values_;
    std::string typed_;
    Completion result_;
};

} // namespace

Completion complete(const std::vector<std::string>& words, const Messages& messages, const ReadValues& read_values) {
    return words.empty() ? Completion{} : Completer(messages, read_values).run(words);
}

} // namespace referat::tool
