// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/score/xapian_score_node.hpp"
#include "query/term_tree.hpp"

#include <cstdint>
#include <memory>

namespace referat::backend {

/// How many documents a window should have for `tree`: fewer where there are very many words, so that their arrays take
/// no more memory than the engine's cursors in their lists.
[[nodiscard]] std::uint32_t window_for(const query::TermNode& tree);

/// The nodes for `tree`, which find and score what compile() would have the engine find and score.
/// @throws InvalidArgument  as compile()
[[nodiscard]] std::unique_ptr<ScoreNode> make_score_tree(const query::TermNode& tree, const ScoreSource& source,
                                                         const WindowAsked& asked);

} // namespace referat::backend
