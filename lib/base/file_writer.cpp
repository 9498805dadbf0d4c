// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/file_writer.hpp"

#include <utility>

#include <fcntl.h>

namespace referat::base {

namespace {

constexpr std::size_t buffer_bytes = std::size_t{1} << 20;

} // namespace

FileWriter::FileWriter(std::filesystem::path path) : file_(std::move(path), O_WRONLY | O_CREAT | O_TRUNC) {
    buffer_.reserve(buffer_bytes);
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
    file_.write(buffer_);
    buffer_.clear();
}

void FileWriter::close() {
    flush();
    file_.close();
}

FileReader::FileReader(std::filesystem::path path) : file_(std::move(path), O_RDONLY) {}

} // namespace referat::base
