// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/xapian_scorer.hpp"

#include "backend/document_window.hpp"
#include "backend/score/bm25.hpp"
#include "backend/score/xapian_score_tree.hpp"
#include "backend/xapian_query.hpp"

#include <algorithm>
#include <memory>
#include <optional>

namespace referat::backend {

namespace {

using query::TermNode;
using query::TermOp;

const DocumentLengths no_lengths;

/// One database of several that are searched as one, and the nodes that answer for it.
class Part {
public:
    Part(const Xapian::Database& whole, const XapianVisible& visible, PartData& data, std::size_t index,
         const TermNode& tree, const Ranking& ranking, const WindowAsked& asked)
        : visible_(visible), index_(index), window_(asked.documents) {
        const Bm25 bm25(ranking, whole.get_doccount(), whole.get_average_length());
        const ScoreSource source{whole,
                                 part().database,
                                 index,
                                 data.cache(),
                                 asked.scores ? data.lengths(index, part(), bm25) : no_lengths,
                                 data.table(index, part(), glass::TableName::Postings),
                                 data.table(index, part(), glass::TableName::Positions),
                                 bm25};
        root_ = make_score_tree(tree, source, asked);
    }

    /// What the tree finds.
    /// @param top  null: nothing is scored
    DocumentSet find(TopScores* top) {
        const Xapian::docid last = part().database.get_lastdocid();
        DocumentSet found(last);
        for (std::uint32_t begin = 0; begin <= last; begin += window_) {
            if (top != nullptr) {
                top->tighten();
                root_->aim(top->threshold());
            }
            const Window window(begin, window_);
            WindowMatch match = root_->match(window, nullptr);
            hide(begin, match);
            if (top != nullptr) {
                sift(window, top->threshold(), match.strong);
            }
            found.add(begin, match.sure().blocks());
            WindowSet unsettled = match.open();
            if (top == nullptr) {
                unsettled.remove(match.sure());
            } else {
                root_->prepare_scores(window, match.strong);
                offer_sure(window, match, *top, unsettled);
            }
            if (unsettled.empty()) {
                continue;
            }
            WindowSet settled = root_->settle(window, unsettled);
            found.add(begin, settled.blocks());
            if (top != nullptr) {
                settled.keep(match.strong);
                settled.for_each([&](std::uint32_t place) {
                    if (const std::optional<double> score = root_->settled(window, place)) {
                        offer(*top, begin + place, *score);
                    }
                });
            }
        }
        return found;
    }

    /// Scores documents of this part.
    /// @param documents  ascending
    void score(std::span<const Xapian::docid> documents, const MayMatter& may_matter, TopScores& top) {
        for (std::size_t at = 0; at < documents.size(); at += window_) {
            const Window window(documents.subspan(at, std::min<std::size_t>(window_, documents.size() - at)));
            const WindowMatch& match = root_->match(window, nullptr);
            WindowSet matter = match.all;
            root_->prepare_scores(window, matter);
            const double* const scores = root_->score(window, matter);
            match.open().for_each([&](std::uint32_t place) {
                if (!may_matter(visible_.whole_number(index_, window.document(place)), scores[place])) {
                    matter.remove(place);
                }
            });
            WindowSet open = match.open();
            open.keep(matter);
            const WindowSet settled = root_->settle(window, open);
            matter.for_each([&](std::uint32_t place) {
                if (!open.has(place)) {
                    offer(top, window.document(place), scores[place]);
                } else if (settled.has(place)) {
                    offer(top, window.document(place), root_->settled(window, place).value_or(0.0));
                }
            });
        }
    }

private:
    [[nodiscard]] const XapianVisible::Part& part() const { return visible_.parts()[index_]; }

    void hide(std::uint32_t begin, WindowMatch& match) const {
        if (!part().hidden.empty()) {
            WindowSet shown = match.all;
            for (const DocumentRange& range : part().hidden) {
                shown.remove(range, begin);
            }
            match.keep(shown);
        }
    }

    /// Removes what cannot score as much as is aimed at, where it is worth looking.
    void sift(const Window& window, double aim, WindowSet& strong) const {
        constexpr std::uint32_t few = 32; // a document in so many is soon scored
        if (aim > 0.0 && !strong.is_sparse(few)) {
            ScoreBounds bounds(aim);
            root_->add_bounds(window, strong, bounds);
            bounds.sift(strong);
        }
    }

    /// Offers what is found and scored whatever the places say; of the rest of what is sure, what may yet be among the
    /// best stays unsettled.
    void offer_sure(const Window& window, const WindowMatch& match, TopScores& top, WindowSet& unsettled) {
        WindowSet strong = match.strong;
        strong.keep(match.sure());
        const double* const scores = root_->score(window, strong);
        WindowSet weak = match.sure();
        weak.remove(strong);
        unsettled.remove(weak);
        strong.for_each([&](std::uint32_t place) {
            if (!match.open().has(place)) {
                offer(top, window.document(place), scores[place]);
            } else if (scores[place] < top.threshold()) {
                unsettled.remove(place);
            }
        });
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
    data.cache().begin_query();
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
                                              std::span<const Xapian::docid> documents, const MayMatter& may_matter) {
    if (documents.empty()) {
        return {};
    }
    const WindowAsked asked{window_for(tree), true, false};
    TopScores top(documents.size());
    std::vector<std::vector<Xapian::docid>> by_part(visible.parts().size());
    for (const Xapian::docid document : documents) {
        const XapianVisible::Place place = visible.place_of(document);
        by_part[place.part].push_back(place.document);
    }
    for (std::size_t i = 0; i < by_part.size(); ++i) {
        if (!by_part[i].empty()) {
            std::ranges::sort(by_part[i]);
            Part(whole, visible, data, i, tree, ranking, asked).score(by_part[i], may_matter, top);
        }
    }
    return top.take();
}

} // namespace referat::backend
