// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score_nodes.hpp"

#include "backend/xapian_document_list.hpp"
#include "backend/xapian_query.hpp"
#include "backend/xapian_sums.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <span>
#include <utility>

namespace referat::backend {

namespace {

using query::TermNode;
using query::TermOp;
using Nodes = std::vector<std::unique_ptr<ScoreNode>>;

bool any_asks_for_places(const Nodes& nodes) {
    return std::ranges::any_of(nodes, &ScoreNode::asks_for_places, &std::unique_ptr<ScoreNode>::operator*);
}

/// Documents with a term, forwards.
class Postings {
public:
    Postings(const Xapian::Database& part, const std::string& term)
        : at_(part.postlist_begin(term)), end_(part.postlist_end(term)),
          frequency_(term.empty() ? part.get_doccount() : part.get_termfreq(term)),
          in_window_(static_cast<double>(frequency_) * window_size / (part.get_lastdocid() + 1.0)) {}

    [[nodiscard]] std::uint32_t frequency() const { return frequency_; }

    /// Calls visit for the documents of the window that begins with `begin` and are in `among`, with the count of the
    /// term. It may visit others too.
    template <typename Visit>
    void read(std::uint32_t begin, const WindowSet* among, Visit&& visit) {
        constexpr double skip_cost = 32.0; // in documents read one after the other
        if (at_ != end_ && *at_ < begin) {
            at_.skip_to(begin);
        }
        if (among != nullptr && static_cast<double>(among->count()) * skip_cost < in_window_) {
            among->for_each([&](std::uint32_t place) {
                if (at_ != end_ && *at_ < begin + place) {
                    at_.skip_to(begin + place);
                }
                if (at_ != end_ && *at_ == begin + place) {
                    visit(place, at_);
                }
            });
            return;
        }
        for (; at_ != end_; ++at_) {
            const std::uint32_t document = *at_;
            if (document >= begin + window_size) {
                return;
            }
            visit(document - begin, at_);
        }
    }

private:
    Xapian::PostingIterator at_;
    Xapian::PostingIterator end_;
    std::uint32_t frequency_;
    double in_window_; ///< documents of the list in a window, on the average
};

/// What knows nothing of places.
class SettledNode : public ScoreNode {
protected:
    SettledNode() : ScoreNode(false) {}

private:
    void settle_places(std::uint32_t, const WindowSet&) override {}
    [[nodiscard]] std::optional<double> settled_score(std::uint32_t) override { return std::nullopt; }
};

/// Without words, and so without scores: everything, or nothing.
class PlainNode final : public SettledNode {
public:
    PlainNode(const ScoreSource& source, bool everything, bool scored) : result_(scored) {
        if (everything) {
            postings_.emplace(source.part, "");
        }
    }

    [[nodiscard]] std::uint64_t most() const override { return postings_ ? postings_->frequency() : 0; }

private:
    [[nodiscard]] WindowResult& read_window(std::uint32_t begin, const WindowSet* among) override {
        result_.clear();
        if (postings_) {
            postings_->read(begin, among,
                            [this](std::uint32_t place, const Xapian::PostingIterator&) { result_.all.add(place); });
        }
        std::ranges::fill(result_.scores, 0.0); // who took it before may have changed it
        result_.sure = result_.all;
        return result_;
    }

