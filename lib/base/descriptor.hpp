// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

namespace referat::base {

/// @throws std::filesystem::filesystem_error  always, with `error` of errno
[[noreturn]] void throw_system_error(const char* what, const std::filesystem::path& path, int error);

/// An open file of the system; only the files of this room see it.
///
/// Thread safety: one thread at a time, but for read_at(). All functions throw std::filesystem::filesystem_error.
class Descriptor {
public:
    /// @param flags  of open(); files that are made have the mode that the user's mask leaves
    Descriptor(std::filesystem::path path, int flags);
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();

    /// Bytes read; 0 at the end of the file.
    [[nodiscard]] std::size_t read(std::span<std::byte> buffer) const;
    /// Fills `buffer` from `offset`; a file that ends before is an error. Any number of threads.
    void read_at(std::uint64_t offset, char* buffer, std::size_t size) const;
    void write(std::string_view content) const;
    [[nodiscard]] std::size_t size() const;
    /// The whole file, which is not empty, as memory that outlives the descriptor.
    /// @param at_once  all of it is read now
    [[nodiscard]] const std::byte* map(std::size_t size, bool at_once) const;
    void sync() const;
    /// Says whether the system could keep what was written; the last call. Without it errors go unseen.
    void close();

private:
    std::filesystem::path path_;
    int fd_ = -1;
};

} // namespace referat::base
