// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "diagnostics.hpp"
#include "messages.hpp"
#include "output.hpp"

namespace referat::tool {

/// What every command is given: its language, its data output and its voice beside.
struct Context {
    const Messages& messages;
    const Diagnostics& diagnostics;
    Output& out; ///< stdout
};

} // namespace referat::tool
