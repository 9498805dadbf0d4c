// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/generation.hpp"
#include "backend/shard.hpp"
#include "backend/stub_file.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace referat::backend {

/// What an index path stands for: an index folder, or a file that lists shards (see parse_stub()).
struct IndexState {
    std::vector<Shard> shards;           ///< of a folder one for each segment
    std::vector<Generation> generations; ///< of the index folders among them, in that order
    bool is_list = false;
};

/// True if `path` is a file and thus a list of indexes, which nobody writes to.
[[nodiscard]] bool is_index_list(const std::filesystem::path& path);

/// What a list of indexes names.
/// @throws IndexError  it cannot be read or makes no sense
[[nodiscard]] std::vector<StubEntry> read_index_list(const std::filesystem::path& path);

/// True if `path` holds a database of which no CURRENT tells: a copy of one, or a generation by itself.
[[nodiscard]] bool is_bare_database(const std::filesystem::path& path);

/// What the CURRENT of each folder at `path` holds now; "" for one that cannot be read. While it stays the same no
/// generation has been published or removed.
/// @throws IndexError  as read_index_list()
[[nodiscard]] std::vector<std::string> current_names(const std::filesystem::path& path);

/// @throws IndexError  `path` is a list of indexes, which cannot be written
void refuse_index_list(const std::filesystem::path& path);

/// The published state at `path`. Of a list the folders are looked at as find_current() does, or taken for bare
/// databases; servers are not asked yet.
/// @throws IndexError and its kinds as find_current(); a list that makes no sense
[[nodiscard]] IndexState find_index(const std::filesystem::path& path);

/// find_index() and then `open` with it. Tried again when it fails because a writer published and removed a generation
/// in between.
void open_index(const std::filesystem::path& path, const std::function<void(const IndexState&)>& open);

} // namespace referat::backend
