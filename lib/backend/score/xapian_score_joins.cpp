// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/xapian_score_joins.hpp"

#include "backend/score/xapian_place_checker.hpp"
#include "backend/xapian_sums.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <optional>
#include <utility>

namespace referat::backend {

namespace {

bool any_asks_for_places(const ScoreNodes& nodes) {
    return std::ranges::any_of(nodes, &ScoreNode::asks_for_places, &std::unique_ptr<ScoreNode>::operator*);
}

/// The highest sum of scores.
double highest_sum(const ScoreNodes& nodes) {
    return std::transform_reduce(nodes.begin(), nodes.end(), 0.0, std::plus<>(),
                                 [](const auto& node) { return node->highest(); });
}

/// What any child finds; scores are joined two at a time in the shape of joins().
class AnyNode : public ScoreNode {
public:
    [[nodiscard]] std::uint64_t most() const override {
        return std::transform_reduce(children_.begin(), children_.end(), std::uint64_t{0}, std::plus<>(),
                                     [](const auto& child) { return child->most(); });
    }

    void prepare_scores(const Window& window, const WindowSet& wanted) override {
        for (std::size_t i = 0; i < children_.size(); ++i) {
            WindowSet of_child = *found_[i];
            of_child.keep(wanted);
            if (!of_child.empty()) {
                children_[i]->prepare_scores(window, of_child);
            }
        }
    }
    [[nodiscard]] std::optional<double> settled(const Window& window, std::uint32_t place) override {
        for (std::size_t i = 0; i < children_.size(); ++i) {
            values_[i] = children_[i]->settled(window, place);
        }
        for (const Join& join : joins_) {
            std::optional<double>& into = values_[join.into];
            const std::optional<double>& from = values_[join.from];
            if (into && from) {
                into = joined(*into, *from);
            } else if (from) {
                into = from;
            }
        }
        return values_[last_];
    }

protected:
    /// @param children  one at least
    explicit AnyNode(ScoreNodes children)
        : ScoreNode(any_asks_for_places(children)), children_(std::move(children)), joins_(joins(children_.size())),
          last_(joins_.empty() ? 0 : joins_.back().into), found_(children_.size()), left_(children_.size()),
          values_(children_.size()) {}

    [[nodiscard]] const ScoreNodes& children() const { return children_; }

    template <typename JoinScores>
    double* score_joined(const Window& window, const WindowSet& wanted, JoinScores join_scores) {
        std::vector<double*> scores(children_.size());
        for (std::size_t i = 0; i < children_.size(); ++i) {
            left_[i] = *found_[i];
            left_[i].keep(wanted);
            scores[i] = left_[i].empty() ? nullptr : children_[i]->score(window, left_[i]);
        }
        for (const Join& join : joins_) {
            double*& into = scores[join.into];
            const double* const from = scores[join.from];
            if (into == nullptr) {
                into = scores[join.from];
            } else if (from != nullptr) {
                left_[join.from].for_each([&, has = &left_[join.into]](std::uint32_t place) {
                    into[place] = has->has(place) ? join_scores(into[place], from[place]) : from[place];
                });
            }
            left_[join.into].add(left_[join.from]);
        }
        return scores[last_];
    }

private:
    void find(const Window& window, const WindowSet* among) override {
        match_.clear();
        for (std::size_t i = 0; i < children_.size(); ++i) {
            const WindowMatch& found = children_[i]->match(window, among);
            found_[i] = &found.all;
            match_.add(found);
        }
    }
    [[nodiscard]] virtual double joined(double a, double b) const = 0;

    [[nodiscard]] WindowSet settle_places(const Window& window, const WindowSet& wanted) override {
        WindowSet found;
        for (const auto& child : children_) {
            found.add(child->settle(window, wanted));
        }
        return found;
    }

    ScoreNodes children_;
    std::vector<Join> joins_;
    std::size_t last_;                          ///< the child that all others are joined into
    std::vector<const WindowSet*> found_;       ///< by child
    std::vector<WindowSet> left_;               ///< memory of score_joined(): by child, what has a score
    std::vector<std::optional<double>> values_; ///< of one document, by child
};

class SumNode final : public AnyNode {
public:
    explicit SumNode(ScoreNodes nodes) : AnyNode(std::move(nodes)), highest_(highest_sum(children())) {
        by_rarity_.resize(children().size());
        std::iota(by_rarity_.begin(), by_rarity_.end(), std::size_t{0});
        std::ranges::stable_sort(by_rarity_, {}, [this](std::size_t i) { return children()[i]->most(); });
    }