    std::optional<Postings> postings_;
    WindowResult result_;
};

/// A word: one term, or several that count as one. Their counts add up, and they are as rare as any of them is.
class WordNode final : public SettledNode {
public:
    WordNode(const ScoreSource& source, const std::vector<std::string>& terms, double factor, bool scored)
        : lengths_(source.lengths), bm25_(source.bm25), result_(scored), counts_(scored ? window_size : 0) {
        std::vector<std::uint32_t> frequencies;
        for (const std::string& term : terms) {
            postings_.emplace_back(source.part, term);
            frequencies.push_back(scored ? source.whole.get_termfreq(term) : 0);
        }
        if (scored) {
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
                result_.scores[place] = bm25_.score(weight_, counts_[place], lengths_[begin + place]);
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

/// What any of the children finds. The scores are their sum, or the best of them.
class AnyNode final : public ScoreNode {
public:
    enum class Score { Sum, Best };

    /// @param children  one at least
    AnyNode(Nodes children, Score score, bool scored)
        : ScoreNode(any_asks_for_places(children)), children_(std::move(children)), score_(score),
          joins_(joins(children_.size())), last_(joins_.empty() ? 0 : joins_.back().into), values_(children_.size()) {
        if (asks_for_places()) { // what the children say is looked at again when places are settled
            copies_.assign(children_.size(), WindowResult(scored));
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

    Nodes children_;
    Score score_;
    std::vector<Join> joins_;
    std::size_t last_; ///< the child that all others are joined into
    std::vector<WindowResult> copies_;
    std::vector<std::optional<double>> values_; ///< of one document, by child
};

/// What all children find; their scores add up.
class AllNode final : public ScoreNode {
public:
    /// @param children  one at least
    AllNode(Nodes children, bool scored)
        : ScoreNode(any_asks_for_places(children)), children_(std::move(children)), joins_(joins(children_.size())),
          last_(joins_.empty() ? 0 : joins_.back().into), order_(children_.size()), result_(scored),
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

    Nodes children_;
    std::vector<Join> joins_;
    std::size_t last_;               ///< the child that all others are joined into
    std::vector<std::size_t> order_; ///< of the children, by what they find
    WindowResult result_;
    std::vector<double> values_; ///< of one document, by child
};

/// What the first child finds and another, without a score, finds too, or does not find.
class RestrictedNode final : public ScoreNode {
public:
    enum class Kind { With, Without };

    RestrictedNode(std::unique_ptr<ScoreNode> head, std::unique_ptr<ScoreNode> condition, Kind kind, bool scored)
        : ScoreNode(head->asks_for_places() || condition->asks_for_places()), head_(std::move(head)),
          condition_(std::move(condition)), kind_(kind), result_(scored) {}

    [[nodiscard]] std::uint64_t most() const override {
        return kind_ == Kind::With ? std::min(head_->most(), condition_->most()) : head_->most();
    }

private:
    [[nodiscard]] WindowResult& read_window(std::uint32_t begin, const WindowSet* among) override {
        if (kind_ == Kind::With && condition_->most() < head_->most()) {
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
    WindowResult result_;
};

/// What the first child finds; another adds to its scores where it finds the same.
class RaisedNode final : public ScoreNode {
public:
    RaisedNode(std::unique_ptr<ScoreNode> head, std::unique_ptr<ScoreNode> addition)
        : ScoreNode(head->asks_for_places() || addition->asks_for_places()), head_(std::move(head)),
          addition_(std::move(addition)), result_(true) {}

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

/// Words near each other: what has all of them, until the engine has looked at their places.
class NearNode final : public ScoreNode {
public:
    NearNode(const ScoreSource& source, const TermNode& near, std::unique_ptr<ScoreNode> words)
        : ScoreNode(true), part_(source.part), near_(compile(near, filter_in_process, Sums::Flat)),
          words_(std::move(words)) {}

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
        std::vector<Xapian::docid> documents;
        candidates_.for_each([&](std::uint32_t place) {
            if (wanted.has(place)) {
                documents.push_back(begin + place);
            }
        });
        if (documents.empty()) {
            return;
        }
        const auto count = static_cast<Xapian::doccount>(documents.size());
        const Xapian::Query among((new XapianDocumentList(std::move(documents)))->release());
        Xapian::Enquire enquire(part_);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, near_, among));
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        const Xapian::MSet found = enquire.get_mset(0, count);
        std::for_each(found.begin(), found.end(), [&](Xapian::docid document) { found_.add(document - begin); });
    }
    [[nodiscard]] std::optional<double> settled_score(std::uint32_t place) override {
        return found_.has(place) ? words_->settled(place) : std::nullopt;
    }

    const Xapian::Database& part_;
    Xapian::Query near_;
    std::unique_ptr<ScoreNode> words_;
    WindowSet candidates_;
    WindowSet found_; ///< of those settled
};

class Maker {
public:
    explicit Maker(const ScoreSource& source) : source_(source) {}

    [[nodiscard]] std::unique_ptr<ScoreNode> make(const TermNode& node, bool scored) const {
        const std::span<const TermNode> children = node.children;
        switch (node.op) {
        case TermOp::Everything:
            return std::make_unique<PlainNode>(source_, true, scored);
        case TermOp::Term:
            return node.term.empty() ? nothing(scored) : word({node.term}, node.weight, scored);
        case TermOp::Best:
        case TermOp::Expansion:
            return best(node, scored);
        case TermOp::Near:
        case TermOp::Phrase:
            return near(node, scored);
        case TermOp::And:
            return children.empty() ? nothing(scored) : all(children, scored);
        case TermOp::Or:
        case TermOp::Word:
            return any(children, scored);
        case TermOp::AndMaybe:
            return headed(
                children,
                [&](auto head, std::span<const TermNode> rest) -> std::unique_ptr<ScoreNode> {
                    // Who asks for no score need not know what only adds to it.
                    return scored ? std::make_unique<RaisedNode>(std::move(head), any(rest, true)) : std::move(head);
                },
                scored);
        case TermOp::AndNot:
            return headed(
                children,
                [&](auto head, std::span<const TermNode> rest) -> std::unique_ptr<ScoreNode> {
                    return std::make_unique<RestrictedNode>(std::move(head), any(rest, false),
                                                            RestrictedNode::Kind::Without, scored);
                },
                scored);
        case TermOp::Filter:
            return headed(
                children,
                [&](auto head, std::span<const TermNode> rest) -> std::unique_ptr<ScoreNode> {
                    return std::make_unique<RestrictedNode>(std::move(head), all(rest, false),
                                                            RestrictedNode::Kind::With, scored);
                },
                scored);
        default:
            return nothing(scored);
        }
    }

private:
    [[nodiscard]] std::unique_ptr<ScoreNode> nothing(bool scored) const {
        return std::make_unique<PlainNode>(source_, false, scored);
    }

    [[nodiscard]] std::unique_ptr<ScoreNode> word(const std::vector<std::string>& terms, double factor,
                                                  bool scored) const {
        return std::make_unique<WordNode>(source_, terms, factor, scored);
    }

    [[nodiscard]] Nodes make_all(std::span<const TermNode> nodes, bool scored) const {
        Nodes made;
        for (const TermNode& node : nodes) {
            made.push_back(make(node, scored));
        }
        return made;
    }

    [[nodiscard]] std::unique_ptr<ScoreNode> any(std::span<const TermNode> nodes, bool scored) const {
        return nodes.empty() ? nothing(scored)
                             : std::make_unique<AnyNode>(make_all(nodes, scored), AnyNode::Score::Sum, scored);
    }
    [[nodiscard]] std::unique_ptr<ScoreNode> all(std::span<const TermNode> nodes, bool scored) const {
        return std::make_unique<AllNode>(make_all(nodes, scored), scored);
    }

    template <typename Join>
    [[nodiscard]] std::unique_ptr<ScoreNode> headed(std::span<const TermNode> nodes, Join join, bool scored) const {
        if (nodes.empty()) {
            return nothing(scored);
        }
        std::unique_ptr<ScoreNode> head = make(nodes.front(), scored);
        return nodes.size() == 1 ? std::move(head) : join(std::move(head), nodes.subspan(1));
    }

    [[nodiscard]] std::unique_ptr<ScoreNode> near(const TermNode& node, bool scored) const {
        const double weight = heaviest_weight(node);
        Nodes words;
        for (const TermNode& child : node.children) {
            words.push_back(word({child.term}, weight, scored));
        }
        return words.empty()
                   ? nothing(scored)
                   : std::make_unique<NearNode>(source_, node, std::make_unique<AllNode>(std::move(words), scored));
    }

    [[nodiscard]] std::unique_ptr<ScoreNode> best(const TermNode& node, bool scored) const {
        const Alternatives alternatives = alternatives_of(node);
        Nodes made;
        for (const TermNode* other : alternatives.others) {
            made.push_back(make(*other, scored));
        }
        for (const auto& [weight, terms] : alternatives.terms_by_weight) {
            made.push_back(word(terms, weight, scored));
        }
        return made.empty() ? nothing(scored)
                            : std::make_unique<AnyNode>(std::move(made), AnyNode::Score::Best, scored);
    }

    const ScoreSource& source_;
};

} // namespace

std::unique_ptr<ScoreNode> make_score_node(const TermNode& tree, const ScoreSource& source, bool scored) {
    return Maker(source).make(tree, scored);
}

} // namespace referat::backend
