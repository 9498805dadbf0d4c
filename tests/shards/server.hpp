// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <sys/types.h>

namespace referat::test {

/// A xapian-tcpsrv on the loopback that serves one database, on a port that was free. It is gone when the test ends.
class Server {
public:
    /// @throws std::runtime_error  it cannot be started
    explicit Server(const std::filesystem::path& database);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server();

    /// "127.0.0.1:7001".
    [[nodiscard]] std::string name() const { return "127.0.0.1:" + std::to_string(port_); }

    /// No request is answered from here on, but connections stay.
    void freeze() const;
    /// Ends it and all its connections at once.
    void kill();

private:
    bool start(const std::filesystem::path& database);

    std::uint16_t port_ = 0;
    pid_t group_ = 0; ///< the listener and a process for each connection
    int output_ = -1; ///< what it says, to the end: it would not bear a closed pipe
};

} // namespace referat::test
