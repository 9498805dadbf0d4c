// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace referat::bench {

/// Seconds that all processors together have been busy since the machine started, with any process; time that other
/// guests of the host took from this one counts.
/// @throws std::runtime_error  /proc/stat does not tell
[[nodiscard]] double busy_cpu_seconds();

} // namespace referat::bench
