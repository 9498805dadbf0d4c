// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/export.hpp>
#include <referat/indexer.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace referat::inline v0 {

/// Items of a meeting that rebuild_index() could not bring over.
struct LostItems {
    std::string meeting;          ///< "<body>/<date>" as its ids begin, or "kilde:<source>"
    std::filesystem::path source; ///< the file that they were read from; for minutes from memory their kilde
    std::size_t items = 0;
};

/// What rebuild_index() made.
struct RebuildReport {
    std::uint64_t generation = 0;
    std::size_t items = 0;      ///< in the index now
    std::size_t items_lost = 0; ///< that were in it before, by the list of sources, or else by the manifest
    /// Of items_lost those whose meetings are known, by source.
    std::vector<LostItems> lost;
    /// Items whose records come from a damaged file, so that some bytes of them may have changed, and versions of an
    /// item beside the one that was taken.
    std::size_t items_doubtful = 0;
    /// The list of sources could not be read: the next Indexer takes every file for a new one.
    bool sources_lost = false;
};

/// Makes a new generation of the records that can still be read in a damaged index, with all that belongs to it made
/// anew, and publishes it. What is lost or doubtful is read again from its source when an Indexer is given the file,
/// and of a meeting that is lost altogether by the next Indexer::add_paths() at all.
///
/// The damaged generation stays in the folder until the next publish; others go. An index without faults stays as it is
/// but for the new generation. Nothing can be read of a database whose file iamglass is damaged, or of which a file is
/// missing, cut off or damaged where the engine looks when it opens it. Where the list of sources is damaged and
/// records are too, one may come back under a changed body or date; Indexer::remove_meeting() takes it out. Holds the
/// index's lock. Memory: as of an Indexer, and the list of sources.
/// @param options  threads, memory_bytes, builder and lock_timeout; the others are those of the index
/// @throws IndexNotFound      nothing has been published at `index_dir`
/// @throws IndexLocked        another writer held it for longer than options.lock_timeout
/// @throws IndexVersionError  another format or analysis
/// @throws IndexCorrupt       CURRENT or the manifest cannot be read, without which nobody knows what is in the index
/// @throws IndexError         the system does not let it be read or written; it is a list
/// @throws LexiconError       the lexicon that comes with the library is missing or damaged
REFERAT_EXPORT RebuildReport rebuild_index(const std::filesystem::path& index_dir, const IndexOptions& options = {});

} // namespace referat::inline v0
