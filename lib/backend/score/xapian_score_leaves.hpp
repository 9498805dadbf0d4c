// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/score/xapian_score_node.hpp"
#include "backend/xapian_query.hpp"

#include <memory>

namespace referat::backend {

/// Every document, or none.
[[nodiscard]] std::unique_ptr<ScoreNode> make_everything(const ScoreSource& source, const WindowAsked& asked);
[[nodiscard]] std::unique_ptr<ScoreNode> make_nothing(const WindowAsked& asked);

/// What has a value in a range, without a score.
[[nodiscard]] std::unique_ptr<ScoreNode> make_range(const ScoreSource& source, ValueRange range,
                                                    const WindowAsked& asked);

} // namespace referat::backend
