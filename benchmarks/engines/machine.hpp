// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace referat::bench {

/// Lines that say what was measured on and with: processor, cores, memory, kernel, compiler, versions and `commit`.
/// What cannot be found out is "unknown".
[[nodiscard]] std::string describe_machine(const std::string& commit);

} // namespace referat::bench
