// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "base/descriptor.hpp"

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
    void write(std::string_view bytes);
    /// Everything written is in the hands of the system; the last call. Without it some of it is lost.
    void close();

    /// Bytes written so far.
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

private:
    void flush();

    Descriptor file_;
    std::string buffer_;
    std::uint64_t size_ = 0;
};

/// Reads parts of a file by their place.
///
/// Thread safety: any number of threads. All functions throw std::filesystem::filesystem_error.
class FileReader {
public:
    explicit FileReader(std::filesystem::path path);

    /// Fills `buffer` from `offset`; a file that ends before is an error.
    void read(std::uint64_t offset, char* buffer, std::size_t size) const { file_.read_at(offset, buffer, size); }

private:
    Descriptor file_;
};

} // namespace referat::base
