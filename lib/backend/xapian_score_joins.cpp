// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_score_joins.hpp"

#include "backend/xapian_place_checker.hpp"
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

class AnyNode final : public ScoreNode {
public:
    enum class Score { Sum, Best };

    /// @param children  one at least
    AnyNode(ScoreNodes children, Score score, const WindowAsked& asked)
        : ScoreNode(any_asks_for_places(children)), children_(std::move(children)), score_(score),
          joins_(joins(children_.size())), last_(joins_.empty() ? 0 : joins_.back().into), values_(children_.size()) {
        if (asks_for_places()) { // what the children say is looked at again when places are settled
            copies_.assign(children_.size(), WindowResult(asked));
        }
    }

    [[nodiscard]] std::uint64_t most() const override {
        return std::transform_reduce(children_.begin(), children_.end(), std::uint64_t{0}, std::plus<>(),
                                     [](const auto& child) { return child->most(); });
    }

private:
    [[nodiscard]] WindowResult& read_window(std::uint32_t begin, const WindowSet* among) override {
        std::vector<WindowResult*> results;
        for (std::size_t i = 0; i < children_.size(); ++i) {
            WindowResult& result = children_[i]->read(begin, among);
            if (asks_for_places()) {
                copies_[i].copy(result);
            }
            results.push_back(asks_for_places() ? &copies_[i] : &result);
        }
        for (const Join& join : joins_) {
            if (score_ == Score::Sum) {
                results[join.into]->add(*results[join.from], std::plus<>());
            } else {
                results[join.into]->add(*results[join.from], [](double a, double b) { return std::max(a, b); });
            }
        }
        return *results[last_];
    }
    void settle_places(std::uint32_t begin, const WindowSet& wanted) override {
        for (const auto& child : children_) {
            child->settle(begin, wanted);
        }
    }
    [[nodiscard]] std::optional<double> settled_score(std::uint32_t place) override {
        std::ranges::transform(children_, values_.begin(), [&](const auto& child) { return child->settled(place); });
        for (const Join& join : joins_) {
            std::optional<double>& into = values_[join.into];
            const std::optional<double>& from = values_[join.from];
            if (into && from) {
                into = score_ == Score::Sum ? *into + *from : std::max(*into, *from);
            } else if (from) {
                into = from;
            }
        }
        return values_[last_];
    }

    ScoreNodes children_;
    Score score_;
    std::vector<Join> joins_;
    std::size_t last_; ///< the child that all others are joined into
    std::vector<WindowResult> copies_;
    std::vector<std::optional<double>> values_; ///< of one document, by child
};

class AllNode final : public ScoreNode {
public:
    /// @param children  one at least
    AllNode(ScoreNodes children, const WindowAsked& asked)
        : ScoreNode(any_asks_for_places(children)), children_(std::move(children)), joins_(joins(children_.size())),
          last_(joins_.empty() ? 0 : joins_.back().into), order_(children_.size()), result_(asked),
          values_(children_.size()) {
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::ranges::stable_sort(order_, {}, [this](std::size_t i) { return children_[i]->most(); });
    }

    [[nodiscard]] std::uint64_t most() const override { return children_[order_.front()]->most(); }

private:
    /// The rarest is read first, the others for what it finds.
    [[nodiscard]] WindowResult& read_window(std::uint32_t begin, const WindowSet* among) override {
        std::vector<WindowResult*> results(children_.size());
        result_.open.clear();
        for (std::size_t i = 0; i < order_.size(); ++i) {
            WindowResult& found = children_[order_[i]]->read(begin, i == 0 ? among : &result_.all);
            results[order_[i]] = &found;
            result_.open.add(found.open);
            if (i == 0) {
                result_.all = found.all;
                result_.sure = found.sure;
            } else {
                result_.all.keep(found.all);
                result_.sure.keep(found.sure);
            }
        }
        result_.open.keep(result_.all);
        if (!result_.scores.empty()) {
            result_.all.for_each([&](std::uint32_t place) {
                std::ranges::transform(results, values_.begin(),
                                       [place](const WindowResult* child) { return child->scores[place]; });
                result_.scores[place] = sum();
            });
        }
        return result_;
    }
    void settle_places(std::uint32_t begin, const WindowSet& wanted) override {
        WindowSet mine = wanted;
        mine.keep(result_.all);
        for (const auto& child : children_) {
            child->settle(begin, mine);
        }
    }
    [[nodiscard]] std::optional<double> settled_score(std::uint32_t place) override {
        if (!result_.all.has(place)) {
            return std::nullopt;
        }
        for (std::size_t i = 0; i < children_.size(); ++i) {
            const std::optional<double> value = children_[i]->settled(place);
            if (!value) {
                return std::nullopt;
            }
            values_[i] = *value;
        }
        return sum();
    }

