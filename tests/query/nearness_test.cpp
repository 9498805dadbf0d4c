// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/nearness.hpp"

#include "query/combine.hpp"
#include "support/catch.hpp"

#include <string>
#include <utility>
#include <vector>

using referat::query::added_nearness;
using referat::query::make_leaf;
using referat::query::TermNode;
using referat::query::TermOp;
using referat::query::without_nearness;

namespace {

TermNode node(TermOp op, std::vector<TermNode> children) {
    TermNode result;
    result.op = op;
    result.children = std::move(children);
    return result;
}

TermNode leaf(const char* term) {
    return make_leaf(term, 1.0);
}

TermNode near(const char* first, const char* second) {
    return node(TermOp::Near, {leaf(first), leaf(second)});
}

} // namespace

TEST_CASE("nearness that only adds weight is left out", "[query][nearness]") {
    const TermNode both = node(TermOp::Or, {leaf("Za"), leaf("Zb")});
    CHECK(without_nearness(node(TermOp::AndMaybe, {both, near("Za", "Zb"), leaf("Zc")})) ==
          node(TermOp::AndMaybe, {both, leaf("Zc")}));

    const TermNode parts = node(TermOp::And, {node(TermOp::Word, {leaf("Za"), leaf("XPa")}), leaf("Zb")});
    const TermNode head = node(TermOp::AndMaybe, {leaf("Zab"), leaf("ab")});
    CHECK(without_nearness(node(TermOp::Word, {head, near("Za", "Zb"), parts})) == node(TermOp::Word, {head, parts}));
    CHECK(without_nearness(node(TermOp::Or, {leaf("Zc"), node(TermOp::Word, {head, near("Zb", "Za"), parts})})) ==
          node(TermOp::Or, {leaf("Zc"), node(TermOp::Word, {head, parts})}));
}

TEST_CASE("nearness that finds items stays", "[query][nearness]") {
    const TermNode parts = node(TermOp::And, {leaf("Za"), leaf("Zb")});
    CHECK(without_nearness(near("Za", "Zb")) == std::nullopt);
    CHECK(without_nearness(node(TermOp::Word, {leaf("Zab"), near("Za", "Zb")})) == std::nullopt);
    CHECK(without_nearness(node(TermOp::Word, {near("Za", "Zc"), parts})) == std::nullopt);
    CHECK(without_nearness(node(TermOp::Or, {near("Za", "Zb"), parts})) == std::nullopt);
    CHECK(without_nearness(node(TermOp::AndMaybe, {near("Za", "Zb"), leaf("Zc")})) == std::nullopt);
    CHECK(without_nearness(leaf("Za")) == std::nullopt);
}

TEST_CASE("nearness that only adds to the whole score is told apart", "[query][nearness]") {
    const TermNode both = node(TermOp::Or, {leaf("Za"), leaf("Zb")});
    const TermNode raised = node(TermOp::AndMaybe, {both, near("Za", "Zb"), near("Zb", "Zc")});
    const TermNode added = node(TermOp::Or, {near("Za", "Zb"), near("Zb", "Zc")});
    CHECK(added_nearness(raised) == added);
    CHECK(added_nearness(node(TermOp::Filter, {raised, leaf("XKLUa")})) == added);
    CHECK(added_nearness(node(TermOp::AndNot, {node(TermOp::Filter, {raised, leaf("XKLUa")}), leaf("Zd")})) == added);

    CHECK(added_nearness(both) == std::nullopt);
    CHECK(added_nearness(node(TermOp::Or, {raised, leaf("Zd")})) == std::nullopt);
    CHECK(added_nearness(node(TermOp::AndMaybe, {both, near("Za", "Zb"), leaf("Zd")})) == std::nullopt);
    const TermNode parts = node(TermOp::And, {leaf("Za"), leaf("Zb")});
    const TermNode word = node(TermOp::Word, {leaf("Zab"), near("Za", "Zb"), parts});
    CHECK(added_nearness(node(TermOp::AndMaybe, {word, near("Zc", "Zd")})) == std::nullopt); // the word has some too
}
