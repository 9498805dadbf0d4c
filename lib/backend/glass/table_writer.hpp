// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass/block.hpp"
#include "base/file_writer.hpp"
#include "base/hash.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace referat::backend::glass {

/// What the version file of a database says about one of its tables.
struct TableRoot {
    std::uint32_t root = 0;   ///< number of the root's block
    std::uint32_t levels = 0; ///< above the leaves
    std::uint32_t blocks = 0; ///< in the file; 0: there is no file
    std::uint64_t entries = 0;
    std::string fingerprint; ///< of the file
};

/// Writes one table of a glass database, a B-tree, from entries that come in the order of their keys.
///
/// Leaves are filled one after the other and written once; of each level above them one block is in memory. So the file
/// is written from its beginning to its end, and its blocks are full, as after a compaction.
///
/// Thread safety: one thread at a time.
class TableWriter {
public:
    /// Whether the bytes of an entry are as they are to be read, or deflated.
    enum class Stored { Plain, Deflated };

    /// The file is made with the first entry.
    explicit TableWriter(std::filesystem::path path);
    ~TableWriter();

    /// @param key  1..max_key_bytes bytes, after all others in byte order
    /// @throws std::filesystem::filesystem_error  the file cannot be written, or the value has over 100 MB, which is
    ///         more than the format has room for
    /// @throws std::length_error  the key is too long
    void add(std::string_view key, std::string_view value, Stored stored = Stored::Plain);

    /// Writes what is left. The last call. The file is not synced.
    [[nodiscard]] TableRoot finish();

private:
    /// A block while it is filled: offsets of the items in front, the items from the end down.
    struct Block {
        std::string bytes = std::string(block_bytes, '\0');
        std::size_t offsets_end = 0;
        std::size_t items_begin = block_bytes;
        std::string first_key; ///< tells it from the block before; with the component in two bytes

        void clear();
        [[nodiscard]] std::size_t room() const { return items_begin - offsets_end; }
        /// A place for an item of this size, for which there is room.
        char* place(std::size_t size);
    };

    [[noreturn]] void fail(std::errc error) const;
    void start_leaf(std::string_view key, std::uint32_t component);
    std::uint32_t write(Block& block, std::size_t level);
    void close_leaf();
    void add_branch(std::size_t level, const std::string& key, std::uint32_t block);

    std::filesystem::path path_;
    std::unique_ptr<base::FileWriter> file_;
    base::Fingerprinter fingerprinter_;
    std::vector<Block> levels_; ///< leaves first
    bool leaf_open_ = false;
    std::string last_key_;
    TableRoot root_;
};

} // namespace referat::backend::glass
