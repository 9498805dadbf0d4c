// SPDX-License-Identifier: GPL-2.0-or-later
#include "shards/shard_folders.hpp"

#include <referat/indexer.hpp>

#include <fstream>

namespace referat::test {

namespace fs = std::filesystem;

fs::path current_database(const fs::path& index_dir) {
    std::string name;
    std::ifstream(index_dir / "CURRENT") >> name;
    return index_dir / name;
}

ShardFolders::ShardFolders(const std::vector<Minutes>& minutes, std::size_t shards) {
    std::vector<Indexer> indexers;
    for (std::size_t i = 0; i < shards; ++i) {
        indexers.emplace_back(shard(i));
    }
    Indexer all(whole());
    for (std::size_t i = 0; i < minutes.size(); ++i) {
        all.add(minutes[i]);
        indexers[i * 7 / 3 % shards].add(minutes[i]); // unevenly
    }
    static_cast<void>(all.publish());
    std::string folders;
    std::string remote = "# what answers over the network\n";
    std::string both;
    for (std::size_t i = 0; i < shards; ++i) {
        static_cast<void>(indexers[i].publish());
        servers_.push_back(std::make_unique<Server>(current_database(shard(i))));
        const std::string local_line = "auto shard-" + std::to_string(i) + "\n";
        const std::string remote_line = "remote " + servers_.back()->name() + "\n";
        folders += local_line;
        remote += remote_line;
        both += i % 2 == 0 ? remote_line : local_line;
    }
    static_cast<void>(folder_.write("folders", folders));
    static_cast<void>(folder_.write("servers", remote));
    static_cast<void>(folder_.write("both", both));
}

fs::path ShardFolders::shard(std::size_t i) const {
    return folder_.path() / ("shard-" + std::to_string(i));
}

std::vector<fs::path> ShardFolders::lists() const {
    return {folder_.path() / "folders", folder_.path() / "servers", folder_.path() / "both"};
}

} // namespace referat::test
