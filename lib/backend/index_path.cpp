// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/index_path.hpp"

#include "backend/glass/version_file.hpp"
#include "base/file.hpp"

#include <referat/error.hpp>

#include <string>
#include <system_error>
#include <utility>

namespace referat::backend {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t max_list_bytes = std::size_t{1} << 20;

std::string read_list(const fs::path& path) {
    try {
        return base::read_file(path, max_list_bytes);
    } catch (const fs::filesystem_error& error) {
        throw IndexError("the list of indexes cannot be read: " + error.code().message(), path);
    }
}

void add_segments(const Generation& generation, const fs::path& index_dir, std::vector<Shard>& shards) {
    for (const Segment& segment : generation.manifest.segments) {
        Shard shard;
        shard.name = index_dir.string();
        shard.database = generation.path / segment.folder;
        shard.splits = generation.manifest.splits;
        shard.hidden = segment.hidden;
        shards.push_back(std::move(shard));
    }
}

/// A database of which no CURRENT tells: a copy of one, or a generation, which may be several that hide some items.
void add_bare(const fs::path& path, std::vector<Shard>& shards) {
    std::error_code ignored;
    std::vector<Segment> segments;
    if (fs::exists(path / manifest_name, ignored)) {
        segments = read_manifest(path, path).segments;
    }
    if (segments.empty()) { // or the manifest is of another format, which the database will tell
        segments.emplace_back();
    }
    for (const Segment& segment : segments) {
        Shard bare;
        bare.name = path.string();
        bare.database = path / segment.folder;
        bare.hidden = segment.hidden;
        shards.push_back(std::move(bare));
    }
}

void add_folder(const fs::path& path, IndexState& state) {
    if (is_bare_database(path)) {
        add_bare(path, state.shards);
        return;
    }
    state.generations.push_back(find_current(path));
    add_segments(state.generations.back(), path, state.shards);
}

} // namespace

bool is_index_list(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

std::vector<StubEntry> read_index_list(const fs::path& path) {
    return parse_stub(read_list(path), path);
}

bool is_bare_database(const fs::path& path) {
    std::error_code ignored;
    const auto has = [&](std::string_view name) { return fs::exists(path / name, ignored); };
    return !has(current_name) && (has(glass::version_file_name) || has(manifest_name));
}

std::vector<std::string> current_names(const fs::path& path) {
    std::vector<std::string> names;
    const auto add = [&](const fs::path& index_dir) {
        constexpr std::size_t most = 4096;
        try {
            names.push_back(base::read_file(index_dir / current_name, most));
        } catch (const fs::filesystem_error&) {
            names.emplace_back();
        }
    };
    if (!is_index_list(path)) {
        add(path);
        return names;
    }
    for (const StubEntry& entry : read_index_list(path)) {
        if (entry.host.empty()) {
            add(entry.path);
        }
    }
    return names;
}

void refuse_index_list(const fs::path& path) {
    if (is_index_list(path)) {
        throw IndexError("this is a list of indexes, which is only searched", path,
                         "write to one of the indexes in it");
    }
}

IndexState find_index(const fs::path& path) {
    IndexState state;
    state.is_list = is_index_list(path);
    if (!state.is_list) {
        state.generations.push_back(find_current(path));
        add_segments(state.generations.back(), path, state.shards);
        return state;
    }
    for (StubEntry& entry : read_index_list(path)) {
        if (entry.host.empty()) {
            add_folder(entry.path, state);
            continue;
        }
        Shard server;
        server.name = server_name(entry);
        server.host = std::move(entry.host);
        server.port = entry.port;
        state.shards.push_back(std::move(server));
    }
    return state;
}

void open_index(const fs::path& path, const std::function<void(const IndexState&)>& open) {
    for (;;) {
        const std::vector<std::string> before = current_names(path);
        try {
            open(find_index(path));
            return;
        } catch (const IndexCorrupt&) {
            if (current_names(path) == before) {
                throw;
            }
        }
    }
}

} // namespace referat::backend
