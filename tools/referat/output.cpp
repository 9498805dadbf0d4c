// SPDX-License-Identifier: GPL-2.0-or-later
#include "output.hpp"

#include <cerrno>
#include <cstddef>
#include <system_error>
#include <unistd.h>

namespace referat::tool {

namespace {

constexpr std::size_t buffer_bytes = std::size_t{1} << 16;

} // namespace

void Output::write(std::string_view text) {
    buffer_.append(text);
    if (buffer_.size() >= buffer_bytes) {
        flush();
    }
}

void Output::flush() {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
        const ssize_t written = ::write(fd_, rest.data(), rest.size());
        if (written >= 0) {
            rest.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EPIPE) {
            throw ClosedPipe{};
        } else if (errno != EINTR) {
            throw std::system_error(errno, std::generic_category());
        }
    }
    buffer_.clear();
}

} // namespace referat::tool
