// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <filesystem>

namespace referat::indexing {

/// Holds an index folder for one writer. The system lets go when the process ends, however it ends.
class FolderLock {
public:
    /// Waits for another writer up to `timeout`.
    /// @throws IndexLocked  it was held all that time
    /// @throws IndexError   the lock file cannot be opened
    FolderLock(const std::filesystem::path& index_dir, std::chrono::milliseconds timeout);
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    int fd_;
};

} // namespace referat::indexing
