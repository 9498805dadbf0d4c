// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/score/xapian_score_node.hpp"

#include <memory>
#include <string>
#include <vector>

namespace referat::backend {

/// A word: one term, or several that count as one. Their counts add up, and they are as rare as any of them is.
/// @param terms   one at least
/// @param factor  on the score; 0: it has none
[[nodiscard]] std::unique_ptr<ScoreNode> make_word(const ScoreSource& source, const std::vector<std::string>& terms,
                                                   double factor, const WindowAsked& asked);

} // namespace referat::backend
