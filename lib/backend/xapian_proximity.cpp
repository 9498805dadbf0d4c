// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_proximity.hpp"

#include "backend/xapian_places.hpp"
#include "query/spans.hpp"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace referat::backend {

namespace {

using query::Span;
using query::TermNode;
using query::TermOp;

/// The items of a side: those of its alternatives, merged by a heap, since a truncated word may have a thousand.
class SideCursor {
public:
    SideCursor(const Xapian::Database& database, const TermNode& side)
        : distance_(side.window), ordered_(side.ordered) {
        for (const TermNode& node : side.children) {
            if (node.op == TermOp::Expansion) {
                for (const TermNode& word : node.children) {
                    alternatives_.emplace_back(database, word);
                }
            } else {
                alternatives_.emplace_back(database, node);
            }
        }
        for (std::size_t i = 0; i < alternatives_.size(); ++i) {
            if (alternatives_[i].lead().move_to(1)) {
                heap_.push_back({alternatives_[i].lead().item(), i});
            }
        }
        std::ranges::make_heap(heap_, std::greater<>());
    }

    /// Moves to `item` or the next behind it; false if there is none.
    bool move_to(Xapian::docid item) {
        while (!heap_.empty() && heap_.front().item < item) {
            std::ranges::pop_heap(heap_, std::greater<>());
            TermCursor& lead = alternatives_[heap_.back().alternative].lead();
            if (lead.move_to(item)) {
                heap_.back().item = lead.item();
                std::ranges::push_heap(heap_, std::greater<>());
            } else {
                heap_.pop_back();
            }
        }
        return !heap_.empty();
    }
    [[nodiscard]] Xapian::docid item() const { return heap_.front().item; }

    /// Where it stands in the item it is at, sorted.
    [[nodiscard]] std::vector<Span> spans() {
        std::vector<Span> spans;
        for_each_here([&](Alternative& alternative) {
            alternative.add_spans(spans);
            return false;
        });
        std::ranges::sort(spans);
        return spans;
    }

    /// True if it stands near in the item it is at. Places are read no further than the first that do.
    [[nodiscard]] bool is_near(const query::Nearness& near) {
        std::vector<Span> spans;
        return for_each_here([&](Alternative& alternative) {
            spans.clear();
            alternative.add_spans(spans);
            return std::ranges::any_of(spans, [&](const Span& span) { return near.holds(span); });
        });
    }

    /// How many alternatives the item it is at has.
    [[nodiscard]] std::size_t count_here() {
        std::size_t count = 0;
        for_each_here([&](const Alternative& /*each*/) {
            ++count;
            return false;
        });
        return count;
    }

    /// What is near enough to `before`, the places of the side before it.
    [[nodiscard]] query::Nearness behind(const std::vector<Span>& before) const {
        return {before, distance_, ordered_ ? query::NearSide::After : query::NearSide::Either};
    }
    /// What the side before it must be near to, if it stands at `places`.
    [[nodiscard]] query::Nearness ahead_of(const std::vector<Span>& places) const {
        return {places, distance_, ordered_ ? query::NearSide::Before : query::NearSide::Either};
    }

private:
    struct Next {
        Xapian::docid item = 0; ///< that the alternative's lead is at
        std::size_t alternative = 0;
        auto operator<=>(const Next&) const = default;
    };

    /// Calls visit for the alternatives at the item, until one returns true; whether one did.
    template <typename Visit>
    bool for_each_here(Visit&& visit) {
        // Whoever is at the first item of a heap stands below others that are.
        std::vector<std::size_t> open{0};
        while (!open.empty()) {
            const std::size_t node = open.back();
            open.pop_back();
            if (node >= heap_.size() || heap_[node].item != item()) {
                continue;
            }
            if (visit(alternatives_[heap_[node].alternative])) {
                return true;
            }
            open.push_back(2 * node + 1);
            open.push_back(2 * node + 2);
        }
        return false;
    }

    unsigned distance_;
    bool ordered_;
    std::vector<Alternative> alternatives_;
    std::vector<Next> heap_; ///< of the alternatives that have items left
};

class ProximitySource final : public Xapian::PostingSource {
public:
    explicit ProximitySource(std::shared_ptr<const TermNode> proximity) : proximity_(std::move(proximity)) {}