    [[nodiscard]] double highest() const override { return highest_; }
    /// A document has nothing from the children that are rarer than the rarest that finds it; so that one must reach
    /// with the more common ones what is aimed at. Much of what only the common ones find is out of the question then.
    void aim(double score) override {
        double of_more_common = 0.0;
        for (auto i = by_rarity_.rbegin(); i != by_rarity_.rend(); ++i) {
            children()[*i]->aim(score - of_more_common);
            of_more_common += children()[*i]->highest();
        }
    }
    void add_bounds(const Window& window, const WindowSet& wanted, ScoreBounds& bounds) override {
        for (const auto& child : children()) {
            child->add_bounds(window, wanted, bounds);
        }
    }
    [[nodiscard]] double* score(const Window& window, const WindowSet& wanted) override {
        return score_joined(window, wanted, std::plus<>());
    }

private:
    [[nodiscard]] double joined(double a, double b) const override { return a + b; }

    double highest_;
    std::vector<std::size_t> by_rarity_; ///< the children, the rarest first
};

class BestNode final : public AnyNode {
public:
    explicit BestNode(ScoreNodes nodes) : AnyNode(std::move(nodes)) {
        for (const auto& child : children()) {
            highest_ = std::max(highest_, child->highest());
        }
    }

    [[nodiscard]] double highest() const override { return highest_; }
    void aim(double score) override {
        for (const auto& child : children()) {
            child->aim(score);
        }
    }
    void add_bounds(const Window& window, const WindowSet& wanted, ScoreBounds& bounds) override {
        ScoreBounds best = bounds.empty_copy();
        for (const auto& child : children()) {
            ScoreBounds of_child = bounds.empty_copy();
            child->add_bounds(window, wanted, of_child);
            best.raise(wanted, of_child);
        }
        bounds.add(wanted, best);
    }
    [[nodiscard]] double* score(const Window& window, const WindowSet& wanted) override {
        return score_joined(window, wanted, [](double a, double b) { return std::max(a, b); });
    }

private:
    [[nodiscard]] double joined(double a, double b) const override { return std::max(a, b); }

    double highest_ = 0.0;
};

class AllNode final : public ScoreNode {
public:
    /// @param children  one at least
    explicit AllNode(ScoreNodes children)
        : ScoreNode(any_asks_for_places(children)), children_(std::move(children)), joins_(joins(children_.size())),
          last_(joins_.empty() ? 0 : joins_.back().into), order_(children_.size()), highest_(highest_sum(children_)),
          values_(children_.size()) {
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::ranges::stable_sort(order_, {}, [this](std::size_t i) { return children_[i]->most(); });
        if (most() == 0) {
            highest_ = 0.0;
        }
    }

    [[nodiscard]] std::uint64_t most() const override { return children_[order_.front()]->most(); }
    [[nodiscard]] double highest() const override { return highest_; }
    void aim(double score) override {
        for (const auto& child : children_) {
            child->aim(score - (highest_ - child->highest()));
        }
    }

    void add_bounds(const Window& window, const WindowSet& wanted, ScoreBounds& bounds) override {
        for (const auto& child : children_) {
            child->add_bounds(window, wanted, bounds);
        }
    }
    void prepare_scores(const Window& window, const WindowSet& wanted) override {
        WindowSet mine = wanted;
        mine.keep(match_.all);
        for (const auto& child : children_) {
            child->prepare_scores(window, mine);
        }
    }
    [[nodiscard]] double* score(const Window& window, const WindowSet& wanted) override {
        WindowSet mine = wanted;
        mine.keep(match_.all);
        std::vector<double*> scores(children_.size());
        std::ranges::transform(children_, scores.begin(),
                               [&](const auto& child) { return child->score(window, mine); });
        for (const Join& join : joins_) {
            mine.for_each([into = scores[join.into], from = scores[join.from]](std::uint32_t place) {
                into[place] += from[place];
            });
        }
        return scores[last_];
    }
    [[nodiscard]] std::optional<double> settled(const Window& window, std::uint32_t place) override {
        if (!match_.all.has(place)) {
            return std::nullopt;
        }
        for (std::size_t i = 0; i < children_.size(); ++i) {
            const std::optional<double> value = children_[i]->settled(window, place);
            if (!value) {
                return std::nullopt;
            }
            values_[i] = *value;
        }
        for (const Join& join : joins_) {
            values_[join.into] += values_[join.from];
        }
        return values_[last_];
    }

private:
    /// The rarest is read first, the others for what it finds.
    void find(const Window& window, const WindowSet* among) override {
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const WindowMatch& found = children_[order_[i]]->match(window, i == 0 ? among : &match_.all);
            if (i == 0) {
                match_.copy(found);
            } else {
                match_.keep(found);
            }
        }
    }
    [[nodiscard]] WindowSet settle_places(const Window& window, const WindowSet& wanted) override {
        WindowSet found = wanted;
        for (const auto& child : children_) {
            found = child->settle(window, found);
        }
        return found;
    }

