// SPDX-License-Identifier: GPL-2.0-or-later
#include "query_words.hpp"

namespace referat::tool {

namespace {

bool is_long(std::string_view argument) {
    return argument.size() > 2 && argument.starts_with("--");
}

/// "-n5": a short option with a number attached. Other values must stand apart, or -dato:2023 would be -d ato:2023.
bool has_number_attached(std::string_view argument, const std::vector<OptionInfo>& options) {
    return argument.size() > 2 && find_option(options, argument.substr(0, 2)) != nullptr &&
           argument.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

} // namespace

bool looks_like_exclusion(std::string_view argument, const std::vector<OptionInfo>& options) {
    return argument.size() > 1 && argument[0] == '-' && argument[1] != '-' &&
           find_option(options, argument) == nullptr && !has_number_attached(argument, options);
}

std::vector<std::string> separate_query(std::span<const std::string> arguments,
                                        const std::vector<OptionInfo>& options) {
    std::vector<std::string> result;
    std::vector<std::string> words;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "--") {
            words.insert(words.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1, arguments.end());
            break;
        }
        if (const OptionInfo* option = find_option(options, argument)) {
            result.push_back(argument);
            if (!option->value.empty()) {
                if (i + 1 == arguments.size()) {
                    return result; // what would follow must not be taken for the missing value
                }
                result.push_back(arguments[++i]);
            }
        } else if (is_long(argument) || has_number_attached(argument, options) ||
                   (words.empty() && looks_like_exclusion(argument, options))) {
            result.push_back(argument);
        } else {
            words.push_back(argument);
        }
    }
    if (!words.empty()) {
        result.push_back("--");
        result.insert(result.end(), words.begin(), words.end());
    }
    return result;
}

} // namespace referat::tool
