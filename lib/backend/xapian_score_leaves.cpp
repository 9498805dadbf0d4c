// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_score_leaves.hpp"

#include "backend/xapian_postings.hpp"
#include "backend/xapian_sums.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <utility>

namespace referat::backend {

namespace {

/// What knows nothing of places.
class SettledNode : public ScoreNode {
protected:
    SettledNode() : ScoreNode(false) {}

private:
    void settle_places(std::uint32_t, const WindowSet&) override {}
    [[nodiscard]] std::optional<double> settled_score(std::uint32_t) override { return std::nullopt; }
};

class EverythingNode final : public SettledNode {
public:
    EverythingNode(const ScoreSource& source, const WindowAsked& asked)
        : postings_(source.part, "", asked.documents), result_(asked) {}

    [[nodiscard]] std::uint64_t most() const override { return postings_.frequency(); }

private:
    [[nodiscard]] WindowResult& read_window(std::uint32_t begin, const WindowSet* among) override {
        result_.clear();
        postings_.read(begin, among,
                       [this](std::uint32_t place, const Xapian::PostingIterator&) { result_.all.add(place); });
        std::ranges::fill(result_.scores, 0.0); // who took it before may have changed it
        result_.sure = result_.all;
        return result_;
    }

    Postings postings_;
    WindowResult result_;
};

class NothingNode final : public SettledNode {
public:
    explicit NothingNode(const WindowAsked& asked) : result_(asked) {}

    [[nodiscard]] std::uint64_t most() const override { return 0; }

private:
    [[nodiscard]] WindowResult& read_window(std::uint32_t, const WindowSet*) override {
        result_.clear(); // who took it before may have changed it
        return result_;
    }

    WindowResult result_;
};

class RangeNode final : public SettledNode {
public:
    RangeNode(const ScoreSource& source, ValueRange range, const WindowAsked& asked)
        : range_(std::move(range)), at_(source.part.valuestream_begin(range_.slot)),
          end_(source.part.valuestream_end(range_.slot)), most_(source.part.get_value_freq(range_.slot)),
          window_(asked.documents), result_(asked) {}

    [[nodiscard]] std::uint64_t most() const override { return most_; }

private:
    [[nodiscard]] WindowResult& read_window(std::uint32_t begin, const WindowSet* among) override {
        result_.clear();
        if (at_ != end_ && at_.get_docid() < begin) {
            at_.skip_to(begin);
        }
        for (; at_ != end_ && at_.get_docid() < begin + window_; ++at_) {
            const std::uint32_t place = at_.get_docid() - begin;
            if (among != nullptr && !among->has(place)) {
                continue;
            }
            const std::string value = *at_;
            if (value >= range_.from && (!range_.to || value <= *range_.to)) {
                result_.all.add(place);
            }
        }
        std::ranges::fill(result_.scores, 0.0); // who took it before may have changed it
        result_.sure = result_.all;
        return result_;
    }

    ValueRange range_;
    Xapian::ValueIterator at_;
    Xapian::ValueIterator end_;
    std::uint64_t most_;
    std::uint32_t window_;
    WindowResult result_;
};

class WordNode final : public SettledNode {
public:
    WordNode(const ScoreSource& source, const std::vector<std::string>& terms, double factor, const WindowAsked& asked)
        : lengths_(source.lengths), bm25_(source.bm25), result_(asked), counts_(asked.scores ? asked.documents : 0) {
        std::vector<std::uint32_t> frequencies;
        for (const std::string& term : terms) {
            postings_.emplace_back(source.part, term, asked.documents);
            frequencies.push_back(asked.scores ? source.whole.get_termfreq(term) : 0);
        }
        if (asked.scores) {
            std::size_t last = 0;
            for (const Join& join : joins(frequencies.size())) {
                frequencies[join.into] = bm25_.union_of(frequencies[join.into], frequencies[join.from]);
                last = join.into;
            }
            weight_ = bm25_.word_weight(frequencies[last], std::max(factor, 0.0));
        }
    }

    [[nodiscard]] std::uint64_t most() const override {
        return std::transform_reduce(postings_.begin(), postings_.end(), std::uint64_t{0}, std::plus<>(),
                                     [](const Postings& postings) { return postings.frequency(); });
    }

private:
    [[nodiscard]] WindowResult& read_window(std::uint32_t begin, const WindowSet* among) override {
        result_.clear();
        for (Postings& postings : postings_) {
            postings.read(begin, among, [this](std::uint32_t place, const Xapian::PostingIterator& at) {
                if (!counts_.empty()) {
                    const std::uint32_t before = result_.all.has(place) ? counts_[place] : 0;
                    counts_[place] = before + at.get_wdf();
                }
                result_.all.add(place);
            });
        }
        if (!counts_.empty()) {
            result_.all.for_each([&](std::uint32_t place) {
                // A term that stands twice among its synonyms counts twice, as far as the document goes.
                const std::uint32_t length = lengths_[begin + place];
                result_.scores[place] = bm25_.score(weight_, std::min(counts_[place], length), length);
            });
        }
        result_.sure = result_.all;
        return result_;
    }

    const std::vector<std::uint32_t>& lengths_;
    Bm25 bm25_;
    double weight_ = 0.0;
    std::vector<Postings> postings_;
    WindowResult result_;
    std::vector<std::uint32_t> counts_; ///< by place; empty if nobody asks for scores
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

std::unique_ptr<ScoreNode> make_word(const ScoreSource& source, const std::vector<std::string>& terms, double factor,
                                     const WindowAsked& asked) {
    return std::make_unique<WordNode>(source, terms, factor, asked);
}

} // namespace referat::backend
