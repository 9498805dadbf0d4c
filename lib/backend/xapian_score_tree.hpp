// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/xapian_score_node.hpp"
#include "query/term_tree.hpp"

#include <memory>

namespace referat::backend {

/// The nodes for `tree`, which find and score what compile() would have the engine find and score.
/// @param scored  whether scores are asked for
/// @throws InvalidArgument  as compile()
[[nodiscard]] std::unique_ptr<ScoreNode> make_score_tree(const query::TermNode& tree, const ScoreSource& source,
                                                         bool scored);

} // namespace referat::backend
