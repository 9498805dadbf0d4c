// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_scorer.hpp"

#include "backend/bm25.hpp"
#include "backend/document_window.hpp"
#include "backend/xapian_query.hpp"
#include "backend/xapian_score_tree.hpp"

#include <algorithm>
#include <memory>
#include <optional>

namespace referat::backend {

namespace {

using query::TermNode;
using query::TermOp;

/// One database of several that are searched as one.
class Part {
public:
    /// @param window  documents in a window
    Part(const XapianVisible& visible, std::size_t index, std::uint32_t window)
        : visible_(visible), index_(index), window_(window) {}

    [[nodiscard]] const Xapian::Database& database() const { return visible_.parts()[index_].database; }

    /// What `root` finds.
    /// @param top  null: nothing is scored
    DocumentSet find(ScoreNode& root, TopScores* top) const {
        const Xapian::docid last = database().get_lastdocid();
        DocumentSet found(last);
        for (std::uint32_t begin = 0; begin <= last; begin += window_) {
            WindowResult& result = root.read(begin, nullptr);
            hide(begin, result);
            found.add(begin, result.sure.blocks());
            if (top != nullptr) {
                WindowSet settled = result.sure;
                settled.remove(result.open);
                settled.for_each([&](std::uint32_t place) { offer(*top, begin + place, result.scores[place]); });
            }
            WindowSet wanted = result.open;
            result.open.for_each([&](std::uint32_t place) {
                if (result.sure.has(place) && (top == nullptr || result.scores[place] < top->threshold())) {
                    wanted.remove(place);
                }
            });
            if (wanted.empty()) {
                continue;
            }
            root.settle(begin, wanted);
            wanted.for_each([&](std::uint32_t place) {
                if (const std::optional<double> score = root.settled(place)) {
                    found.add(begin + place);
                    if (top != nullptr) {
                        offer(*top, begin + place, *score);
                    }
                }
            });
        }
        return found;
    }

    /// Scores documents of this part.
    /// @param documents  ascending
    void score(ScoreNode& root, std::span<const Xapian::docid> documents, TopScores& top) const {
        for (auto at = documents.begin(); at != documents.end();) {
            const std::uint32_t begin = *at / window_ * window_;
            WindowSet among;
            for (; at != documents.end() && *at < begin + window_; ++at) {
                among.add(*at - begin);
            }
            WindowResult& result = root.read(begin, &among);
            result.all.keep(among);
            result.open.keep(result.all);
            if (!result.open.empty()) {
                root.settle(begin, result.open);
            }
            result.all.for_each([&](std::uint32_t place) {
                const std::optional<double> score =
                    result.open.has(place) ? root.settled(place) : std::optional(result.scores[place]);
                if (score) {
                    offer(top, begin + place, *score);
                }
            });
        }
    }

private:
    void hide(std::uint32_t begin, WindowResult& result) const {
        for (const DocumentRange& range : visible_.parts()[index_].hidden) {
            result.all.remove(range, begin);
        }
        result.sure.keep(result.all);
        result.open.keep(result.all);
    }

    void offer(TopScores& top, std::uint32_t document, double score) const {
        top.offer(visible_.whole_number(index_, document), score);
    }

    const XapianVisible& visible_;
    std::size_t index_;
    std::uint32_t window_;
};

Bm25 bm25_of(const Xapian::Database& whole, const Ranking& ranking) {
    return {ranking, whole.get_doccount(), whole.get_average_length()};
}

} // namespace

bool ranks(const TermNode& tree) {
    switch (tree.op) {
    case TermOp::Term:
        return tree.weight > 0.0;
    case TermOp::AndNot:
    case TermOp::Filter:
        return !tree.children.empty() && ranks(tree.children.front());
    default:
        return std::ranges::any_of(tree.children, ranks);
    }
}

ScoredDocuments find_and_score(const Xapian::Database& whole, const XapianVisible& visible, PartData& data,
                               const TermNode& tree, const Ranking& ranking, std::size_t wanted) {
    static const std::vector<std::uint32_t> no_lengths;
    std::optional<TopScores> top;
    if (wanted > 0) {
        top.emplace(wanted);
    }
    const std::uint32_t window = window_for(tree);
    ScoredDocuments result;
    for (std::size_t i = 0; i < visible.parts().size(); ++i) {
        const Part part(visible, i, window);
        const ScoreSource source{whole, part.database(), top ? data.lengths(i, visible.parts()[i]) : no_lengths,
                                 data.places(i, visible.parts()[i]), bm25_of(whole, ranking)};
        const std::unique_ptr<ScoreNode> root = make_score_tree(tree, source, {window, top.has_value()});
        result.found.push_back(part.find(*root, top ? &*top : nullptr));
    }
    if (top) {
        result.best = top->take();
    }
    return result;
}

std::vector<TopScores::Entry> score_documents(const Xapian::Database& whole, const XapianVisible& visible,
                                              PartData& data, const TermNode& tree, const Ranking& ranking,
                                              std::span<const Xapian::docid> documents) {
    if (documents.empty()) {
        return {};
    }
    const std::uint32_t window = window_for(tree);
    TopScores top(documents.size());
    std::vector<std::vector<Xapian::docid>> by_part(visible.parts().size());
    for (const Xapian::docid document : documents) {
        const XapianVisible::Place place = visible.place_of(document);
        by_part[place.part].push_back(place.document);
    }
    for (std::size_t i = 0; i < by_part.size(); ++i) {
        if (by_part[i].empty()) {
            continue;
        }
        std::ranges::sort(by_part[i]);
        const Part part(visible, i, window);
        const ScoreSource source{whole, part.database(), data.lengths(i, visible.parts()[i]),
                                 data.places(i, visible.parts()[i]), bm25_of(whole, ranking)};
        part.score(*make_score_tree(tree, source, {window, true}), by_part[i], top);
    }
    return top.take();
}

} // namespace referat::backend
