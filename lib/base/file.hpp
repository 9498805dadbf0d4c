// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace referat::base {

// All functions throw std::filesystem::filesystem_error, which names the path and the system's reason.

/// The whole content of a file. Works for pipes and devices too; reading stops with an error past `max_bytes`.
[[nodiscard]] std::string read_file(const std::filesystem::path& path, std::size_t max_bytes);

/// Calls `use` with the content in pieces of at most 1 MiB.
void for_each_block(const std::filesystem::path& path, const std::function<void(std::span<const std::byte>)>& use);

/// Writes and syncs a file that is then moved to `path`: after a crash there is the old content or the new.
void write_file_atomically(const std::filesystem::path& path, std::string_view content);

/// Writes a file, replacing what was there, and syncs it to disk.
void write_file_synced(const std::filesystem::path& path, std::string_view content);

/// Syncs a file, or the entries of a folder, to disk.
void sync_path(const std::filesystem::path& path);

/// A file's content as read-only memory, shared with whoever else has the file open.
///
/// The file must not be shortened meanwhile: replace it by rename.
/// Thread safety: any number of threads.
class MappedFile {
public:
    /// What of it is going to be read: all of it is brought into memory at once, parts when they are asked for.
    enum class Use { All, Parts };

    /// @throws std::filesystem::filesystem_error  it cannot be opened or mapped.
    explicit MappedFile(const std::filesystem::path& path, Use use = Use::All);
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return bytes_; }

private:
    std::span<const std::byte> bytes_; ///< empty for an empty file, which cannot be mapped
};

} // namespace referat::base
