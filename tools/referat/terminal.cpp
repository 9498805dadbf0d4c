// SPDX-License-Identifier: GPL-2.0-or-later
#include "terminal.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace referat::tool {

namespace {

std::string_view environment(const char* name) noexcept {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view{} : std::string_view{value};
}

} // namespace

bool is_terminal(int fd) noexcept {
    return ::isatty(fd) == 1;
}

std::size_t text_width(int fd) noexcept {
    winsize size{};
    if (!is_terminal(fd) || ::ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
        return 80;
    }
    return std::clamp<std::size_t>(size.ws_col, 40, 100);
}

bool use_colour(ColourWhen when) noexcept {
    if (when != ColourWhen::Auto) {
        return when == ColourWhen::Always;
    }
    return is_terminal(STDOUT_FILENO) && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

} // namespace referat::tool
