// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/folder_lock.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace referat::indexing {

namespace {

constexpr std::chrono::milliseconds poll_interval{20};

std::string reason(int error) {
    return std::error_code(error, std::generic_category()).message();
}

/// 0 if the lock was taken, EWOULDBLOCK if another has it.
int try_lock(int fd) {
    for (;;) {
        if (::flock(fd, LOCK_EX | LOCK_NB) == 0) {
            return 0;
        }
        if (errno != EINTR) {
            return errno;
        }
    }
}

} // namespace

FolderLock::FolderLock(const std::filesystem::path& index_dir, std::chrono::milliseconds timeout)
    : fd_(::open((index_dir / "LOCK").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
    if (fd_ < 0) {
        throw IndexError("the index cannot be written: LOCK: " + reason(errno), index_dir);
    }
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    for (;;) {
        const int error = try_lock(fd_);
        if (error == 0) {
            return;
        }
        const auto left = deadline - std::chrono::steady_clock::now();
        if (error != EWOULDBLOCK || left <= left.zero()) {
            ::close(fd_);
            if (error == EWOULDBLOCK) {
                throw IndexLocked("another program is writing the index", index_dir,
                                  "wait until it is done and try again");
            }
            throw IndexError("the index cannot be locked: " + reason(error), index_dir);
        }
        std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(poll_interval, left));
    }
}

FolderLock::~FolderLock() {
    ::close(fd_);
}

} // namespace referat::indexing