    ScoreNodes children_;
    std::vector<Join> joins_;
    std::size_t last_;               ///< the child that all others are joined into
    std::vector<std::size_t> order_; ///< of the children, by what they find
    double highest_;
    std::vector<double> values_; ///< of one document, by child
};

class RestrictedNode final : public ScoreNode {
public:
    enum class Kind { With, Without };

    RestrictedNode(std::unique_ptr<ScoreNode> head, std::unique_ptr<ScoreNode> condition, Kind kind)
        : ScoreNode(head->asks_for_places() || condition->asks_for_places()), head_(std::move(head)),
          condition_(std::move(condition)), kind_(kind),
          condition_first_(kind == Kind::With && condition_->most() < head_->most()) {}

    [[nodiscard]] std::uint64_t most() const override {
        return kind_ == Kind::With ? std::min(head_->most(), condition_->most()) : head_->most();
    }
    [[nodiscard]] double highest() const override { return head_->highest(); }
    void aim(double score) override { head_->aim(score); }

    void add_bounds(const Window& window, const WindowSet& wanted, ScoreBounds& bounds) override {
        head_->add_bounds(window, wanted, bounds);
    }
    void prepare_scores(const Window& window, const WindowSet& wanted) override {
        WindowSet mine = wanted;
        mine.keep(match_.all);
        head_->prepare_scores(window, mine);
    }
    [[nodiscard]] double* score(const Window& window, const WindowSet& wanted) override {
        WindowSet mine = wanted;
        mine.keep(match_.all);
        return head_->score(window, mine);
    }
    [[nodiscard]] std::optional<double> settled(const Window& window, std::uint32_t place) override {
        if (!match_.all.has(place) || condition_->settled(window, place).has_value() != (kind_ == Kind::With)) {
            return std::nullopt;
        }
        return head_->settled(window, place);
    }

private:
    void find(const Window& window, const WindowSet* among) override {
        if (condition_first_) {
            const WindowMatch& condition = condition_->match(window, among);
            match_.copy(head_->match(window, &condition.all));
            match_.keep_filtered(condition);
            return;
        }
        match_.copy(head_->match(window, among));
        const WindowMatch& condition = condition_->match(window, &match_.all);
        if (kind_ == Kind::With) {
            match_.keep_filtered(condition);
        } else {
            match_.remove(condition);
        }
    }
    [[nodiscard]] WindowSet settle_places(const Window& window, const WindowSet& wanted) override {
        WindowSet found = head_->settle(window, wanted);
        const WindowSet meets = condition_->settle(window, found);
        if (kind_ == Kind::With) {
            found.keep(meets);
        } else {
            found.remove(meets);
        }
        return found;
    }

    std::unique_ptr<ScoreNode> head_;
    std::unique_ptr<ScoreNode> condition_;
    Kind kind_;
    bool condition_first_; ///< it finds less, so the first child is read for what it finds
};

/// The addition finds nothing by itself, so it is read for what is going to be scored only; unless its places decide
/// which scores are open.
class RaisedNode final : public ScoreNode {
public:
    RaisedNode(std::unique_ptr<ScoreNode> head, std::unique_ptr<ScoreNode> addition)
        : ScoreNode(head->asks_for_places() || addition->asks_for_places()), head_(std::move(head)),
          addition_(std::move(addition)) {}

    [[nodiscard]] std::uint64_t most() const override { return head_->most(); }
    [[nodiscard]] double highest() const override { return head_->highest() + addition_->highest(); }
    void aim(double score) override { head_->aim(score - addition_->highest()); }

