// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

namespace referat::tool {

/// When to use colour: --color.
enum class ColourWhen { Auto, Always, Never };

/// True if the file descriptor is a terminal.
[[nodiscard]] bool is_terminal(int fd) noexcept;

/// Columns to fill: those of the terminal, at least 40 and at most 100 (longer lines are hard to read); 80 if it is
/// none.
[[nodiscard]] std::size_t text_width(int fd) noexcept;

/// Whether to write colour to stdout. Auto: on a terminal that is not "dumb", unless NO_COLOR is set (no-color.org).
[[nodiscard]] bool use_colour(ColourWhen when) noexcept;

} // namespace referat::tool
