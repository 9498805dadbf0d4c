// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/xapian_score_words.hpp"

#include "backend/score/dense_postings.hpp"
#include "backend/score/posting_cache.hpp"
#include "backend/score/xapian_settled_node.hpp"
#include "backend/xapian_sums.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>

namespace referat::backend {

namespace {

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

/// The posting lists of a word's terms, which do not move.
using PostingLists = std::deque<Postings>;

PostingLists open_lists(const ScoreSource& source, const std::vector<std::string>& terms) {
    PostingLists lists;
    for (const std::string& term : terms) {
        lists.emplace_back(source.part, source.postings, term);
    }
    return lists;
}

std::uint64_t most_of(const PostingLists& lists) {
    return std::transform_reduce(lists.begin(), lists.end(), std::uint64_t{0}, std::plus<>(),
                                 [](const Postings& postings) { return postings.frequency(); });
}

/// A word that is read from its lists.
class ListedWord {
public:
    ListedWord(PostingLists&& postings, const WindowAsked& asked)
        : postings_(std::move(postings)), counts_(asked.scores ? asked.documents : 0) {}

    [[nodiscard]] std::uint64_t most() const { return most_of(postings_); }

    /// @param least  count of what is strong
    void read(const Window& window, const WindowSet* among, std::uint32_t least, WindowMatch& match) {
        const bool any_is_enough = least <= 1; // and nobody has to look
        for (Postings& postings : postings_) {
            if (counts_.empty()) {
                add_documents(postings, window, among, match.all);
                continue;
            }
            CountWriter writer{WindowSetWriter(match.all), &match.strong, any_is_enough ? Bm25::never : least,
                               counts_.data()};
            if (&postings == &postings_.front()) {
                postings.read(window, among, writer);
                writer.all.finish();
            } else {
                CountAdder adder{writer, &match.all};
                postings.read(window, among, adder);
                adder.writer.all.finish();
            }
        }
        if (any_is_enough) {
            match.strong = match.all;
        }
    }

    /// False, and nothing is added, since it takes scoring to know.
    static bool add_bounds(const Window&, const WindowSet&, double, ScoreBounds&) { return false; }

    /// @param place  in the window that was read last, of what was found
    [[nodiscard]] std::uint32_t count(const Window&, std::uint32_t place) const { return counts_[place]; }

private:
    PostingLists postings_;
    std::vector<std::uint32_t> counts_; ///< by place, of what is found; empty if nobody asks for scores
};

/// A word that is kept; what is not known of it yet is read and kept.
class KeptWord {
public:
    /// @param postings  complete, or of the same scoring, and windows are whole then
    /// @param lists     none if it is complete
    KeptWord(const ScoreSource& source, std::shared_ptr<DensePostings> postings, PostingLists&& lists)
        : lengths_(source.lengths), bm25_(source.bm25), postings_(std::move(postings)), lists_(std::move(lists)) {}

    [[nodiscard]] std::uint64_t most() const { return postings_->frequency(); }

    void read(const Window& window, const WindowSet* among, std::uint32_t least, WindowMatch& match) {
        if (!postings_->is_complete() && !postings_->knows(window)) {
            postings_->begin(window);
            for (Postings& list : lists_) {
                list.read_range(
                    window, [this](std::uint32_t document, std::uint32_t count) { postings_->add(document, count); });
            }
            postings_->finish(window, lengths_);
        }
        postings_->find(window, among, match.all);
        if (least <= 1) {
            match.strong = match.all;
        } else {
            postings_->find_counts(window, match.all, least, match.strong);
        }
    }

    /// False, and nothing is added, if it takes scoring to know.
    bool add_bounds(const Window& window, const WindowSet& found, double weight, ScoreBounds& bounds) const {
        if (!postings_->is_scored_by(bm25_)) {
            return false;
        }
        postings_->add_bounds(window, found, weight, bounds);
        return true;
    }

    [[nodiscard]] std::uint32_t count(const Window& window, std::uint32_t place) const {
        return postings_->count(window.document(place));
    }

private:
    const DocumentLengths& lengths_;
    Bm25 bm25_;
    std::shared_ptr<DensePostings> postings_;
    PostingLists lists_;
};

/// @tparam Word  where its postings are
template <typename Word>
class WordNode final : public SettledNode {
public:
    /// @param weight  0 if nobody asks for scores
    WordNode(const ScoreSource& source, Word&& word, double weight, const WindowAsked& asked)
        : lengths_(source.lengths), word_(std::move(word)), least_norm_(source.bm25.length_norm(0)),
          has_scores_(asked.scores), weight_(weight), scores_(asked) {}

