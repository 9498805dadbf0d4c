// SPDX-License-Identifier: GPL-2.0-or-later
#include "pager.hpp"

#include "terminal.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // POSIX has it in no header

namespace referat::tool {

namespace {

/// The shell command; "" for none.
///
/// A pager that cannot be started (126, 127, or a command that the shell cannot read) has taken nothing of the text, so
/// cat shows it, below what the shell says of the pager. An interrupt is the pager's to handle, so the shell around it
/// waits on; a trap, unlike an ignored signal, is not handed on.
std::string pager_command() {
    const char* chosen = std::getenv("PAGER");
    if (chosen == nullptr) {
        return "if command -v less >/dev/null; then exec less; else exec cat; fi";
    }
    const std::string_view command = chosen;
    if (command.find_first_not_of(" \t\n") == std::string_view::npos || command == "cat") {
        return "";
    }
    return "trap : INT; sh -nc \"$PAGER\" || exec cat; sh -c \"$PAGER\"; case $? in 126|127) exec cat ;; esac";
}

/// Starts the shell with `input` as its stdin; 0 when that fails.
pid_t start_shell(std::string command, int input) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    // The program ignores SIGPIPE, but a pager's own children rely on it.
    sigset_t broken_pipe;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &broken_pipe);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

    std::string shell = "sh";
    std::string flag = "-c";
    const std::array<char*, 4> arguments{shell.data(), flag.data(), command.data(), nullptr};
    pid_t process = 0;
    const int error = posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return error == 0 ? process : 0;
}

} // namespace

Pager::Pager(PagerWhen when) : fd_(STDOUT_FILENO) {
    if (when == PagerWhen::Never || !is_terminal(STDOUT_FILENO) || !is_terminal(STDIN_FILENO)) {
        return;
    }
    const std::string command = pager_command();
    std::array<int, 2> ends{};
    if (command.empty() || ::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return;
    }
    // F: leave at once if it fits, R: show colour, X: keep the text on the screen. As git does, the reader's LESS wins.
    ::setenv("LESS", "FRX", 0);
    process_ = start_shell(command, ends[0]);
    ::close(ends[0]);
    if (process_ == 0) {
        ::close(ends[1]);
        return;
    }
    fd_ = ends[1];
    // An interrupt is the pager's to handle; dying of it would leave the pager and the shell reading the same terminal.
    std::signal(SIGINT, SIG_IGN);
}

Pager::~Pager() {
    if (process_ == 0) {
        return;
    }
    ::close(fd_);
    while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

} // namespace referat::tool
