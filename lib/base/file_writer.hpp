// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace referat::base {

/// Writes a new file from its beginning to its end, a megabyte at a time.
///
/// Thread safety: one thread at a time. All functions throw std::filesystem::filesystem_error.
class FileWriter {
public:
    /// Makes the file, or empties the one that is there.
    explicit FileWriter(std::filesystem::path path);
    FileWriter(const FileWriter&) = delete;
    FileWriter& operator=(const FileWriter&) = delete;
    /// Closes the file; what was not flushed is lost.
    ~FileWriter();

    void write(std::string_view bytes);
    /// Everything written is in the hands of the system; the last call.
    void close();

    /// Bytes written so far.
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

private:
    void flush();

    std::filesystem::path path_;
    std::string buffer_;
    std::uint64_t size_ = 0;
    int fd_ = -1;
};

/// Reads parts of a file by their place.
///
/// Thread safety: any number of threads. All functions throw std::filesystem::filesystem_error.
class FileReader {
public:
    explicit FileReader(std::filesystem::path path);
    FileReader(const FileReader&) = delete;
    FileReader& operator=(const FileReader&) = delete;
    ~FileReader();

    /// Fills `buffer` from `offset`; a file that ends before is an error.
    void read(std::uint64_t offset, char* buffer, std::size_t size) const;

private:
    std::filesystem::path path_;
    int fd_ = -1;
};

} // namespace referat::base
