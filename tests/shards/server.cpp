// SPDX-License-Identifier: GPL-2.0-or-later
#include "shards/server.hpp"

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <netinet/in.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace referat::test {

namespace {

/// A port that nobody listens on now.
std::uint16_t free_port() {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    const bool bound = ::bind(socket, generic, size) == 0 && ::getsockname(socket, generic, &size) == 0;
    ::close(socket);
    if (!bound) {
        throw std::runtime_error("no port is free");
    }
    return ntohs(address.sin_port);
}

/// Reads what the server says until it listens; false if it ends before.
bool listens(int output) {
    std::string said;
    std::array<char, 256> buffer{};
    for (ssize_t count = 0; (count = ::read(output, buffer.data(), buffer.size())) > 0;) {
        said.append(buffer.data(), static_cast<std::size_t>(count));
        if (said.find("Listening") != std::string::npos) {
            return true;
        }
    }
    return false;
}

} // namespace

Server::Server(const std::filesystem::path& database) {
    constexpr int tries = 5; // somebody else may take the port in between
    for (int i = 0; i < tries; ++i) {
        if (start(database)) {
            return;
        }
    }
    throw std::runtime_error("cannot start " REFERAT_TCPSRV " (package xapian-tools) on " + database.string());
}

Server::~Server() {
    kill();
}

bool Server::start(const std::filesystem::path& database) {
    port_ = free_port();
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) {
        return false;
    }
    std::array<std::string, 6> words{REFERAT_TCPSRV, "--interface",         "127.0.0.1",
                                     "--port",       std::to_string(port_), database.string()};
    std::array<char*, 7> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i) {
        arguments[i] = words[i].data();
    }
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    posix_spawnattr_t attributes{};
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    const bool spawned =
        ::posix_spawnp(&group_, words[0].c_str(), &actions, &attributes, arguments.data(), environ) == 0;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    output_ = pipe[0];
    const bool ready = spawned && listens(output_);
    group_ = spawned ? group_ : 0;
    if (!ready) {
        kill();
    }
    return ready;
}

void Server::freeze() const {
    ::kill(-group_, SIGSTOP);
}

void Server::kill() {
    if (group_ > 0) {
        ::kill(-group_, SIGKILL);
        ::waitpid(group_, nullptr, 0);
        group_ = 0;
    }
    if (output_ >= 0) {
        ::close(output_);
        output_ = -1;
    }
}

} // namespace referat::test
