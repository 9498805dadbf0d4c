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

const std::vector<std::uint32_t> no_lengths;

/// One database of several that are searched as one, and the nodes that answer for it.
class Part {
public:
    Part(const Xapian::Database& whole, const XapianVisible& visible, PartData& data, std::size_t index,
         const TermNode& tree, const Ranking& ranking, const WindowAsked& asked)
        : visible_(visible), index_(index), window_(asked.documents) {
        const ScoreSource source{whole, part().database, asked.scores ? data.lengths(index, part()) : no_lengths,
                                 data.places(index, part()),
                                 Bm25(ranking, whole.get_doccount(), whole.get_average_length())};
        root_ = make_score_tree(tree, source, asked);
    }

    /// What the tree finds.
    /// @param top  null: nothing is scored
    DocumentSet find(TopScores* top) {
        const Xapian::docid last = part().database.get_lastdocid();
        DocumentSet found(last);
        for (std::uint32_t begin = 0; begin <= last; begin += window_) {
            WindowResult& result = root_->read(begin, nullptr);
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
            root_->settle(begin, wanted);
            wanted.for_each([&](std::uint32_t place) {
                if (const std::optional<double> score = root_->settled(place)) {
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
    void score(std::span<const Xapian::docid> documents, TopScores& top) {
        for (auto at = documents.begin(); at != documents.end();) {
            const std::uint32_t begin = *at / window_ * window_;
            WindowSet among;
            for (; at != documents.end() && *at < begin + window_; ++at) {
                among.add(*at - begin);
            }
            WindowResult& result = root_->read(begin, &among);
            result.all.keep(among);
            result.open.keep(result.all);
            if (!result.open.empty()) {
                root_->settle(begin, result.open);
            }
            result.all.for_each([&](std::uint32_t place) {
                const std::optional<double> score =
                    result.open.has(place) ? root_->settled(place) : std::optional(result.scores[place]);
                if (score) {
                    offer(top, begin + place, *score);
                }
            });
        }
    }

private:
    [[nodiscard]] const XapianVisible::Part& part() const { return visible_.parts()[index_]; }

    void hide(std::uint32_t begin, WindowResult& result) const {
        for (const DocumentRange& range : part().hidden) {
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
    std::uint32_t window_; ///< documents in a window
    std::unique_ptr<ScoreNode> root_;
};

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
    std::optional<TopScores> top;
    if (wanted > 0) {
        top.emplace(wanted);
    }
    const WindowAsked asked{window_for(tree), top.has_value()};
    ScoredDocuments result;
    for (std::size_t i = 0; i < visible.parts().size(); ++i) {
        result.found.push_back(Part(whole, visible, data, i, tree, ranking, asked).find(top ? &*top : nullptr));
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
    const WindowAsked asked{window_for(tree), true};
    TopScores top(documents.size());
    std::vector<std::vector<Xapian::docid>> by_part(visible.parts().size());
    for (const Xapian::docid document : documents) {
        const XapianVisible::Place place = visible.place_of(document);
        by_part[place.part].push_back(place.document);
    }
    for (std::size_t i = 0; i < by_part.size(); ++i) {
        if (!by_part[i].empty()) {
            std::ranges::sort(by_part[i]);
            Part(whole, visible, data, i, tree, ranking, asked).score(by_part[i], top);
        }
    }
    return top.take();
}

} // namespace referat::backend