    [[nodiscard]] std::uint64_t most() const override { return word_.most(); }
    [[nodiscard]] double highest() const override { return most() > 0 ? weight_ : 0.0; }
    void aim(double score) override { least_ = Bm25::least_count(weight_, score, least_norm_); }

    void add_bounds(const Window& window, const WindowSet& wanted, ScoreBounds& bounds) override {
        WindowSet found = match_.all;
        found.keep(wanted);
        if (!word_.add_bounds(window, found, weight_, bounds)) {
            found.for_each([&](std::uint32_t place) { bounds.add(place, bounds.steps(score_of(window, place))); });
        }
    }
    [[nodiscard]] double* score(const Window& window, const WindowSet& wanted) override {
        double* const scores = scores_.get();
        wanted.for_each([&](std::uint32_t place) { scores[place] = score_of(window, place); });
        return scores;
    }
    [[nodiscard]] std::optional<double> settled(const Window& window, std::uint32_t place) override {
        if (!match_.all.has(place)) {
            return std::nullopt;
        }
        return has_scores_ ? score_of(window, place) : 0.0;
    }

private:
    void fill(const Window& window, const WindowSet* among) override {
        word_.read(window, among, has_scores_ ? least_ : 0, match_);
    }

    [[nodiscard]] double score_of(const Window& window, std::uint32_t place) const {
        const std::uint32_t document = window.document(place);
        return Bm25::score(weight_, lengths_.counted(document, word_.count(window, place)), lengths_.norms[document]);
    }

    const DocumentLengths& lengths_;
    Word word_;
    double least_norm_;
    bool has_scores_;
    double weight_;
    std::uint32_t least_ = 0; ///< who has it fewer times is not strong
    ScoreArray scores_;
};

double weight_of(const ScoreSource& source, const std::vector<std::string>& terms, double factor) {
    std::vector<std::uint32_t> frequencies;
    std::ranges::transform(terms, std::back_inserter(frequencies),
                           [&](const std::string& term) { return source.whole.get_termfreq(term); });
    std::size_t last = 0;
    for (const Join& join : joins(frequencies.size())) {
        frequencies[join.into] = source.bm25.union_of(frequencies[join.into], frequencies[join.from]);
        last = join.into;
    }
    return source.bm25.word_weight(frequencies[last], std::max(factor, 0.0));
}

std::string cache_key(const ScoreSource& source, const std::vector<std::string>& terms, const WindowAsked& asked) {
    std::string key = std::to_string(source.part_index) + (asked.scores ? '+' : '-');
    for (const std::string& term : terms) {
        key.append(std::to_string(term.size())).append(1, ':').append(term);
    }
    return key;
}

} // namespace

std::unique_ptr<ScoreNode> make_word(const ScoreSource& source, const std::vector<std::string>& terms, double factor,
                                     const WindowAsked& asked) {
    const double weight = asked.scores ? weight_of(source, terms, factor) : 0.0;
    const std::string key = cache_key(source, terms, asked);
    std::shared_ptr<DensePostings> kept = source.cache.find<DensePostings>(key);
    if (kept != nullptr && kept->is_complete()) {
        return std::make_unique<WordNode<KeptWord>>(source, KeptWord(source, std::move(kept), {}), weight, asked);
    }
    PostingLists lists = open_lists(source, terms);
    const std::uint64_t most = most_of(lists);
    const std::uint32_t end = source.part.get_lastdocid() + 1;
    if (kept == nullptr && asked.all_whole() && is_worth_keeping(most, end)) {
        const std::optional<Bm25> scoring = asked.scores ? std::optional(source.bm25) : std::nullopt;
        kept = source.cache.offer<DensePostings>(key, DensePostings::bytes_for(end, asked.scores),
                                                 [&] { return std::make_shared<DensePostings>(end, most, scoring); });
    }
    const bool can_be_read_on =
        kept != nullptr && asked.all_whole() && (!asked.scores || kept->is_scored_by(source.bm25));
    if (!can_be_read_on) {
        return std::make_unique<WordNode<ListedWord>>(source, ListedWord(std::move(lists), asked), weight, asked);
    }
    return std::make_unique<WordNode<KeptWord>>(source, KeptWord(source, std::move(kept), std::move(lists)), weight,
                                                asked);
}

} // namespace referat::backend
