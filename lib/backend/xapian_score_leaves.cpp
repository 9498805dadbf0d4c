// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_score_leaves.hpp"

#include "backend/xapian_postings.hpp"
#include "backend/xapian_sums.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <numeric>
#include <utility>

namespace referat::backend {

namespace {

/// What knows nothing of places.
class SettledNode : public ScoreNode {
public:
    void prepare_scores(const Window&, const WindowSet&) override {}

protected:
    SettledNode() : ScoreNode(false) {}

private:
    /// Fills `all` and `strong` of the match, which are empty.
    virtual void fill(const Window& window, const WindowSet* among) = 0;

    void find(const Window& window, const WindowSet* among) override {
        match_.clear();
        fill(window, among);
        if (among != nullptr) {
            match_.keep(*among);
        }
    }
    [[nodiscard]] WindowSet settle_places(const Window&, const WindowSet& wanted) override { return wanted; }
};

/// What finds without scoring: all scores are 0.
class FilterNode : public SettledNode {
public:
    [[nodiscard]] double highest() const override { return 0.0; }
    void aim(double score) override { all_strong_ = score <= 0.0; }
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

/// What lists of postings are read into; see ChunkReader::read().
struct DocumentWriter {
    WindowSetWriter all;
    void operator()(std::uint32_t place, std::uint32_t) { all.add(place); }
};

void add_documents(Postings& postings, const Window& window, const WindowSet* among, WindowSet& documents) {
    DocumentWriter writer{WindowSetWriter(documents)};
    postings.read(window, among, writer);
    writer.all.finish();
}

/// Writes documents, their counts, and which have enough.
struct CountWriter {
    WindowSetWriter all;
    WindowSet* enough;
    std::uint32_t least;   ///< that is enough
    std::uint32_t* counts; ///< by place
    void operator()(std::uint32_t place, std::uint32_t count) {
        counts[place] = count;
        all.add(place);
        if (count >= least) {
            enough->add(place);
        }
    }
};

/// The same, where other lists have been read before.
struct CountAdder {
    CountWriter writer;
    const WindowSet* read_before; ///< documents that have a count
    void operator()(std::uint32_t place, std::uint32_t count) {
        writer(place, read_before->has(place) ? writer.counts[place] + count : count);
    }
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

class WordNode final : public SettledNode {
public:
    WordNode(const ScoreSource& source, const std::vector<std::string>& terms, double factor, const WindowAsked& asked)
        : lengths_(source.lengths), least_norm_(source.bm25.length_norm(0)), scores_(asked),
          counts_(asked.scores ? asked.documents : 0) {
        std::vector<std::uint32_t> frequencies;
        for (const std::string& term : terms) {
            postings_.emplace_back(source.part, source.postings, term);
            frequencies.push_back(asked.scores ? source.whole.get_termfreq(term) : 0);
        }
        if (asked.scores) {
            std::size_t last = 0;
            for (const Join& join : joins(frequencies.size())) {
                frequencies[join.into] = source.bm25.union_of(frequencies[join.into], frequencies[join.from]);
                last = join.into;
            }
            weight_ = source.bm25.word_weight(frequencies[last], std::max(factor, 0.0));
        }
    }

    [[nodiscard]] std::uint64_t most() const override {
        return std::transform_reduce(postings_.begin(), postings_.end(), std::uint64_t{0}, std::plus<>(),
                                     [](const Postings& postings) { return postings.frequency(); });
    }
    [[nodiscard]] double highest() const override { return most() > 0 ? weight_ : 0.0; }
    void aim(double score) override { aim_ = Bm25::least_count(weight_, score, least_norm_); }

    [[nodiscard]] double* score(const Window& window, const WindowSet& wanted) override {
        double* const scores = scores_.get();
        wanted.for_each([&](std::uint32_t place) { scores[place] = score_of(window, place); });
        return scores;
    }
    [[nodiscard]] std::optional<double> settled(const Window& window, std::uint32_t place) override {
        if (!match_.all.has(place)) {
            return std::nullopt;
        }
        return counts_.empty() ? 0.0 : score_of(window, place);
    }

private:
    void fill(const Window& window, const WindowSet* among) override {
        const bool any_is_enough = aim_ <= 1; // and nobody has to look
        for (Postings& postings : postings_) {
            if (counts_.empty()) {
                add_documents(postings, window, among, match_.all);
                continue;
            }
            CountWriter writer{WindowSetWriter(match_.all), &match_.strong, any_is_enough ? Bm25::never : aim_,
                               counts_.data()};
            if (&postings == &postings_.front()) {
                postings.read(window, among, writer);
                writer.all.finish();
            } else {
                CountAdder adder{writer, &match_.all};
                postings.read(window, among, adder);
                adder.writer.all.finish();
            }
        }
        if (any_is_enough) {
            match_.strong = match_.all;
        }
    }

    [[nodiscard]] double score_of(const Window& window, std::uint32_t place) const {
        // A term that stands twice among its synonyms counts twice, as far as the document goes.
        const std::uint32_t document = window.document(place);
        const std::uint32_t count = std::min(counts_[place], lengths_.lengths[document]);
        return Bm25::score(weight_, count, lengths_.norms[document]);
    }

    const DocumentLengths& lengths_;
    double least_norm_;
    double weight_ = 0.0;
    std::uint32_t aim_ = 0;         ///< who has it fewer times is not strong
    std::deque<Postings> postings_; ///< which do not move
    ScoreArray scores_;
    std::vector<std::uint32_t> counts_; ///< by place, of what is found; empty if nobody asks for scores
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