    [[nodiscard]] double sum() {
        for (const Join& join : joins_) {
            values_[join.into] += values_[join.from];
        }
        return values_[last_];
    }

    ScoreNodes children_;
    std::vector<Join> joins_;
    std::size_t last_;               ///< the child that all others are joined into
    std::vector<std::size_t> order_; ///< of the children, by what they find
    WindowResult result_;
    std::vector<double> values_; ///< of one document, by child
};

class RestrictedNode final : public ScoreNode {
public:
    enum class Kind { With, Without };

    RestrictedNode(std::unique_ptr<ScoreNode> head, std::unique_ptr<ScoreNode> condition, Kind kind,
                   const WindowAsked& asked)
        : ScoreNode(head->asks_for_places() || condition->asks_for_places()), head_(std::move(head)),
          condition_(std::move(condition)), kind_(kind),
          condition_first_(kind == Kind::With && condition_->most() < head_->most()), result_(asked) {}

    [[nodiscard]] std::uint64_t most() const override {
        return kind_ == Kind::With ? std::min(head_->most(), condition_->most()) : head_->most();
    }

private:
    [[nodiscard]] WindowResult& read_window(std::uint32_t begin, const WindowSet* among) override {
        if (condition_first_) {
            const WindowResult& condition = condition_->read(begin, among);
            result_.copy(head_->read(begin, &condition.all));
            restrict_to(condition);
        } else {
            result_.copy(head_->read(begin, among));
            restrict_to(condition_->read(begin, &result_.all));
        }
        return result_;
    }
    void settle_places(std::uint32_t begin, const WindowSet& wanted) override {
        WindowSet mine = wanted;
        mine.keep(result_.all);
        head_->settle(begin, mine);
        condition_->settle(begin, mine);
    }
    [[nodiscard]] std::optional<double> settled_score(std::uint32_t place) override {
        if (!result_.all.has(place) || condition_->settled(place).has_value() != (kind_ == Kind::With)) {
            return std::nullopt;
        }
        return head_->settled(place);
    }

    void restrict_to(const WindowResult& condition) {
        if (kind_ == Kind::With) {
            result_.all.keep(condition.all);
            result_.sure.keep(condition.sure);
        } else {
            result_.all.remove(condition.sure);
            result_.sure.remove(condition.all);
        }
        result_.open.add(condition.open);
        result_.open.keep(result_.all);
    }

    std::unique_ptr<ScoreNode> head_;
    std::unique_ptr<ScoreNode> condition_;
    Kind kind_;
    bool condition_first_; ///< it finds less, so the first child is read for what it finds
    WindowResult result_;
};

class RaisedNode final : public ScoreNode {
public:
    RaisedNode(std::unique_ptr<ScoreNode> head, std::unique_ptr<ScoreNode> addition, const WindowAsked& asked)
        : ScoreNode(head->asks_for_places() || addition->asks_for_places()), head_(std::move(head)),
          addition_(std::move(addition)), result_(asked) {}

