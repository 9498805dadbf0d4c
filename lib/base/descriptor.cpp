// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/descriptor.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace referat::base {

namespace fs = std::filesystem;

void throw_system_error(const char* what, const fs::path& path, int error) {
    throw fs::filesystem_error(what, path, std::error_code(error, std::generic_category()));
}

Descriptor::Descriptor(fs::path path, int flags)
    : path_(std::move(path)), fd_(::open(path_.c_str(), flags | O_CLOEXEC, 0666)) {
    if (fd_ < 0) {
        throw_system_error("cannot open", path_, errno);
    }
}

Descriptor::~Descriptor() {
    if (fd_ >= 0) {
        ::close(fd_);
    }
}

std::size_t Descriptor::read(std::span<std::byte> buffer) const {
    for (;;) {
        const ssize_t n = ::read(fd_, buffer.data(), buffer.size());
        if (n >= 0) {
            return static_cast<std::size_t>(n);
        }
        if (errno != EINTR) {
            throw_system_error("cannot read", path_, errno);
        }
    }
}

void Descriptor::read_at(std::uint64_t offset, char* buffer, std::size_t size) const {
    while (size > 0) {
        const ssize_t n = ::pread(fd_, buffer, size, static_cast<off_t>(offset));
        if (n == 0) {
            throw_system_error("cannot read past the end", path_, EIO);
        }
        if (n < 0 && errno != EINTR) {
            throw_system_error("cannot read", path_, errno);
        }
        if (n > 0) {
            buffer += n;
            offset += static_cast<std::uint64_t>(n);
            size -= static_cast<std::size_t>(n);
        }
    }
}

void Descriptor::write(std::string_view content) const {
    while (!content.empty()) {
        const ssize_t n = ::write(fd_, content.data(), content.size());
        if (n < 0 && errno != EINTR) {
            throw_system_error("cannot write", path_, errno);
        }
        if (n > 0) {
            content.remove_prefix(static_cast<std::size_t>(n));
        }
    }
}

std::size_t Descriptor::size() const {
    struct stat status {};
    if (::fstat(fd_, &status) != 0) {
        throw_system_error("cannot inspect", path_, errno);
    }
    return static_cast<std::size_t>(status.st_size);
}

const std::byte* Descriptor::map(std::size_t size, bool at_once) const {
    void* const memory = ::mmap(nullptr, size, PROT_READ, MAP_SHARED | (at_once ? MAP_POPULATE : 0), fd_, 0);
    if (memory == MAP_FAILED) {
        throw_system_error("cannot map", path_, errno);
    }
    return static_cast<const std::byte*>(memory);
}

void Descriptor::sync() const {
    if (::fsync(fd_) != 0) {
        throw_system_error("cannot sync to disk", path_, errno);
    }
}

void Descriptor::close() {
    if (::close(std::exchange(fd_, -1)) != 0) {
        throw_system_error("cannot close", path_, errno);
    }
}

} // namespace referat::base
