// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <sys/types.h>

namespace referat::tool {

/// Whether and how output is shown page by page.
enum class PagerWhen { OnTerminal, Never };

/// A running pager ($PAGER, else `less -FRX`) that shows what is written to fd().
///
/// Without a terminal or with PAGER empty or "cat" it is no pager and fd() is stdout. What a pager that cannot be
/// started would have shown goes to stdout as it is.
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
