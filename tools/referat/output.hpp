// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace referat::tool {

/// The reader of our output has gone, as `head` does. Ends the program without complaint.
struct ClosedPipe {};

/// Buffered writing to a file descriptor that it does not own.
///
/// Unlike std::cout it tells a reader who left (ClosedPipe) from a disk that is full (std::system_error).
/// What is not flushed when it is destroyed is dropped.
class Output {
public:
    explicit Output(int fd) noexcept : fd_(fd) {}
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(std::string_view text);
    void flush();

private:
    int fd_;
    std::string buffer_;
};

} // namespace referat::tool
