// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// All that the engine's public interface tells of a database, a line a fact.
struct DatabaseContents {
    std::vector<std::string> facts;
    /// Least and greatest values that the engine keeps as statistics; they may be wider than what is there once
    /// something was deleted.
    std::vector<std::string> bounds;
};

[[nodiscard]] DatabaseContents read_contents(const std::filesystem::path& database);

/// The first line in which two lists differ, of both; "" if they are equal.
[[nodiscard]] std::string first_difference(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// What words find as a phrase and near each other, and with which weights, a line a document.
[[nodiscard]] std::vector<std::string> proximity_answers(const std::filesystem::path& database,
                                                         const std::vector<std::vector<std::string>>& word_lists);

/// What the engine's programs complain of that check a database and list it; "" if nothing. Programs, since the same
/// function of its library deletes by a wrong type, which the address sanitizer does not forgive.
[[nodiscard]] std::string complaints(const std::filesystem::path& database);

/// Bytes of the files of a database.
[[nodiscard]] std::uintmax_t size_of_files(const std::filesystem::path& database);
