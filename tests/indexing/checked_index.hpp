// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "support/temporary_folder.hpp"

#include <referat/check.hpp>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

/// The faults of an index, "file: what" each.
[[nodiscard]] std::vector<std::string> faults_of(const std::filesystem::path& index);

[[nodiscard]] std::string read_text(const std::filesystem::path& file);
void write_text(const std::filesystem::path& file, const std::string& text);

/// A small index of fictional meetings with faults to be put in: two segments, of which the first hides two items and
/// the second replaces them.
class FaultyIndex {
public:
    FaultyIndex();

    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }
    [[nodiscard]] const std::filesystem::path& generation() const { return generation_; }
    [[nodiscard]] std::vector<std::string> faults() const { return faults_of(path()); }
    /// What the manifest lists, in its order.
    [[nodiscard]] std::vector<std::string> files() const;

    void edit_manifest(const std::function<void(nlohmann::ordered_json&)>& edit) const;
    /// Changes a file of the generation as `edit` says, and the manifest as if it had been written so.
    void edit_file(const std::string& name, const std::function<std::string(std::string)>& edit) const;
    /// Makes the manifest tell of the files as they are now.
    void list_files_anew() const;

private:
    TemporaryFolder folder_;
    std::filesystem::path generation_;
};
