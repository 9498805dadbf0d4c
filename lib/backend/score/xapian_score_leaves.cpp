// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/xapian_score_leaves.hpp"

#include "backend/score/xapian_settled_node.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace referat::backend {

namespace {

/// What finds without scoring: all scores are 0.
class FilterNode : public SettledNode {
public:
    [[nodiscard]] double highest() const override { return 0.0; }
    void aim(double score) override { all_strong_ = score <= 0.0; }
    void add_bounds(const Window&, const WindowSet&, ScoreBounds&) override {}
    [[nodiscard]] double* score(const Window&, const WindowSet& wanted) override {
        double* const scores = scores_.get();
        wanted.for_each([scores](std::uint32_t place) { scores[place] = 0.0; });
        return scores;
    }
    [[nodiscard]] std::optional<double> settled(const Window&, std::uint32_t place) override {
        return match_.all.has(place) ? std::optional(0.0) : std::nullopt;
    }

protected:
    explicit FilterNode(const WindowAsked& asked) : scores_(asked) {}

private:
    virtual void filter(const Window& window, const WindowSet* among) = 0;

    void fill(const Window& window, const WindowSet* among) override {
        filter(window, among);
        if (all_strong_) {
            match_.strong = match_.all;
        }
    }

    ScoreArray scores_;
    bool all_strong_ = true;
};

class EverythingNode final : public FilterNode {
public:
    EverythingNode(const ScoreSource& source, const WindowAsked& asked)
        : FilterNode(asked), postings_(source.part, source.postings, "") {}

    [[nodiscard]] std::uint64_t most() const override { return postings_.frequency(); }

private:
    void filter(const Window& window, const WindowSet* among) override {
        add_documents(postings_, window, among, match_.all);
    }

    Postings postings_;
};

class NothingNode final : public FilterNode {
public:
    explicit NothingNode(const WindowAsked& asked) : FilterNode(asked) {}

    [[nodiscard]] std::uint64_t most() const override { return 0; }

private:
    void filter(const Window&, const WindowSet*) override {}
};

class RangeNode final : public FilterNode {
public:
    RangeNode(const ScoreSource& source, ValueRange range, const WindowAsked& asked)
        : FilterNode(asked), range_(std::move(range)), at_(source.part.valuestream_begin(range_.slot)),
          end_(source.part.valuestream_end(range_.slot)), most_(source.part.get_value_freq(range_.slot)) {}

    [[nodiscard]] std::uint64_t most() const override { return most_; }

private:
    void filter(const Window& window, const WindowSet* among) override {
        const auto add = [this](std::uint32_t place) {
            const std::string value = *at_;
            if (value >= range_.from && (!range_.to || value <= *range_.to)) {
                match_.all.add(place);
            }
        };
        const auto skip_to = [this](std::uint32_t document) {
            if (at_ != end_ && at_.get_docid() < document) {
                at_.skip_to(document);
            }
        };
        if (!window.is_range()) {
            for (std::uint32_t place = 0; place < window.size(); ++place) {
                skip_to(window.document(place));
                if (at_ != end_ && at_.get_docid() == window.document(place)) {
                    add(place);
                }
            }
            return;
        }
        skip_to(window.first());
        for (; at_ != end_ && at_.get_docid() < window.first() + window.size(); ++at_) {
            const std::uint32_t place = at_.get_docid() - window.first();
            if (among == nullptr || among->has(place)) {
                add(place);
            }
        }
    }

    ValueRange range_;
    Xapian::ValueIterator at_;
    Xapian::ValueIterator end_;
    std::uint64_t most_;
};

} // namespace

std::unique_ptr<ScoreNode> make_everything(const ScoreSource& source, const WindowAsked& asked) {
    return std::make_unique<EverythingNode>(source, asked);
}

std::unique_ptr<ScoreNode> make_nothing(const WindowAsked& asked) {
    return std::make_unique<NothingNode>(asked);
}

std::unique_ptr<ScoreNode> make_range(const ScoreSource& source, ValueRange range, const WindowAsked& asked) {
    return std::make_unique<RangeNode>(source, std::move(range), asked);
}

} // namespace referat::backend
