// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/score/xapian_score_node.hpp"
#include "query/term_tree.hpp"

#include <memory>
#include <vector>

namespace referat::backend {

using ScoreNodes = std::vector<std::unique_ptr<ScoreNode>>;

/// What any of the children finds, one at least. The scores are their sum, in the shape of joins().
[[nodiscard]] std::unique_ptr<ScoreNode> make_sum(ScoreNodes children);
/// The same; the scores are the best of them.
[[nodiscard]] std::unique_ptr<ScoreNode> make_best(ScoreNodes children);
/// What all children find, one at least; their scores add up in the shape of joins().
[[nodiscard]] std::unique_ptr<ScoreNode> make_all(ScoreNodes children);

/// What `head` finds and `condition`, which has no scores, finds too.
[[nodiscard]] std::unique_ptr<ScoreNode> make_restricted(std::unique_ptr<ScoreNode> head,
                                                         std::unique_ptr<ScoreNode> condition);
/// What `head` finds and `condition`, which has no scores, does not.
[[nodiscard]] std::unique_ptr<ScoreNode> make_without(std::unique_ptr<ScoreNode> head,
                                                      std::unique_ptr<ScoreNode> condition);

/// What `head` finds; `addition` adds to its scores where it finds the same.
[[nodiscard]] std::unique_ptr<ScoreNode> make_raised(std::unique_ptr<ScoreNode> head,
                                                     std::unique_ptr<ScoreNode> addition);

/// Words near each other: what has all of them, until their places have been looked at.
/// @param near   a Near, Phrase, Proximity or InField
/// @param words  finds and scores what has all words
[[nodiscard]] std::unique_ptr<ScoreNode> make_near(const ScoreSource& source, const query::TermNode& near,
                                                   std::unique_ptr<ScoreNode> words);

} // namespace referat::backend
