// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "messages.hpp"

#include <string>

namespace referat::tool {

/// Versions and licences of the program, the library and the lexicon, without a line end.
[[nodiscard]] std::string version_text(const Messages& messages);

} // namespace referat::tool
