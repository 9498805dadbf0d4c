// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/file.hpp"

#include "base/descriptor.hpp"

#include <cerrno>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>

namespace referat::base {

namespace fs = std::filesystem;

namespace {

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
            throw_system_error("cannot read", path, EFBIG);
        }
        content.append(reinterpret_cast<const char*>(block.data()), block.size());
    });
    return content;
}

MappedFile::MappedFile(const fs::path& path, Use use) {
    const Descriptor file(path, O_RDONLY);
    if (const std::size_t size = file.size(); size > 0) {
        bytes_ = {file.map(size, use == Use::All), size};
    }
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) {
        ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size()); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    }
}

void write_file_synced(const fs::path& path, std::string_view content) {
    const Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC);
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
