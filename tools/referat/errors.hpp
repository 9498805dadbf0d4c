// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "diagnostics.hpp"
#include "exit_code.hpp"
#include "messages.hpp"

namespace referat::tool {

/// Tells the user about the exception being handled and gives the exit code it stands for. The one place that knows.
/// Call it inside a catch block only.
[[nodiscard]] ExitCode report_current_exception(const Diagnostics& diagnostics, const Messages& messages);

} // namespace referat::tool
