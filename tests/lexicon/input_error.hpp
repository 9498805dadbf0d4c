// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/error.hpp>

#include <optional>
#include <string>

/// Where and how `call` fails: "path:line: what it says"; nothing if it does not throw an InputError.
template <typename Call>
std::optional<std::string> input_error_of(Call&& call) {
    try {
        static_cast<void>(call());
    } catch (const referat::InputError& error) {
        return error.path().string() + ":" + std::to_string(error.line()) + ": " + error.what();
    }
    return std::nullopt;
}
