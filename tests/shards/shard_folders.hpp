// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "shards/server.hpp"
#include "support/temporary_folder.hpp"

#include <referat/minutes.hpp>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace referat::test {

/// The folder of the generation that an index answers from: what a server is given.
[[nodiscard]] std::filesystem::path current_database(const std::filesystem::path& index_dir);

/// The same minutes in one index, and in shards that are lists: of folders, of servers and of both.
class ShardFolders {
public:
    explicit ShardFolders(const std::vector<Minutes>& minutes, std::size_t shards = 2);

    [[nodiscard]] std::filesystem::path whole() const { return folder_.path() / "whole"; }
    /// Path of shard `i`, an index.
    [[nodiscard]] std::filesystem::path shard(std::size_t i) const;
    [[nodiscard]] Server& server(std::size_t i) { return *servers_[i]; }
    /// Paths of the three lists.
    [[nodiscard]] std::vector<std::filesystem::path> lists() const;
    [[nodiscard]] std::filesystem::path list_of_servers() const { return folder_.path() / "servers"; }
    [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

private:
    TemporaryFolder folder_;
    std::vector<std::unique_ptr<Server>> servers_;
};

} // namespace referat::test