    [[nodiscard]] PostingSource* clone() const override { return new ProximitySource(proximity_); }

    void init(const Xapian::Database& database) override {
        item_ = 0;
        next_ = 1;
        at_end_ = false;
        most_ = database.get_doccount();
        sides_.clear();
        for (const TermNode& side : proximity_->children) {
            sides_.emplace_back(database, side);
        }
    }

    [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return 0; }
    /// As many as there are, so that the engine asks all cheaper conditions first.
    [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return most_; }
    [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return most_; }

    void next(double /*min_weight*/) override { find_from(next_); }
    void skip_to(Xapian::docid item, double /*min_weight*/) override {
        if (item_ == 0 || item_ < item) {
            find_from(std::max(item, next_));
        }
    }
    /// Looks at `item` alone: the engine asks about what it found by other conditions.
    bool check(Xapian::docid item, double /*min_weight*/) override {
        if (item_ != 0 && item_ >= item) {
            return true;
        }
        next_ = item + 1;
        item_ = 0;
        for (SideCursor& side : sides_) {
            if (!side.move_to(item)) {
                at_end_ = true;
                return true;
            }
            if (side.item() != item) {
                return false;
            }
        }
        item_ = is_match() ? item : 0;
        return item_ != 0;
    }
    [[nodiscard]] bool at_end() const override { return at_end_; }
    [[nodiscard]] Xapian::docid get_docid() const override { return item_; }
    [[nodiscard]] std::string get_description() const override {
        std::string description = "proximity";
        for (std::size_t i = 1; i < proximity_->children.size(); ++i) {
            const TermNode& side = proximity_->children[i];
            description.append(side.ordered ? " before/" : " near/").append(std::to_string(side.window));
        }
        return description;
    }

private:
    /// Moves to the first item from `item` on where the sides stand as asked.
    void find_from(Xapian::docid item) {
        for (;;) {
            const std::optional<Xapian::docid> common = find_common(item);
            if (!common) {
                at_end_ = true;
                return;
            }
            item = *common + 1;
            if (is_match()) {
                item_ = *common;
                next_ = item;
                return;
            }
        }
    }

    /// The first item from `item` on that has all sides.
    [[nodiscard]] std::optional<Xapian::docid> find_common(Xapian::docid item) {
        for (std::size_t agreed = 0; agreed < sides_.size();) {
            agreed = 0;
            for (SideCursor& side : sides_) {
                if (!side.move_to(item)) {
                    return std::nullopt;
                }
                agreed += side.item() == item ? 1 : 0;
                item = side.item();
            }
        }
        return item;
    }

    /// Begins at the end that has fewer alternatives here: of the side it comes to last it reads only what it needs.
    [[nodiscard]] bool is_match() {
        const bool forwards = sides_.front().count_here() <= sides_.back().count_here();
        const std::size_t last = sides_.size() - 1;
        const auto side = [&](std::size_t step) -> SideCursor& { return sides_[forwards ? step : last - step]; };
        const auto nearness = [&](std::size_t step, const std::vector<Span>& before) {
            return forwards ? side(step).behind(before) : side(step - 1).ahead_of(before);
        };
        std::vector<Span> before = side(0).spans();
        for (std::size_t step = 1; step < last && !before.empty(); ++step) {
            const query::Nearness near = nearness(step, before);
            std::vector<Span> spans = side(step).spans();
            std::erase_if(spans, [&](const Span& span) { return !near.holds(span); });
            before = std::move(spans);
        }
        return !before.empty() && (last == 0 || side(last).is_near(nearness(last, before)));
    }

    std::shared_ptr<const TermNode> proximity_;
    std::vector<SideCursor> sides_;
    Xapian::docid item_ = 0; ///< the match it is at; 0 for none
    Xapian::docid next_ = 1; ///< the first item not looked at
    Xapian::doccount most_ = 0;
    bool at_end_ = false;
};

} // namespace

Xapian::Query make_proximity_filter(const TermNode& proximity) {
    return Xapian::Query(make_proximity_source(proximity).release()->release());
}

std::unique_ptr<Xapian::PostingSource> make_proximity_source(const TermNode& proximity) {
    return std::make_unique<ProximitySource>(std::make_shared<const TermNode>(proximity));
}

} // namespace referat::backend
