// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "messages.hpp"

#include <referat/query.hpp>

#include <span>
#include <string>
#include <vector>

namespace referat::tool {

/// What was searched for in place of what was asked for, for readers: a sentence for each word.
[[nodiscard]] std::vector<std::string> change_texts(std::span<const Correction> corrections,
                                                    std::span<const TruncationLimit> truncations,
                                                    const Messages& messages);

} // namespace referat::tool
