// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/ast.hpp"
#include "query/clause_list.hpp"
#include "query/problems.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace referat::query {

/// Operands joined by operators, on their way to become clauses of a list.
///
/// OG binds tighter than ELLER; IKKE and - turn the operand behind them, twice is not at all; + changes nothing in a
/// chain with OG or ELLER, which say themselves what is required. An operator joins the operands right beside it. `a
/// IKKE b` in a chain with OG or ELLER binds as OG IKKE does; in a chain without, b is excluded from the whole list, as
/// -b is. An operator that lacks an operand is reported and left out.
///
/// NÆR and FØR bind tightest. Their operands are what has a place: words, truncated words, phrases and alternatives of
/// these. Beside any other they are reported and read as OG.
class ConnectiveChain {
public:
    /// Most operands of one chain of NÆR and FØR: each of them is looked up in every item that has them all.
    static constexpr std::size_t max_near_operands = 16;

    /// Keeps references: both must outlive the chain.
    ConnectiveChain(ClauseList& list, Problems& problems) : list_(list), problems_(problems) {}

    void add_and(ByteRange source, std::string_view name) { add_connective({Connective::And, source, name}); }
    void add_or(ByteRange source, std::string_view name) { add_connective({Connective::Or, source, name}); }
    void add_not(ByteRange source, std::string_view name);
    void add_near(ByteRange source, std::string_view name, unsigned distance, bool ordered);
    void add_sign(Occur sign) noexcept { sign_ = sign; }
    /// An operand that turned out to be empty: takes its sign along, and no run of words goes on across it.
    void add_empty_operand();
    void add_operand(Node node, Joining joining);

    /// Hands everything over to the list.
    void finish();

    /// Hands over what is complete, and lets no word behind join the run before.
    void interrupt();

private:
    enum class Connective : unsigned char { None, And, Or, Without, Near };

    struct Operator {
        Connective connective = Connective::None;
        ByteRange source;
        std::string_view name;
        unsigned distance = 0; ///< Near
        bool ordered = false;  ///< Near
    };

    struct Link {
        Connective before = Connective::None;
        Node node;
        Joining joining = Joining::Alone;
        bool negated = false;
        bool required = false;
        bool is_near_chain = false; ///< node is a Near of this chain, which the next NÆR goes on with
    };

    void add_connective(const Operator& op);
    /// Joins `node` to the last link; false, and a problem reported, if NÆR cannot.
    bool join_near(const Operator& near, Node& node);
    void report_missing(const Operator& op, QueryNoteKind kind);
    void forget_operators();
    /// What was said before an operand holds for no other.
    void forget_operand();
    void flush();
    /// The links from `first` on that are joined by OG and IKKE, as one node; `first` moves behind them.
    [[nodiscard]] Node take_conjunction(std::size_t& first);
    [[nodiscard]] Node take_all();

    ClauseList& list_;
    Problems& problems_;
    std::vector<Link> links_;
    std::optional<Operator> pending_;  ///< waits for its right operand
    std::optional<Operator> negation_; ///< the last IKKE that waits for its operand
    bool negated_ = false;             ///< by an odd number of IKKE
    Occur sign_ = Occur::Should;       ///< Should: no sign
};

} // namespace referat::query
