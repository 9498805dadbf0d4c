// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <sys/types.h>

namespace referat::tool {

/// Whether and how output is shown page by page.
enum class PagerWhen { OnTerminal, Never };

/// A running pager ($PAGER, else `less -FRX`) that shows what is written to fd().
///
/// Without a terminal, with PAGER empty or "cat", or when none can be started, it is no pager and fd() is stdout.
class Pager {
public:
    explicit Pager(PagerWhen when);
    Pager(const Pager&) = delete;
    Pager& operator=(const Pager&) = delete;
    /// Ends the input of the pager and waits until the reader leaves it.
    ~Pager();

    [[nodiscard]] int fd() const noexcept { return fd_; }

private:
    int fd_;
    pid_t process_ = 0; ///< 0: no pager
};

} // namespace referat::tool
