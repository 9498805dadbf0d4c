// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/file_writer.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace referat::base {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t buffer_bytes = std::size_t{1} << 20;
constexpr mode_t file_mode = 0666; // less what the user's mask takes away, as any program's files

[[noreturn]] void fail(const char* what, const fs::path& path, int error) {
    throw fs::filesystem_error(what, path, std::error_code(error, std::generic_category()));
}

} // namespace

FileWriter::FileWriter(fs::path path)
    : path_(std::move(path)), fd_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, file_mode)) {
    if (fd_ < 0) {
        fail("cannot open", path_, errno);
    }
    buffer_.reserve(buffer_bytes);
}

FileWriter::~FileWriter() {
    if (fd_ >= 0) {
        ::close(fd_);
    }
}

void FileWriter::write(std::string_view bytes) {
    size_ += bytes.size();
    while (!bytes.empty()) {
        const std::string_view part = bytes.substr(0, buffer_bytes - buffer_.size());
        buffer_.append(part);
        bytes.remove_prefix(part.size());
        if (buffer_.size() == buffer_bytes) {
            flush();
        }
    }
}

void FileWriter::flush() {
    std::string_view left = buffer_;
    while (!left.empty()) {
        const ssize_t n = ::write(fd_, left.data(), left.size());
        if (n < 0 && errno != EINTR) {
            fail("cannot write", path_, errno);
        }
        if (n > 0) {
            left.remove_prefix(static_cast<std::size_t>(n));
        }
    }
    buffer_.clear();
}

void FileWriter::close() {
    flush();
    if (::close(std::exchange(fd_, -1)) != 0) {
        fail("cannot close", path_, errno);
    }
}

FileReader::FileReader(fs::path path) : path_(std::move(path)), fd_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (fd_ < 0) {
        fail("cannot open", path_, errno);
    }
}

FileReader::~FileReader() {
    ::close(fd_);
}

void FileReader::read(std::uint64_t offset, char* buffer, std::size_t size) const {
    while (size > 0) {
        const ssize_t n = ::pread(fd_, buffer, size, static_cast<off_t>(offset));
        if (n == 0) {
            fail("cannot read past the end", path_, EIO);
        }
        if (n < 0 && errno != EINTR) {
            fail("cannot read", path_, errno);
        }
        if (n > 0) {
            buffer += n;
            offset += static_cast<std::uint64_t>(n);
            size -= static_cast<std::size_t>(n);
        }
    }
}

} // namespace referat::base
