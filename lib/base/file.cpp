// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/file.hpp"

#include <cerrno>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace referat::base {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const char* what, const fs::path& path, int error) {
    throw fs::filesystem_error(what, path, std::error_code(error, std::generic_category()));
}

class Descriptor {
public:
    Descriptor(const fs::path& path, int flags, mode_t mode = 0)
        : path_(path), fd_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {
        if (fd_ < 0) {
            fail("cannot open", path, errno);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { ::close(fd_); }

    /// 0 at the end of the file.
    std::size_t read(std::span<std::byte> buffer) const {
        for (;;) {
            const ssize_t n = ::read(fd_, buffer.data(), buffer.size());
            if (n >= 0) {
                return static_cast<std::size_t>(n);
            }
            if (errno != EINTR) {
                fail("cannot read", path_, errno);
            }
        }
    }

    void write(std::string_view content) const {
        while (!content.empty()) {
            const ssize_t n = ::write(fd_, content.data(), content.size());
            if (n < 0 && errno != EINTR) {
                fail("cannot write", path_, errno);
            }
            if (n > 0) {
                content.remove_prefix(static_cast<std::size_t>(n));
            }
        }
    }

    [[nodiscard]] std::size_t size() const {
        struct stat status {};
        if (::fstat(fd_, &status) != 0) {
            fail("cannot inspect", path_, errno);
        }
        return static_cast<std::size_t>(status.st_size);
    }

    /// The whole file, which is not empty, as memory that outlives the descriptor.
    [[nodiscard]] const std::byte* map(std::size_t size) const {
        void* const memory = ::mmap(nullptr, size, PROT_READ, MAP_SHARED | MAP_POPULATE, fd_, 0);
        if (memory == MAP_FAILED) {
            fail("cannot map", path_, errno);
        }
        return static_cast<const std::byte*>(memory);
    }

    void sync() const {
        if (::fsync(fd_) != 0) {
            fail("cannot sync to disk", path_, errno);
        }
    }

private:
    fs::path path_;
    int fd_;
};

constexpr std::size_t block_bytes = std::size_t{1} << 20;

} // namespace

void for_each_block(const fs::path& path, const std::function<void(std::span<const std::byte>)>& use) {
    const Descriptor file(path, O_RDONLY);
    std::vector<std::byte> buffer(block_bytes);
    while (const std::size_t n = file.read(buffer)) {
        use(std::span(buffer).first(n));
    }
}

std::string read_file(const fs::path& path, std::size_t max_bytes) {
    std::string content;
    for_each_block(path, [&](std::span<const std::byte> block) {
        if (block.size() > max_bytes - content.size()) {
            fail("cannot read", path, EFBIG);
        }
        content.append(reinterpret_cast<const char*>(block.data()), block.size());
    });
    return content;
}

MappedFile::MappedFile(const fs::path& path) {
    const Descriptor file(path, O_RDONLY);
    if (const std::size_t size = file.size(); size > 0) {
        bytes_ = {file.map(size), size};
    }
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) {
        ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size()); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    }
}

void write_file_synced(const fs::path& path, std::string_view content) {
    const Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    file.write(content);
    file.sync();
}

void write_file_atomically(const fs::path& path, std::string_view content) {
    fs::path temporary = path;
    temporary += ".tmp";
    write_file_synced(temporary, content);
    fs::rename(temporary, path);
    sync_path(path.has_parent_path() ? path.parent_path() : fs::path("."));
}

void sync_path(const fs::path& path) {
    Descriptor(path, O_RDONLY).sync();
}

} // namespace referat::base
