// SPDX-License-Identifier: GPL-2.0-or-later
#include "end_to_end/forked.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <exception>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace referat::bench {

namespace {

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

bool write_all(int fd, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written <= 0) {
            return false;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

bool read_all(int fd, std::span<std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::read(fd, bytes.data(), bytes.size());
        if (count <= 0) {
            return false;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

/// The child's whole life. It ends with _exit: buffers and handlers of the parent are not the child's.
[[noreturn]] void run_child(int fd, std::span<std::byte> result, const std::function<void()>& work) {
    int status = 1;
    try {
        work();
        status = write_all(fd, result) ? 0 : 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s: error: %s\n", program_invocation_short_name, error.what());
    }
    ::_exit(status);
}

} // namespace

ProcessCost run_forked_bytes(std::span<std::byte> result, const std::function<void()>& work) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) {
        throw std::runtime_error("cannot create a pipe");
    }
    const pid_t child = ::fork();
    if (child < 0) {
        throw std::runtime_error("cannot fork");
    }
    if (child == 0) {
        ::close(ends[0]);
        run_child(ends[1], result, work);
    }
    ::close(ends[1]);
    const bool complete = read_all(ends[0], result);
    ::close(ends[0]);
    int status = 0;
    rusage usage{};
    if (::wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0 || !complete) {
        throw std::runtime_error("a measurement failed");
    }
    return {seconds(usage.ru_utime) + seconds(usage.ru_stime), static_cast<double>(usage.ru_maxrss) * 1024.0 / 1e6};
}

} // namespace referat::bench
