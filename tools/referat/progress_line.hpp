// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "messages.hpp"

#include <referat/indexer.hpp>

#include <string>

namespace referat::tool {

/// The line that is rewritten on a terminal while an index is made.
/// @param seconds  since the build began
[[nodiscard]] std::string progress_line(const IndexProgress& progress, double seconds, const Messages& messages);

} // namespace referat::tool
