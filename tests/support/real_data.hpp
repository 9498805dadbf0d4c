// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "support/catch.hpp"

#include <filesystem>
#include <optional>
#include <string>

/// `part` of the folder with real minutes, gold and judged queries that the build was given; nothing, and a warning in
/// the test's output, if it was given none.
inline std::optional<std::filesystem::path> real_data(const std::string& part) {
    const std::filesystem::path folder(REFERAT_REAL_DATA);
    if (!folder.empty() && std::filesystem::exists(folder / part)) {
        return folder / part;
    }
    WARN("skipped: there is no " << part << " in REFERAT_REAL_DATA (\"" << folder.string() << "\")");
    return std::nullopt;
}