    [[nodiscard]] std::uint64_t most() const override { return head_->most(); }

private:
    [[nodiscard]] WindowResult& read_window(std::uint32_t begin, const WindowSet* among) override {
        result_.copy(head_->read(begin, among));
        WindowResult& addition = addition_->read(begin, &result_.all);
        addition.all.keep(result_.all);
        addition.all.for_each([&](std::uint32_t place) { result_.scores[place] += addition.scores[place]; });
        result_.open.add(addition.open);
        result_.open.keep(result_.all);
        return result_;
    }
    void settle_places(std::uint32_t begin, const WindowSet& wanted) override {
        head_->settle(begin, wanted);
        addition_->settle(begin, wanted);
    }
    [[nodiscard]] std::optional<double> settled_score(std::uint32_t place) override {
        const std::optional<double> score = head_->settled(place);
        const std::optional<double> added = score ? addition_->settled(place) : std::nullopt;
        return added ? *score + *added : score;
    }

    std::unique_ptr<ScoreNode> head_;
    std::unique_ptr<ScoreNode> addition_;
    WindowResult result_;
};

class NearNode final : public ScoreNode {
public:
    NearNode(std::unique_ptr<PlaceChecker> checker, std::unique_ptr<ScoreNode> words)
        : ScoreNode(true), checker_(std::move(checker)), words_(std::move(words)) {}

    [[nodiscard]] std::uint64_t most() const override { return words_->most(); }

private:
    [[nodiscard]] WindowResult& read_window(std::uint32_t begin, const WindowSet* among) override {
        WindowResult& result = words_->read(begin, among);
        result.sure.clear();
        result.open = result.all;
        candidates_ = result.all;
        return result;
    }
    void settle_places(std::uint32_t begin, const WindowSet& wanted) override {
        found_.clear();
        candidates_.keep(wanted);
        if (!candidates_.empty()) {
            words_->settle(begin, candidates_); // a phrase may be one of them
            found_ = checker_->check(begin, candidates_);
        }
    }
    [[nodiscard]] std::optional<double> settled_score(std::uint32_t place) override {
        return found_.has(place) ? words_->settled(place) : std::nullopt;
    }

    std::unique_ptr<PlaceChecker> checker_;
    std::unique_ptr<ScoreNode> words_;
    WindowSet candidates_; ///< with all words, as far as they are wanted
    WindowSet found_;      ///< of those settled
};

} // namespace

std::unique_ptr<ScoreNode> make_sum(ScoreNodes children, const WindowAsked& asked) {
    return std::make_unique<AnyNode>(std::move(children), AnyNode::Score::Sum, asked);
}

std::unique_ptr<ScoreNode> make_best(ScoreNodes children, const WindowAsked& asked) {
    return std::make_unique<AnyNode>(std::move(children), AnyNode::Score::Best, asked);
}

std::unique_ptr<ScoreNode> make_all(ScoreNodes children, const WindowAsked& asked) {
    return std::make_unique<AllNode>(std::move(children), asked);
}

std::unique_ptr<ScoreNode> make_restricted(std::unique_ptr<ScoreNode> head, std::unique_ptr<ScoreNode> condition,
                                           const WindowAsked& asked) {
    return std::make_unique<RestrictedNode>(std::move(head), std::move(condition), RestrictedNode::Kind::With, asked);
}

std::unique_ptr<ScoreNode> make_without(std::unique_ptr<ScoreNode> head, std::unique_ptr<ScoreNode> condition,
                                        const WindowAsked& asked) {
    return std::make_unique<RestrictedNode>(std::move(head), std::move(condition), RestrictedNode::Kind::Without,
                                            asked);
}

std::unique_ptr<ScoreNode> make_raised(std::unique_ptr<ScoreNode> head, std::unique_ptr<ScoreNode> addition,
                                       const WindowAsked& asked) {
    return std::make_unique<RaisedNode>(std::move(head), std::move(addition), asked);
}

std::unique_ptr<ScoreNode> make_near(const ScoreSource& source, const query::TermNode& near,
                                     std::unique_ptr<ScoreNode> words) {
    return std::make_unique<NearNode>(make_place_checker(source.part, source.places, near), std::move(words));
}

} // namespace referat::backend