    void add_bounds(const Window& window, const WindowSet& wanted, ScoreBounds& bounds) override {
        head_->add_bounds(window, wanted, bounds);
        WindowSet mine = wanted;
        mine.keep(match_.all);
        read_addition(window, mine);
        mine.keep(*added_);
        addition_->add_bounds(window, mine, bounds);
    }
    void prepare_scores(const Window& window, const WindowSet& wanted) override {
        WindowSet mine = wanted;
        mine.keep(match_.all);
        head_->prepare_scores(window, mine);
        read_addition(window, mine);
        mine.keep(*added_);
        addition_->prepare_scores(window, mine);
    }
    [[nodiscard]] double* score(const Window& window, const WindowSet& wanted) override {
        double* const scores = head_->score(window, wanted);
        WindowSet both = wanted;
        both.keep(*added_);
        if (!both.empty()) {
            both.for_each([scores, added = addition_->score(window, both)](std::uint32_t place) {
                scores[place] += added[place];
            });
        }
        return scores;
    }
    [[nodiscard]] std::optional<double> settled(const Window& window, std::uint32_t place) override {
        const std::optional<double> score = head_->settled(window, place);
        const std::optional<double> added = score ? addition_->settled(window, place) : std::nullopt;
        return added ? *score + *added : score;
    }

private:
    void find(const Window& window, const WindowSet* among) override {
        match_.copy(head_->match(window, among));
        added_ = nullptr;
        if (addition_->asks_for_places()) {
            const WindowMatch& addition = addition_->match(window, &match_.all);
            added_ = &addition.all;
            match_.add_open(addition);
        }
    }
    /// Unless it has been read.
    void read_addition(const Window& window, const WindowSet& wanted) {
        if (added_ == nullptr) {
            added_ = &addition_->match(window, &wanted).all;
        }
    }
    [[nodiscard]] WindowSet settle_places(const Window& window, const WindowSet& wanted) override {
        const WindowSet found = head_->settle(window, wanted);
        static_cast<void>(addition_->settle(window, found)); // its scores count, not what it finds
        return found;
    }

    std::unique_ptr<ScoreNode> head_;
    std::unique_ptr<ScoreNode> addition_;
    const WindowSet* added_ = nullptr; ///< what the addition finds; null: it has not been read
};

class NearNode final : public ScoreNode {
public:
    NearNode(std::unique_ptr<PlaceChecker> checker, std::unique_ptr<ScoreNode> words)
        : ScoreNode(true), checker_(std::move(checker)), words_(std::move(words)) {}

    [[nodiscard]] std::uint64_t most() const override { return words_->most(); }
    [[nodiscard]] double highest() const override { return words_->highest(); }
    void aim(double score) override { words_->aim(score); }

    void add_bounds(const Window& window, const WindowSet& wanted, ScoreBounds& bounds) override {
        words_->add_bounds(window, wanted, bounds);
    }
    void prepare_scores(const Window& window, const WindowSet& wanted) override {
        words_->prepare_scores(window, wanted);
    }
    [[nodiscard]] double* score(const Window& window, const WindowSet& wanted) override {
        return words_->score(window, wanted);
    }
    [[nodiscard]] std::optional<double> settled(const Window& window, std::uint32_t place) override {
        return found_.has(place) ? words_->settled(window, place) : std::nullopt;
    }

private:
    void find(const Window& window, const WindowSet* among) override {
        const WindowMatch& words = words_->match(window, among);
        match_.clear();
        match_.all = words.all;
        match_.strong = words.strong;
        match_.set_all_open();
        found_.clear();
    }
    [[nodiscard]] WindowSet settle_places(const Window& window, const WindowSet& wanted) override {
        found_ = words_->settle(window, wanted); // a phrase may be one of them
        if (!found_.empty()) {
            found_ = checker_->check(window, found_);
        }
        return found_;
    }

    std::unique_ptr<PlaceChecker> checker_;
    std::unique_ptr<ScoreNode> words_;
    WindowSet found_; ///< of those settled
};

} // namespace

std::unique_ptr<ScoreNode> make_sum(ScoreNodes children) {
    return std::make_unique<SumNode>(std::move(children));
}

std::unique_ptr<ScoreNode> make_best(ScoreNodes children) {
    return std::make_unique<BestNode>(std::move(children));
}

std::unique_ptr<ScoreNode> make_all(ScoreNodes children) {
    return std::make_unique<AllNode>(std::move(children));
}

std::unique_ptr<ScoreNode> make_restricted(std::unique_ptr<ScoreNode> head, std::unique_ptr<ScoreNode> condition) {
    return std::make_unique<RestrictedNode>(std::move(head), std::move(condition), RestrictedNode::Kind::With);
}

std::unique_ptr<ScoreNode> make_without(std::unique_ptr<ScoreNode> head, std::unique_ptr<ScoreNode> condition) {
    return std::make_unique<RestrictedNode>(std::move(head), std::move(condition), RestrictedNode::Kind::Without);
}

std::unique_ptr<ScoreNode> make_raised(std::unique_ptr<ScoreNode> head, std::unique_ptr<ScoreNode> addition) {
    return std::make_unique<RaisedNode>(std::move(head), std::move(addition));
}

std::unique_ptr<ScoreNode> make_near(const ScoreSource& source, const query::TermNode& near,
                                     std::unique_ptr<ScoreNode> words) {
    return std::make_unique<NearNode>(make_place_checker(source, near), std::move(words));
}

} // namespace referat::backend
