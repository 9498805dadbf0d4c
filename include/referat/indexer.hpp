// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/export.hpp>
#include <referat/minutes.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::inline v0 {

/// How far a build is: what was given to add_paths() since the last publish().
struct IndexProgress {
    enum class Stage {
        Reading, ///< add_paths(): files are read, parsed and analysed
        Writing  ///< publish(): what was read is merged, written and synced; of the numbers only `written` moves
    };

    std::size_t files_done = 0; ///< unchanged and failed ones included
    std::size_t files_total = 0;
    std::uint64_t bytes_done = 0; ///< of these files, and of what is read of the next
    std::uint64_t bytes_total =
        0; ///< of all files; those whose size is unknown before they are read, as pipes, count 0
    std::size_t items_done = 0;
    Stage stage = Stage::Reading;
    double written = 0; ///< of Stage::Writing, the share that is done, about: from 0 to 1
};

struct IndexOptions {
    /// How a whole index is made. The answers do not depend on it.
    enum class Builder {
        Automatic, ///< Streaming if the linked engine has the format that it writes, else Portable
        Streaming, ///< writes the engine's tables itself, in one pass
        Portable   ///< by the engine's public functions: slower
    };

    /// Threads that read, parse and analyse; 0: as many as the machine has. The result does not depend on it.
    unsigned threads = 0;
    /// What a build may take for items in work, in bytes, whatever it reads: what does not fit goes to disk meanwhile.
    /// The word list (16 MB) and the program come on top, and a single item is held whole. The result does not depend
    /// on it.
    std::size_t memory_bytes = std::size_t{512} << 20;
    Builder builder = Builder::Automatic;
    /// publish() leaves the whole index as one database, also when little has changed: what a server can hand out.
    bool merge = false;
    /// How long to wait for another writer before IndexLocked.
    std::chrono::milliseconds lock_timeout{5000};
    /// add_paths(): also remove what came from files that are gone from the folders given.
    bool prune = false;
    /// A table of words that are to be split otherwise, as AnalyzerOptions::splits says. Its rules are kept in the
    /// index: an index that has rules uses them for every later update and search. Empty: those of the index, or none.
    std::filesystem::path splits;
    /// Called by add_paths() and by a publish() that has something to write, in the caller's thread, at most ten times
    /// a second; and once at the end of the first and before the second begins.
    std::function<void(const IndexProgress&)> on_progress;
};

/// A file that was not indexed, or was indexed in spite of something odd.
struct FileReport {
    std::filesystem::path path;
    std::string message;
    std::string hint;
    std::size_t line = 0; ///< 1-based; 0: the whole file
    bool failed = false;  ///< true: the file (or, in JSON Lines, the line) could not be read
};

/// What one publish changed.
struct PublishReport {
    bool published = false; ///< false: nothing had changed, the index is as it was
    std::uint64_t generation = 0;
    std::size_t files_read = 0; ///< files parsed in this run
    std::size_t files_unchanged = 0;
    std::size_t files_pruned = 0;
    std::size_t items_added = 0;
    std::size_t items_removed = 0; ///< replaced ones included
    std::size_t items_total = 0;
    std::uint64_t bytes_read = 0;
    std::vector<FileReport> reports; ///< sorted by path and line
};

/// Writes an index: collects minutes and publishes them as one new generation.
///
/// Nothing is visible to searches before publish(); an Indexer destroyed without it leaves the index as it was. The
/// same meeting (body and date) added again replaces all its items; minutes replace the agenda, an agenda never the
/// minutes.
///
/// Thread safety: one thread at a time. One Indexer per index folder at a time, in any process: it holds the lock.
class REFERAT_EXPORT Indexer {
public:
    /// Opens the index at `index_dir` for writing, creating the folder if there is none.
    /// @throws IndexLocked        another writer held it for longer than options.lock_timeout
    /// @throws IndexVersionError  written in a format or by an analysis chain this build does not write, or with other
    ///                            rules for splitting words than options.splits
    /// @throws IndexCorrupt       its files are damaged
    /// @throws IndexError         the folder cannot be created or written
    /// @throws InputError         options.splits cannot be read; of a malformed line with its number
    /// @throws LexiconError       the lexicon that comes with the library is missing or damaged
    explicit Indexer(std::filesystem::path index_dir, IndexOptions options = {});
    Indexer(Indexer&&) noexcept;
    Indexer& operator=(Indexer&&) noexcept;
    ~Indexer();

    /// Adds one meeting. Items without an id get one.
    /// @throws IndexError  the index cannot be written
    void add(const Minutes& minutes);

    /// Reads files and folders (recursively: .txt, .md, .markdown, .text, .jsonl, .ndjson; hidden ones not), in sorted
    /// order. A file named here is read whatever its ending. Unchanged files are skipped. What cannot be read is
    /// reported by publish() and the rest is added.
    void add_paths(std::span<const std::filesystem::path> paths);

    /// Whether a meeting is in the index, with what was added and without what was removed since the last publish().
    /// @param meeting  as the ids of its items begin: "sundhedsklynge-fyn/2025-01-30"
    [[nodiscard]] bool has_meeting(std::string_view meeting) const;
    /// Whether the index knows a source.
    /// @param source  path of a file, or a `kilde` of items that no other source has
    /// @throws IndexError  several sources are called so; the hint names the path of one
    [[nodiscard]] bool has_source(const std::filesystem::path& source) const;

    /// Removes one meeting, whatever sources told of it. The files stay: one that is given to add_paths() again and
    /// still tells of the meeting brings it back, and publish() reports each that could.
    /// @param meeting  as for has_meeting()
    /// @return  the number of its items; nothing if no such meeting is in the index
    std::optional<std::size_t> remove_meeting(std::string_view meeting);
    /// Removes all that came from one source, as `prune` does for a file that is gone. A meeting that another file of
    /// the index tells of too is read from there.
    /// @param source  as for has_source()
    /// @return  the number of items removed, of which some may be read from elsewhere; nothing if there is no such
    /// source
    /// @throws IndexError  as has_source()
    std::optional<std::size_t> remove_source(const std::filesystem::path& source);

    /// Publishes what was added and removed: a small change stands beside the large rest of the index, which is only
    /// merged now and then, so it costs as much as the change is large. Written, synced to disk, then made visible by
    /// one rename.
    /// @throws IndexError  the index cannot be written; the last published state stays
    PublishReport publish();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace referat::inline v0
