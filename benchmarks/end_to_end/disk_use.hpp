// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace referat::bench {

/// Bytes of all files under `folder`.
[[nodiscard]] std::uint64_t folder_bytes(const std::filesystem::path& folder);

/// What this process has written so far, as Linux counts it in /proc/self/io.
struct WrittenBytes {
    std::uint64_t calls = 0; ///< wchar: handed to write calls, whatever became of it
    std::uint64_t disk = 0;  ///< write_bytes: made dirty in files of a disk, in whole pages; 0 on a tmpfs
};

/// @throws std::runtime_error  the kernel does not count
[[nodiscard]] WrittenBytes written_so_far();

} // namespace referat::bench
