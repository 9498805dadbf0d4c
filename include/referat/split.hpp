// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/export.hpp>
#include <referat/indexer.hpp>

#include <cstddef>
#include <filesystem>
#include <vector>

namespace referat::inline v0 {

/// An index that split_index() made.
struct SplitShard {
    std::filesystem::path index_dir;
    std::filesystem::path database; ///< what a server of this shard is given: `xapian-tcpsrv --port PORT DATABASE`
    std::size_t items = 0;
};

struct SplitReport {
    std::filesystem::path list;     ///< the file that names the shards; searched like an index folder
    std::vector<SplitShard> shards; ///< in the order of the list; without those that got no meeting
};

/// Makes several indexes out of the stored records of one, so that they can be searched together on several disks or
/// machines: `out`/shard-1, `out`/shard-2 ... and the list of them, `out`/shards. All items of a meeting go to one
/// shard, which the meeting's body and date alone decide. Items keep their ids and the rules for splitting words.
/// Minutes come without the files they are from: a shard is changed by indexing meetings into it, not by --prune.
///
/// Memory: that of one Indexer and one meeting.
/// @param index    an index folder or a list of indexes
/// @param shards   at least 1
/// @param out      an empty folder, or none yet
/// @param options  of the Indexers; its splits are those of `index`
/// @throws InvalidArgument  `shards` is 0
/// @throws IndexError       `out` holds something or cannot be written; and what Searcher and Indexer throw
REFERAT_EXPORT SplitReport split_index(const std::filesystem::path& index, std::size_t shards,
                                       const std::filesystem::path& out, const IndexOptions& options = {});

} // namespace referat::inline v0
